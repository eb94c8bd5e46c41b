import { expect } from '@playwright/test'
import { test } from './test.ts'

const TYPED =
  'Matomo dépose _pk_id et _pk_ses ; **_ga**, ~~__utma~~ et `session_id` : voir [x](y) -- (c) "oui" ... 1/2. ' +
  'Le cookie _pk_ref.* dure 6 mois, __Host-session une session, et _hjSessionUser_* un an :) # fin'

test('saves what is typed in the text to the letter, even on a slow machine', async ({ page, request }) => {
  const devTools = await page.context().newCDPSession(page)
  await page.goto('/#/sections/create')
  await page.getByRole('textbox', { name: 'Titre' }).fill('Mesure')
  await page.getByRole('textbox', { name: 'Texte' }).click()
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.keyboard.type(TYPED)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('« Mesure » est dans le registre.')).toBeVisible()
  const sections: unknown = await (await request.get('/api/sections?filter={"heading":"Mesure"}')).json()
  expect(sections).toMatchObject([{ heading: 'Mesure', body: `<p>${TYPED}</p>` }])
})
