import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { z } from 'zod'
import type { Role } from '#api/access.ts'
import { ADMINISTRATOR } from '../support/startServer.ts'
import { expectAccessible } from './expectAccessible.ts'
import { openCookie } from './openCookie.ts'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'

const PASSWORD = 'une girafe jaune à vélo'
const TYPED = 'Ce qui vient d’être saisi.'

const invited = z.object({ invitation: z.object({ link: z.string() }) })

/** Invites a person and returns the link of the invitation. */
async function invite(request: APIRequestContext, role: Role, email: string): Promise<string> {
  const data = { name: 'Camille Hoarau', email, role, language: 'fr' }
  const answer = await request.post('/api/users', { data })
  return invited.parse(await answer.json()).invitation.link
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** Opens a browser without a session. */
async function openBrowser(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL, storageState: undefined, locale: 'fr-FR' })
  return context.newPage()
}

test.describe('a session that ends under a form', () => {
  test.use({ provoked: /status of 401/ })

  test('is opened again over it, and the same save goes through', async ({ page, context }) => {
    await page.goto('/')
    await openCookie(page, 'sessionid')
    await page.getByRole('textbox', { name: 'Finalité' }).fill(TYPED)
    await context.clearCookies()
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' })
    await expect(dialog).toBeVisible()
    await expectAccessible(page)
    await dialog.getByLabel('Mot de passe', { exact: true }).fill(ADMINISTRATOR.password)
    await dialog.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByText(/^Enregistré à/)).toBeVisible()
    await expect(dialog).toBeHidden()
    await page.reload()
    await expect(page.getByRole('textbox', { name: 'Finalité' })).toHaveValue(TYPED)
  })

  test('goes on by itself when one signs in in another tab', async ({ page, context, server }) => {
    await page.goto('/')
    await openCookie(page, 'sessionid')
    await page.getByRole('textbox', { name: 'Finalité' }).fill(TYPED)
    await context.clearCookies()
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Votre session est terminée' })).toBeVisible()

    const tab = await context.newPage()
    await tab.goto(server.url)
    await signIn(tab, ADMINISTRATOR.email, ADMINISTRATOR.password)
    await expect(tab.getByRole('heading', { name: 'Accueil' })).toBeVisible()
    await tab.close()
    await page.bringToFront()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await expect(page.getByText(/^Enregistré à/)).toBeVisible()
  })
})

test('whoever is invited chooses a password, signs in, and comes back where the session was left', async ({
  browser,
  request,
  baseURL,
}) => {
  const link = await invite(request, 'editor', 'camille@exemple.fr')
  const page = await openBrowser(browser, baseURL)
  await page.goto(link)
  await expect(page.getByText('Bonjour Camille Hoarau.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Nouveau mot de passe').fill(PASSWORD)
  await page.getByRole('button', { name: 'Enregistrer ce mot de passe' }).click()
  await expect(page.getByRole('heading', { name: 'Accueil' })).toBeVisible()

  await page.goto('/#/providers/1')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Votre compte/ }).click()
  await expect(page.getByRole('dialog', { name: 'Votre compte' })).toContainText('Rédaction')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Se déconnecter' }).click()
  await expect(page.getByText('Vous êtes déconnecté(e).')).toBeVisible()

  await page.goto('/#/categories')
  await signIn(page, 'camille@exemple.fr', PASSWORD)
  await expect(page.getByRole('heading', { name: 'Catégories' })).toBeVisible()

  await page.goto(link)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Ce lien ne fonctionne plus' })).toBeVisible()
  await page.context().close()
})

// By role: whether the screens of a cookie and of the site have a button to save.
const BUTTONS = [
  { role: 'reader', save: false, saveSite: false },
  { role: 'editor', save: true, saveSite: false },
  { role: 'publisher', save: true, saveSite: true },
] as const

for (const { role, save, saveSite } of BUTTONS) {
  test(`a ${role} is shown what the role allows, and no more`, async ({ browser, request, baseURL }) => {
    const email = `${role}@exemple.fr`
    const token = (await invite(request, role, email)).split('token=')[1]
    const chosen = await request.post('/api/auth/reset-password', { data: { token, newPassword: PASSWORD } })
    expect(chosen.status()).toBe(200)

    const page = await openBrowser(browser, baseURL)
    await page.goto('/#/cookies/1')
    await signIn(page, email, PASSWORD)
    await expect(page.getByRole('heading', { name: 'Cookie sessionid' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Finalité' })).toBeEditable({ editable: save })
    await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toHaveCount(save ? 1 : 0)
    await expectAccessible(page)
    await expect(page.getByRole('link', { name: 'Utilisateurs' })).toHaveCount(0)
    await openScreen(page, '/sites/1')
    await expect(page.getByRole('button', { name: 'Enregistrer', exact: true })).toHaveCount(saveSite ? 1 : 0)
    await openScreen(page, '/users')
    await expect(page.getByRole('heading', { name: 'Page réservée' })).toBeVisible()
    await page.context().close()
  })
}

test('signing out asks first about what is not saved', async ({ page }) => {
  await page.goto('/')
  await openCookie(page, 'sessionid')
  await page.getByRole('textbox', { name: 'Finalité' }).fill(TYPED)
  await page.getByRole('button', { name: /^Votre compte/ }).click()
  await page.getByRole('link', { name: 'Se déconnecter' }).click()
  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer' })
  await question.getByRole('button', { name: 'Rester' }).click()
  await expect(question).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Finalité' })).toHaveValue(TYPED)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
})
