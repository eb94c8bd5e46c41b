import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from './expectAccessible.ts'
import { openCookie } from './openCookie.ts'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import type { RunningServer } from '../support/startServer.ts'

// Without motion, axe does not measure the colours of a button in the middle of a transition.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const NEW_PURPOSE = 'Protéger les formulaires contre les envois frauduleux.'

async function publishFirst(server: RunningServer, request: APIRequestContext): Promise<void> {
  await acceptBlockers(server)
  const answer = await request.post('/api/publications', { data: { note: 'Première version' } })
  expect(answer.status()).toBe(201)
}

async function correctPurpose(page: Page): Promise<void> {
  await page.goto('/')
  await openCookie(page, 'csrftoken')
  await page.getByRole('textbox', { name: 'Finalité' }).fill(NEW_PURPOSE)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Accueil' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible()
}

test('corrects a purpose, sees what would change, and puts it online', async ({ page, request, server }) => {
  await publishFirst(server, request)
  await correctPurpose(page)
  await openScreen(page, '/publish')
  await expect(page.getByRole('region', { name: 'Modifications (1)' })).toContainText(
    'Protéger les formulaires',
  )
  const row = page.frameLocator('iframe').getByRole('row').filter({ hasText: 'csrftoken' })
  await expect(row).toContainText(NEW_PURPOSE)
  await expect(row).toBeInViewport()
  await expectAccessible(page)

  await page.getByLabel('Note pour mémoire').fill('Finalité plus claire')
  await page.getByRole('button', { name: 'Publier la version 2' }).click()
  await expect(page.getByRole('heading', { name: 'La version 2 est en ligne' })).toBeFocused()
  await expectAccessible(page)
  expect(await (await request.get('/charte')).text()).toContain(NEW_PURPOSE)
})

test('compares two versions side by side, and puts the draft back to the first', async ({
  page,
  request,
  server,
}) => {
  await publishFirst(server, request)
  await correctPurpose(page)
  await openScreen(page, '/publications/compare?from=1&to=draft')
  await page.getByRole('button', { name: 'Côte à côte' }).click()
  const pageOf = (title: string) => page.frameLocator(`iframe[title="${title}"]`)
  await expect(pageOf('La page de la version 1').getByText('des appels API')).toBeVisible()
  await expect(pageOf('La page du brouillon actuel').getByText(NEW_PURPOSE)).toBeVisible()
  await expectAccessible(page)

  await openScreen(page, '/publications/1/restore')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Repartir de la version 1' }).click()
  await expect(page.getByText(/^Une fiche a été remise à son état d’alors\./)).toBeVisible()
  await openScreen(page, '/publish')
  await expect(page.getByText(/il n’y a rien à publier\.$/)).toBeVisible()
})
