import { expect } from '@playwright/test'
import { startServer } from '../support/startServer.ts'
import { openCookie } from './openCookie.ts'
import { test } from './test.ts'

const TYPED = 'Ce qui vient d’être saisi.'

test.describe('when somebody else saved first', () => {
  test.use({ provoked: /status of 409/ })

  test('shows both versions side by side and keeps what is chosen', async ({ page, request }) => {
    await page.goto('/')
    await openCookie(page, 'sessionid')
    const stored: unknown = await (await request.get('/api/cookies/1')).json()
    expect(stored).toMatchObject({ version: 1 })
    const theirs = Object.assign({}, stored, { purpose: 'Ce que l’autre a écrit.', service: 'Connexion' })
    expect((await request.put('/api/cookies/1', { data: theirs })).status()).toBe(200)

    await page.getByRole('textbox', { name: 'Finalité' }).fill(TYPED)
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'Cette fiche a été modifiée entre-temps' })
    await expect(dialog).toContainText(TYPED)
    await expect(dialog).toContainText('Ce que l’autre a écrit.')
    await dialog.getByRole('button', { name: 'Enregistrer ces choix' }).click()
    await expect(page.getByText(/^Enregistré à/)).toBeVisible()

    const saved: unknown = await (await request.get('/api/cookies/1')).json()
    expect(saved).toMatchObject({ version: 3, purpose: TYPED, service: 'Connexion' })
  })
})

test.describe('when the server goes away', () => {
  test.use({ provoked: /ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/ })

  test('says so, keeps what is typed, and saves it when the server is back', async ({ page, server }) => {
    await page.goto('/')
    await openCookie(page, 'sessionid')
    await page.getByRole('textbox', { name: 'Finalité' }).fill(TYPED)
    await server.stop('SIGKILL')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(page.getByText('Le serveur ne répond pas.').first()).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Finalité' })).toHaveValue(TYPED)

    const back = await startServer({ database: server.database, port: server.port })
    try {
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
      await expect(page.getByText(/^Enregistré à/)).toBeVisible()
      await page.reload()
      await expect(page.getByRole('textbox', { name: 'Finalité' })).toHaveValue(TYPED)
    } finally {
      // A server that stops refuses what still waits, and the page would complain of it.
      await page.close()
      await back.stop()
    }
  })
})

test('asks before unsaved changes are left behind, and not after they are saved', async ({ page }) => {
  await page.goto('/')
  await openCookie(page, 'sessionid')
  await page.getByRole('textbox', { name: 'Finalité' }).fill(TYPED)

  const question = page.getByRole('dialog', { name: 'Quitter sans enregistrer' })
  await page.getByRole('navigation').getByRole('link', { name: 'Prestataires' }).click()
  await question.getByRole('button', { name: 'Rester' }).click()
  await expect(question).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Finalité' })).toHaveValue(TYPED)

  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Prestataires' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Prestataires' })).toBeVisible()
  await expect(question).toBeHidden()
})

test.describe('when the server refuses', () => {
  test.use({ provoked: /status of 4(09|22)/ })

  test('says at once that a cookie exists already, and leads to it', async ({ page }) => {
    await page.goto('/#/cookies/create')
    await page.getByLabel(/^Nom\s*\*?$/).fill('csrftoken')
    const notice = page.getByText('Déjà au registre, même domaine et même stockage :')
    await expect(notice).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'csrftoken' })).toHaveAttribute(
      'href',
      '#/cookies/3',
    )
  })

  test('says by what a provider is used rather than delete it', async ({ page }) => {
    await page.goto('/#/providers/1')
    await page.getByRole('button', { name: 'Supprimer' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('est utilisé par 4 cookies')
    await expect(dialog.getByRole('link', { name: 'csrftoken' })).toBeVisible()
  })
})
