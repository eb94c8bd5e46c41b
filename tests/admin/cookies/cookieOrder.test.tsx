import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { openVariedList } from './variedList.ts'

const namesIn = async (table: RegExp) =>
  within(await screen.findByRole('list', { name: table }))
    .getAllByRole('listitem')
    .map((line) => within(line).getAllByRole('link')[0]?.textContent)

it('puts the cookies of a table in another order, from the list that is filtered by it', async () => {
  const { user } = await openVariedList(`/cookies?filter=${encodeURIComponent('{"categoryId":1}')}`)
  await user.click(await screen.findByRole('link', { name: 'Ordre des lignes dans la charte' }))
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Ordre des cookies dans la charte' }),
  ).toBeVisible()
  expect(await namesIn(/Cookies nécessaires/)).toEqual(['sessionid', 'csrftoken'])
  await user.click(screen.getByRole('button', { name: /^Monter .*csrftoken/ }))
  expect(await screen.findByText(/L’ordre est enregistré/)).toBeVisible()
  expect(await namesIn(/Cookies nécessaires/)).toEqual(['csrftoken', 'sessionid'])

  await user.click(screen.getByRole('combobox', { name: 'Tableau' }))
  await user.click(await screen.findByRole('option', { name: 'Mesure d’audience' }))
  expect(await namesIn(/Mesure d’audience/)).toEqual(['_pk_id.*'])
})
