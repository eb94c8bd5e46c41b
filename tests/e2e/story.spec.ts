import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { openCookie } from './openCookie.ts'
import { test } from './test.ts'

test('corrects a purpose, sees the page change while typing, saves, exports and finds it again', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible()
  await openCookie(page, 'csrftoken')

  const charter = page.frameLocator('iframe')
  const row = charter.getByRole('row').filter({ hasText: 'csrftoken' })
  await expect(row).toContainText('Récupérer des données via des appels API')
  await expect(row).toBeInViewport()
  await page
    .getByRole('textbox', { name: 'Finalité' })
    .fill('Protéger les formulaires contre les envois frauduleux.')
  await expect(row).toContainText('Protéger les formulaires contre les envois frauduleux.')

  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()

  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Finalité' })).toHaveValue(
    'Protéger les formulaires contre les envois frauduleux.',
  )
  await expect(row).toContainText('Protéger les formulaires contre les envois frauduleux.')
})

test('hands over the table that is on the page, in two clicks from the home page', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Cookies/ })
    .click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tableau de la charte (CSV)' }).click()
  const download = await downloading

  expect(download.suggestedFilename()).toMatch(/^charte-cookies.*\.csv$/)
  const bytes = await readFile(await download.path())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const lines = bytes.toString('utf8').slice(1).split('\r\n')
  expect(lines[0]).toBe('Nom du prestataire;Service et emplacement;Nom du cookies;Finalités')
  expect(lines).toHaveLength(6)
})

// « The web team says that `_pk_id.*` (Matomo, 13 months) is set: add it, see it on the page », in nine steps at most.
test('adds a tracker that the web team reports, in one box, and sees it on the page', async ({ page }) => {
  await page.goto('/')
  const steps = [
    () =>
      page
        .getByRole('navigation')
        .getByRole('link', { name: /^Cookies/ })
        .click(),
    () => page.getByRole('link', { name: 'Ajouter un cookie' }).click(),
    () => page.getByLabel(/^Nom\s*\*?$/).fill('_pk_id.*'),
    () => page.getByRole('radio', { name: /^Votre organisme/ }).check(),
    () => page.getByRole('textbox', { name: 'Nom de votre organisme' }).fill('Région Réunion'),
    () => page.getByRole('button', { name: 'Tout reprendre' }).click(),
    async () => {
      await expect(page.getByRole('combobox', { name: /^Catégorie/ })).toHaveValue('Mesure d’audience')
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    },
    async () => {
      await expect(page.getByRole('heading', { level: 1, name: 'Cookie _pk_id.*' })).toBeVisible()
      await page.getByRole('banner').getByRole('link', { name: 'Aperçu' }).click()
    },
  ]
  expect(steps.length).toBeLessThanOrEqual(9)
  for (const step of steps) await step()
  const table = page.frameLocator('iframe').getByRole('table', { name: 'Mesure d’audience' })
  const row = table.getByRole('row').filter({ hasText: '_pk_id.*' })
  await expect(row).toContainText('Région Réunion')
  await expect(row).toContainText('distingue un visiteur d’un autre.')
})

test('writes text, and the page beside shows it formatted', async ({ page }) => {
  await page.goto('/#/sections')
  await page.getByRole('link', { name: /^Qu.est ce qu.un cookie \?$/ }).click()
  const body = page.getByRole('textbox', { name: 'Texte' })
  await body.click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.type('Écrit à la main. ')
  await expect(page.frameLocator('iframe').getByText('Écrit à la main.')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
  await page.reload()
  await expect(body).toContainText('Écrit à la main.')
})

test('shows a page from its top when a link opens it, and as it was left when one goes back', async ({
  page,
}) => {
  const scrolled = () => page.evaluate(() => Math.round(window.scrollY))
  await page.goto('/#/')
  await page.getByRole('link', { name: /^Cookies/ }).click()
  await page.getByRole('link', { name: 'sessionid', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Finalité' })).toBeVisible()
  // The page grows while its parts arrive.
  const scrollDown = () => page.evaluate(() => window.scrollTo(0, 300))
  await expect.poll(() => scrollDown().then(scrolled)).toBeGreaterThanOrEqual(300)

  await page.getByRole('link', { name: 'Accueil' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible()
  expect(await scrolled()).toBe(0)

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Cookie sessionid' })).toBeVisible()
  await expect.poll(scrolled).toBeGreaterThanOrEqual(300)
})

test('speaks English a click away, and remembers it', async ({ page }) => {
  await page.goto('/#/cookies')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Text of the charter' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Text of the charter' })).toBeVisible()
})
