import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { freePort } from '../support/freePort.ts'
import type { RunningServer } from '../support/startServer.ts'
import { expectAccessible } from './expectAccessible.ts'
import { test } from './test.ts'

const require = createRequire(import.meta.url)
const DSFR = dirname(require.resolve('@gouvfr/dsfr/dist/dsfr.min.css'))
const ANGULAR = require.resolve('angular/angular.min.js')

test.use({ isSignedIn: false })

/** Puts a charter online that has a description under a table, a table in its text, and what engines would run. */
async function publish(server: RunningServer): Promise<void> {
  const headers = { 'content-type': 'application/json', cookie: await server.signIn() }
  const send = async (method: string, path: string, body: object) => {
    const answer = await fetch(server.url + path, { method, headers, body: JSON.stringify(body) })
    expect(answer.ok, `${path}: ${await answer.clone().text()}`).toBe(true)
  }
  const all = (record: string) => `${record}?filter=${encodeURIComponent('{"id":[1]}')}`
  await send('PATCH', `/api/${all('cookies')}`, { purpose: 'Se souvenir de {{ 7 * 7 }} et de [gallery].' })
  await send('PATCH', `/api/${all('categories')}`, { description: 'Sans accord {{ 7 * 7 }}.' })
  await send('PATCH', `/api/${all('sections')}`, {
    body: '<h1>Durées {{ 7 * 7 }}</h1><p>Voir <a href="https://www.cnil.fr/">la CNIL</a>.</p><ul><li>une</li></ul><table><caption>Durées</caption><tr><th>a</th></tr><tr><td>{{ 7 * 7 }}</td></tr></table>',
  })
  await acceptBlockers(server)
  await send('POST', '/api/publications', { note: '' })
}

