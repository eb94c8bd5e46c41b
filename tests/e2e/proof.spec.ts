import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { openCookie } from './openCookie.ts'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'
import { acceptBlockers } from '../support/acceptBlockers.ts'

// The whole promise: the published page equals its preview byte for byte, and can be proved later.

// No version was online when the last twelve months began; the browser logs that answer, a 404.
test.use({ provoked: /404 \(Not Found\)/ })

/** Runs `npm run verify -- …`; rejects if it finds a flaw. */
async function verify(database: string, ...parameters: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['src/server/verify.ts', ...parameters], {
    env: { ...process.env, DATABASE_URL: `file:${database}` },
  })
  return stdout
}

async function changePurpose(page: Page, purpose: string): Promise<void> {
  await page.goto('/#/')
  await openCookie(page, 'csrftoken')
  await page.getByRole('textbox', { name: 'Finalité' }).fill(purpose)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()
}

/** Previews and publishes the draft; returns the page and its fragment as they were in the preview. */
async function publish(page: Page, number: number): Promise<{ html: string; fragment: string }> {
  await openScreen(page, '/preview')
  await page.getByRole('button', { name: 'Copier la page (HTML)' }).click()
  const fragment = await page.evaluate(() => sessionStorage.getItem('copied') ?? '')
  const html = await (await page.request.get('/api/draft/charte.html')).text()
  await page.getByRole('banner').getByRole('link', { name: 'Publier…' }).click()
  await page.getByRole('button', { name: `Publier la version ${number}` }).click()
  await expect(page.getByRole('heading', { name: `La version ${number} est en ligne` })).toBeVisible()
  return { html, fragment }
}

test('edits, sees, publishes, edits, publishes, asks what was online, compares, restores, verifies', async ({
  page,
  server,
}, testInfo) => {
  test.slow()
  await page.addInitScript(() => {
    navigator.clipboard.writeText = (text) => {
      sessionStorage.setItem('copied', text)
      return Promise.resolve()
    }
  })
  const online = async (path: string) => (await page.request.get(path)).text()

  await acceptBlockers(server)
  const first = await publish(page, 1)
  expect(await online('/charte')).toBe(first.html)
  expect(await online('/charte/fragment')).toBe(first.fragment)
  const between = new Date()

  await changePurpose(page, 'Protéger les formulaires.')
  expect(await online('/charte')).toBe(first.html)
  await page.getByRole('banner').getByRole('link', { name: '1 modification non publiée' }).click()
  await expect(page.getByRole('region', { name: 'Modifications (1)' })).toContainText(
    'Protéger les formulaires.',
  )
  const second = await publish(page, 2)
  expect(await online('/charte')).toBe(second.html)
  expect(second.html).toContain('Protéger les formulaires.')
  expect(await online('/charte/versions/1')).toBe(first.html)

  // At a moment between the two publications.
  const at = await page.request.get(`/charte?at=${between.toISOString()}`)
  expect(at.url()).toBe(`${server.url}/charte/versions/1`)
  expect(await at.text()).toBe(first.html)

  await openScreen(page, '/publications/compare?from=1&to=2')
  await expect(page.getByRole('region', { name: 'Modifications (1)' })).toContainText('csrftoken')

  await openScreen(page, '/publications/1/restore')
  await page.getByRole('button', { name: 'Repartir de la version 1' }).click()
  await expect(page.getByText(/^Une fiche a été remise à son état d’alors\./)).toBeVisible()
  expect(await online('/charte')).toBe(second.html)
  expect(await (await page.request.get('/api/draft/charte.html')).text()).toBe(first.html)

  expect(await verify(server.database)).toMatch(/^audit verify: OK\n/)

  await openScreen(page, '/proof')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: /Télécharger/ }).click()
  const file = testInfo.outputPath('proof.zip')
  await (await downloading).saveAs(file)
  expect(await verify('nowhere.sqlite', file)).toMatch(/^audit verify: OK\n/)
})
