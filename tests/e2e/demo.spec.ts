import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { freePort } from '../support/freePort.ts'
import { startProcess } from '../support/startProcess.ts'
import { openCookie } from './openCookie.ts'
import { test as base } from './test.ts'
import { acceptBlockersBy } from '../support/acceptBlockers.ts'

const test = base.extend({
  // No server and no session: the demonstration signs its visitor in by itself.
  storageState: async ({}, use) => use(undefined),
  // The built demonstration, served as static files as by `npm run demo`.
  baseURL: async ({}, use) => {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const command = ['preview', '--config=vite.demo.config.ts', '--configLoader=native']
    const preview = await startProcess(
      ['node_modules/vite/bin/vite.js', ...command, `--port=${port}`, '--strictPort'],
      {},
      url,
    )
    await use(url)
    await preview.stop()
  },
})

test('the demonstration opens, edits and previews without a server', async ({ page }) => {
  await page.goto('/')
  await openCookie(page, 'csrftoken')
  await page.getByRole('textbox', { name: 'Finalité' }).fill('Protéger les formulaires.')
  await expect(page.frameLocator('iframe').getByText('Protéger les formulaires.')).toBeVisible()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText(/^Enregistré à/)).toBeVisible()

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Cookies/ })
    .click()
  await expect(page.getByRole('cell', { name: 'Protéger les formulaires.' })).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tableau de la charte (CSV)' }).click()
  expect(readFileSync(await (await downloading).path(), 'utf8')).toContain('Protéger les formulaires.')
})

test('the demonstration publishes, and shows the page that is online as a visitor would get it', async ({
  page,
}) => {
  await page.goto('/#/')
  await expect(page.getByRole('heading', { level: 1, name: 'Accueil' })).toBeVisible()
  await acceptBlockersBy((path, body) => page.evaluate(askFor, { path, body }))
  await page.goto('/#/publish')
  await page.getByRole('button', { name: 'Publier la version 1' }).click()
  await expect(page.getByRole('link', { name: 'Tout est publié' })).toBeVisible()
  await page.goto('/#/publications/1')
  const frozen = page.frameLocator('iframe[title="La charte, version 1"]')
  await expect(frozen.getByRole('heading', { name: 'Charte cookies' })).toBeVisible()
})

base('what is served for real has no trace of the mocks', () => {
  const files = readdirSync('dist', { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  expect(files.map(({ name }) => name)).toContain('index.html')
  expect(files.filter((file) => /mockServiceWorker|\bmsw\b|sqlite3/i.test(textOf(file)))).toEqual([])
  expect(files.filter(({ name }) => /mockServiceWorker|\.wasm$|\.map$/.test(name))).toEqual([])
})

/** Runs in the page, where the demonstration answers requests. */
async function askFor({ path, body }: { path: string; body: object | undefined }): Promise<string> {
  const sent = body && { method: 'POST', body: JSON.stringify(body) }
  const answer = await fetch(path, { headers: { 'content-type': 'application/json' }, ...sent })
  return answer.text()
}

function textOf({ parentPath, name }: Dirent): string {
  return name.endsWith('.br') ? '' : readFileSync(join(parentPath, name), 'utf8')
}