/** Serves a page of another site and, under `/dsfr`, the files of the DSFR. */
async function startSite(html: string) {
  const port = await freePort()
  const site = createServer(({ url = '/' }, response) => {
    const path = url.split('?')[0] ?? '/'
    if (path === '/') return response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
    if (path === '/angular.js') return response.end(readFileSync(ANGULAR))
    if (!path.startsWith('/dsfr/')) return response.writeHead(204).end()
    const type = { css: 'text/css', js: 'text/javascript' }[path.split('.').at(-1) ?? '']
    if (type) response.setHeader('content-type', type)
    return response.end(readFileSync(join(DSFR, path.slice('/dsfr'.length))))
  })
  await new Promise<void>((resolve) => site.listen(port, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${port}/`, close: () => site.close() }
}

const fragmentOf = async (server: RunningServer, query: string) =>
  (await fetch(`${server.url}/charte/fragment${query}`)).text()

const dsfrPage = (fragment: string) => `<!doctype html>
<html lang="fr" data-fr-scheme="system">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Charte cookies – Exemple</title>
  <link rel="stylesheet" href="/dsfr/dsfr.min.css">
</head>
<body>
  <main id="content" class="fr-container fr-py-6w">
    <h1>Politique de cookies</h1>
    <p class="given">Un <a href="https://www.example.fr/">lien du site</a>.</p>
    <h2 class="given">Un titre du site</h2>
    <h3 class="given">Un sous-titre du site</h3>
    <div class="fr-table fr-table--bordered fr-table--multiline given"><div class="fr-table__wrapper"><div class="fr-table__container" tabindex="0" role="region" aria-label="Un tableau du site"><div class="fr-table__content">
      <table><caption>Un tableau du site<div class="fr-table__caption__desc">Sa description</div></caption>
      <thead><tr><th scope="col">Nom</th><th scope="col">Usage</th></tr></thead><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>
    </div></div></div></div>
    ${fragment}
  </main>
  <script type="module" src="/dsfr/dsfr.module.min.js"></script>
</body>
</html>`

const LOOK = [
  'color',
  'backgroundColor',
  'backgroundImage',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'lineHeight',
  'textAlign',
  'whiteSpace',
  'padding',
  'position',
  'textDecorationLine',
] as const

/** How an element looks, by its computed style. */
const lookOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, names) => {
      const style = getComputedStyle(element)
      return Object.fromEntries(names.map((name) => [name, style[name]]))
    }, LOOK)

test('looks like a part of a page of the DSFR', async ({ browser, server }) => {
  await publish(server)
  const site = await startSite(dsfrPage(await fragmentOf(server, '?style=dsfr&heading=2&prefix=charte-')))
  const page = await browser.newPage()
  await page.goto(site.url)
  // Set by the script of the DSFR once it has taken the table over.
  await expect(
    page.locator('#charte-category-1').locator('xpath=ancestor::div[contains(@class,"fr-table ")]'),
  ).toHaveAttribute('data-fr-js-table', 'true')

  for (const [ours, theirs] of [
    ['.charter > h2', 'h2.given'],
    ['.charter section > h3', 'h3.given'],
    ['.charter p a', '.given a'],
    ['.charter #charte-category-1 caption', '.given caption'],
    ['.charter .fr-table__caption__desc', '.given .fr-table__caption__desc'],
    ['.charter #charte-category-1 thead th', '.given thead th'],
    ['.charter #charte-category-1 tbody th', '.given tbody th'],
    ['.charter #charte-category-1 tbody td', '.given tbody td'],
  ] as const)
    expect(await lookOf(page, ours), ours).toEqual(await lookOf(page, theirs))

  const caption = page.locator('#charte-category-1 caption')
  await expect(caption).toContainText('Cookies nécessaires')
  await expect(caption).toHaveCSS('font-size', '24px')
  await expect(caption).toHaveCSS('font-weight', '700')
  // Above the table, and not over it.
  const [captionBox, headBox] = [
    await caption.boundingBox(),
    await page.locator('#charte-category-1 thead').boundingBox(),
  ]
  expect(captionBox?.height).toBeGreaterThan(20)
  expect((captionBox?.y ?? 0) + (captionBox?.height ?? 0)).toBeLessThanOrEqual(headBox?.y ?? 0)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Politique de cookies'])
  await expect(page.getByRole('heading', { level: 2, name: 'Charte cookies' })).toBeVisible()
  await expect(page.getByRole('table', { name: /^Cookies nécessaires/ })).toBeVisible()

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await page.close()
  site.close()
})

test('scrolls its tables there on a phone, by keyboard too, and not the page', async ({
  browser,
  server,
}) => {
  await publish(server)
  const site = await startSite(dsfrPage(await fragmentOf(server, '?style=dsfr&prefix=charte-')))
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  await page.goto(site.url)
  const scroller = page.locator('.fr-table__container:has(#charte-category-1)')
  expect(await scroller.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(50)
  await scroller.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => scroller.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  await expectAccessible(page)
  await page.close()
  site.close()
})

test.describe('in a page that AngularJS runs, as Opendatasoft’s', () => {
  const angularPage = (fragment: string) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Portail</title></head>
<body ng-app><main><h1>{{ 6 * 7 }}</h1>${fragment}</main><script src="/angular.js"></script></body></html>`

  const valuesOf = async (page: Page, fragment: string) => {
    const site = await startSite(angularPage(fragment))
    await page.goto(site.url)
    await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('42')
    const text = await page.getByRole('article').innerText()
    site.close()
    return { written: text.split('{{ 7 * 7 }}').length - 1, run: text.split('49').length - 1 }
  }

  test('is read as it was written, also where the page lost the attribute that AngularJS heeds', async ({
    browser,
    server,
  }) => {
    await publish(server)
    const page = await browser.newPage()
    // As it is frozen, AngularJS runs what the officer wrote.
    expect(await valuesOf(page, await fragmentOf(server, ''))).toEqual({ written: 0, run: 4 })
    for (const style of ['neutral', 'dsfr']) {
      const fragment = await fragmentOf(server, `?style=${style}`)
      expect(await valuesOf(page, fragment)).toEqual({ written: 4, run: 0 })
      const stripped = fragment.replace(' data-ng-non-bindable=""', '')
      expect(stripped).not.toBe(fragment)
      expect(await valuesOf(page, stripped)).toEqual({ written: 4, run: 0 })
    }
    await page.close()
  })
})
