import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'

test('adds a cookie with the keyboard alone', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible()
  await tabTo(page, 'link', /^Cookies/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Cookies' })).toBeVisible()
  await tabTo(page, 'link', 'Ajouter un cookie')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Nouveau cookie' })).toBeVisible()

  await expect(page.getByRole('textbox', { name: 'Nom', exact: true })).toBeFocused()
  await page.keyboard.type('tarteaucitron')
  await tabTo(page, 'combobox', 'Prestataire')
  await page.keyboard.type('Open')
  await expect(page.getByRole('option', { name: 'Opendatasoft' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, 'combobox', 'Catégorie')
  await page.keyboard.type('Cookies')
  await expect(page.getByRole('option', { name: /^Cookies nécessaires/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(page, 'combobox', 'Service')
  await page.keyboard.type('Consentement')
  await tabTo(page, 'textbox', 'Finalité')
  await page.keyboard.type('Se souvenir du choix du visiteur.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByRole('heading', { level: 1, name: 'Cookie tarteaucitron' })).toBeVisible()
})

test('puts the categories’ parts of the text in another order with the keyboard alone', async ({
  page,
  request,
}) => {
  await page.goto('/#/sections')
  await tabTo(page, 'button', /^Descendre « Qu.est ce qu.un cookie/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('L’ordre est enregistré.')).toBeVisible()
  const sections: unknown = await (await request.get('/api/sections?sort=["position","ASC"]')).json()
  expect(sections).toMatchObject([{ id: 1 }, { id: 3 }, { id: 2 }])
})

const TABS_MAX = 60

/** Presses Tab until the element has the focus, which it may have already; throws if it cannot be reached. */
async function tabTo(
  page: Page,
  role: 'link' | 'button' | 'textbox' | 'combobox',
  name: string | RegExp,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: typeof name === 'string' }).first()
  await expect(target).toBeVisible()
  for (let presses = 0; presses < TABS_MAX; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(name)} can't be reached with the keyboard.`)
}
