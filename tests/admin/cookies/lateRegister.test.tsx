import { screen, waitFor } from '@testing-library/react'
import { http } from 'msw'
import { expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { mockServer, serveRegister } from '../../support/mockServer.ts'
import { renderAdmin } from '../../support/renderAdmin.tsx'

const category = () => screen.findByRole('combobox', { name: /^Catégorie/ })

/** Holds the register back until the returned function is called. */
async function holdRegister(): Promise<() => void> {
  await serveRegister(starterRegister)
  let release = (): void => undefined
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  mockServer.use(
    http.get('*/api/draft', async () => {
      await isReleased
    }),
  )
  return release
}

it('chooses no category for a new cookie, where there is one only', async () => {
  await serveRegister()
  const { user } = renderAdmin('/cookies/create')
  await user.click(await category())
  expect(await screen.findByRole('option', { name: /^Cookies nécessaires/ })).toBeVisible()
  expect(await category()).toHaveDisplayValue('')
})

it('keeps what is typed of the category while the register arrives', async () => {
  const release = await holdRegister()
  const { user } = renderAdmin('/cookies/create')
  await user.type(await category(), 'Mesure')
  release()
  // Said of the register’s columns.
  expect(await screen.findByText(/^La charte n’affiche pas encore cette durée/)).toBeVisible()
  await user.type(await category(), ' d’audience')
  expect(await category()).toHaveDisplayValue('Mesure d’audience')
})

it('lets nobody type over a chosen category whose name has not arrived', async () => {
  const release = await holdRegister()
  renderAdmin('/cookies/1')
  expect(await category()).toBeDisabled()
  release()
  await waitFor(async () => expect(await category()).toHaveDisplayValue(/^Cookies nécessaires/))
  expect(await category()).toBeEnabled()
})
