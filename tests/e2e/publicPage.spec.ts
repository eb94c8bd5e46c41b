import { createServer, type Server } from 'node:http'
import { expect, type Page } from '@playwright/test'
import { freePort } from '../support/freePort.ts'
import type { RunningServer } from '../support/startServer.ts'
import { expectAccessible } from './expectAccessible.ts'
import { test } from './test.ts'
import { acceptBlockers } from '../support/acceptBlockers.ts'

// Chromium logs the 404 of a page that says that there is no charter.
test.use({ isSignedIn: false, provoked: /404 \(Not Found\)/ })

async function publish(server: RunningServer, site: Record<string, string> = {}): Promise<void> {
  const headers = { 'content-type': 'application/json', cookie: await server.signIn() }
  const send = (method: string, path: string, body: object) =>
    fetch(server.url + path, { method, headers, body: JSON.stringify(body) })
  await acceptBlockers(server)
  await send('PATCH', '/api/sites?filter={"id":[1]}', { platformUrl: '', ...site })
  const published = await send('POST', '/api/publications', { note: '' })
  expect(published.status).toBe(201)
}

/** Serves a page of another website, which shows the charter in a frame and reads its JSON. */
async function startPlatform(port: number, charter: string): Promise<Server> {
  const html = `<!doctype html><html lang="fr"><title>Plateforme</title>
    <iframe src="${charter}" title="Charte cookies"></iframe>
    <output></output>
    <script>fetch('${charter}.json').then((answer) => answer.json())
      .then(({ number }) => { document.querySelector('output').textContent = 'version ' + number })</script>`
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return server
}

const expectFit = async (page: Page) => {
  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 800 })
  const overflows = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(overflows).toBe(false)
}

for (const path of [
  '/charte',
  '/charte/versions',
  '/charte/versions/1',
  '/charte/versions/7',
  '/charte/fragment',
]) {
  test(`a visit sets no cookie and asks nothing of another host: ${path}`, async ({
    page,
    context,
    server,
  }) => {
    await publish(server)
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    expect(asked).toEqual([server.url + path])
    expect(await context.cookies()).toEqual([])
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    expect(await page.locator('script').count()).toBe(0)
  })
}

for (const path of ['/charte', '/charte/versions', '/charte/versions/7']) {
  test(`is fit for everybody: ${path}`, async ({ page, server }) => {
    await publish(server)
    await page.goto(path)
    await expectFit(page)
  })
}

test('says that nothing is published yet', async ({ page }) => {
  const answer = await page.goto('/charte')
  expect(answer?.status()).toBe(404)
  await expect(page.getByText('Aucune charte n’est publiée ici pour l’instant.')).toBeVisible()
  await expectFit(page)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('is whole', async ({ page, server }) => {
    await publish(server)
    await page.goto('/charte')
    await expect(page.getByRole('heading', { level: 1, name: 'Charte cookies' })).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'sessionid' })).toBeVisible()
  })
})

test.describe('on another site', () => {
  // Chromium logs that it refuses to show the frame on another origin.
  test.use({ provoked: /frame-ancestors|favicon|Failed to load resource/ })

  for (const isNamed of [true, false]) {
    test(
      isNamed ? 'shows in a frame where the register names it' : 'shows in no frame elsewhere',
      async ({ browser, server }) => {
        const port = await freePort()
        const platform = `http://127.0.0.1:${port}`
        await publish(server, isNamed ? { embeddingSites: platform } : {})
        const site = await startPlatform(port, `${server.url}/charte`)
        const context = await browser.newContext()
        const page = await context.newPage()
        await page.goto(platform)
        // Any website may read its JSON.
        await expect(page.getByRole('status')).toHaveText('version 1')
        const heading = page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Charte cookies' })
        if (isNamed) await expect(heading).toBeVisible()
        else await expect(heading).toHaveCount(0)
        await context.close()
        site.close()
      },
    )
  }
})
