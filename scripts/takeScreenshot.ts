import { chromium } from '@playwright/test'
import { sessionState } from '#tests/support/sessionState.ts'
import { startServer } from '#tests/support/startServer.ts'
import config from '../playwright.config.ts'

// `npm run screenshot` takes the README's picture from the product as it is: the form of a cookie, while one types.

const server = await startServer()
const browser = await chromium.launch(config.use?.launchOptions)
try {
  const storageState = sessionState(await server.signIn())
  const viewport = { width: 1440, height: 900 }
  const page = await browser.newPage({ locale: 'fr-FR', viewport, storageState })
  await page.goto(`${server.url}/#/cookies/1`)
  await page.getByLabel('Finalité').fill('Se souvenir de vous d’une page à l’autre, une fois connecté.')
  await page.frameLocator('iframe').getByText('une fois connecté').waitFor()
  await page.screenshot({ path: 'docs/screenshot.png' })
} finally {
  await browser.close()
  await server.stop()
  server.removeData()
}
