import { Buffer } from 'node:buffer'
import { expect, type Locator } from '@playwright/test'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { aDrawnPng } from '../support/images.ts'
import { expectAccessible } from './expectAccessible.ts'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'

/** Waits until the browser has drawn the image, which it does in its own time. */
const expectDrawn = (image: Locator) =>
  expect
    .poll(() => image.evaluate((element) => ('naturalWidth' in element ? element.naturalWidth : null)))
    .toBe(320)

test('a logo is chosen, previewed, published, and shown from within the page', async ({ page, server }) => {
  await openScreen(page, '/sites/1')
  await page.getByLabel('Responsable du traitement', { exact: true }).fill('Région Exemple')
  await page.getByLabel('Mentions ajoutées à la page').click()
  await page.getByRole('option', { name: 'Oui' }).click()
  const chosen = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir une image…' }).click()
  await (await chosen).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(aDrawnPng()) })
  await expectDrawn(page.getByRole('img', { name: 'Le logo choisi' }))
  const preview = page.frameLocator('iframe').locator('header img')
  await expect(preview).toHaveAttribute('alt', '')
  await expectDrawn(preview)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()

  await acceptBlockers(server)
  const headers = { 'content-type': 'application/json', cookie: await server.signIn() }
  const body = JSON.stringify({ note: '' })
  const published = await fetch(`${server.url}/api/publications`, { method: 'POST', headers, body })
  expect(published.status).toBe(201)
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto('/charte')
      await expectDrawn(page.locator('header img'))
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
    }
  }
})
