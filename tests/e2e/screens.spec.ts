import { expect, type Page } from '@playwright/test'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { blankProvider } from '#charter/register/blankRecords.ts'
import { expectAccessible, expectContrast } from './expectAccessible.ts'
import { openScreen } from './openScreen.ts'
import { test as onOwnServer } from './test.ts'
import { acceptBlockers } from '../support/acceptBlockers.ts'

/** A screen that is only looked at changes nothing: all its tests in a worker look at one server, with one session. */
const onSharedServer = (prepare: (server: RunningServer) => Promise<void>) =>
  onOwnServer.extend<object, { shared: RunningServer }>({
    shared: [
      async ({}, use) => {
        const server = await startServer()
        const session = server.signIn()
        const shared = { ...server, signIn: () => session }
        await prepare(shared)
        await use(shared)
        await server.stop()
        server.removeData()
      },
      { scope: 'worker' },
    ],
    server: async ({ shared }, use) => use(shared),
  })

const test = onSharedServer(() => Promise.resolve())
const testPublished = onSharedServer(async (server) => {
  await acceptBlockers(server)
  await publishTwice(server)
})

/** The addresses of all screens; the starter register has a record for each. */
const SCREENS = {
  home: '/',
  'one’s organisation': '/organisation',
  'what is known of the cookies': '/known-values',
  'model texts': '/model-texts',
  cookies: '/cookies',
  'cookies that no filter finds': `/cookies?filter=${encodeURIComponent('{"q":"introuvable"}')}`,
  'a new cookie': '/cookies/create',
  'a cookie': '/cookies/1',
  'the order of the cookies': '/cookies/order',
  providers: '/providers',
  'a new provider': '/providers/create',
  'a provider': '/providers/1',
  categories: '/categories',
  'a new category': '/categories/create',
  'a category': '/categories/1',
  'the text': '/sections',
  'a new part of the text': '/sections/create',
  'a part of the text': '/sections/2',
  'the site': '/sites/1',
  importing: '/import',
  findings: `/findings?filter=${encodeURIComponent('{"isAccepted":false}')}`,
  'findings that no filter finds': `/findings?filter=${encodeURIComponent('{"isAccepted":true}')}`,
  'the findings of a cookie': `/findings?filter=${encodeURIComponent('{"resource":"cookies","recordId":1}')}`,
  preview: '/preview',
  'the history': '/changes',
  'a history that no filter finds': `/changes?filter=${encodeURIComponent('{"action":"refuse"}')}`,
  'what would be published': '/publish',
  'two versions compared': '/publications/compare',
  'a version that can’t be put back': '/publications/1/restore',
  'the versions, none yet': '/publications',
  'the page from before version 1, none yet': '/publications/0',
  'embedding, with nothing online': '/embedding',
  'the accounts': '/users',
  'an invitation': '/users/create',
  'an account': '/users/1',
  'known trackers': '/trackers',
  'one’s own account': '/account',
  'an address that leads nowhere': '/nowhere',
}

// Without motion, axe does not measure colours in the middle of the change from light to dark.
test.use({ contextOptions: { reducedMotion: 'reduce' } })

// WCAG 2.2 (1.4.10) requires 320 pixels: a screen of 1,280 pixels at a zoom of 400 %.
const WIDTHS = [768, 360, 320]

for (const [name, path] of Object.entries(SCREENS)) {
  test(`${name}: fit for everybody, light and dark, on every width`, async ({ page }) => {
    await openScreen(page, path)
    await expectFitForEverybody(page)
  })
}

/** The screens without a session. */
const PUBLIC_SCREENS = {
  'signing in': '/login',
  'a forgotten password': '/forgotten-password',
  'a link that is dead': '/set-password',
}

test.describe('before one has signed in', () => {
  test.use({ isSignedIn: false })

  for (const [name, path] of Object.entries(PUBLIC_SCREENS)) {
    test(`${name}: fit for everybody, light and dark, on every width`, async ({ page }) => {
      await openScreen(page, path)
      await expectFitForEverybody(page)
    })
  }
})

/** The screens that change once versions are online. */
const PUBLISHED_SCREENS = {
  home: '/',
  'the versions': '/publications',
  'what the page said on a day before the first': '/publications?day=2020-01-01',
  'what is declared of a day before the first': '/publications?day=2022-01-01',
  'the page from before version 1': '/publications/0',
  'a version': '/publications/2',
  'a version that does not exist': '/publications/12',
  'embedding in Opendatasoft': '/embedding',
  'embedding in a site of the DSFR': '/embedding?host=dsfr',
  'embedding elsewhere': '/embedding?host=other',
  'proof for an inspection': '/proof',
}

testPublished.describe('with versions online', () => {
  // Some screens request a version that does not exist, and the browser logs the 404.
  testPublished.use({ provoked: /404 \(Not Found\)/ })

  for (const [name, path] of Object.entries(PUBLISHED_SCREENS)) {
    testPublished(`${name}: fit for everybody, light and dark, on every width`, async ({ page }) => {
      await openScreen(page, path)
      await expectFitForEverybody(page)
    })
  }
})

/** Publishes the register, then a version with a very long note; leaves one change unpublished. */
async function publishTwice({ url, signIn }: RunningServer): Promise<void> {
  const cookie = await signIn()
  const post = async (path: string, type: string, body: string) => {
    const answer = await fetch(url + path, {
      method: 'POST',
      headers: { cookie, 'content-type': type },
      body,
    })
    expect(answer.status).toBe(201)
  }
  const create = (path: string, record: object) => post(path, 'application/json', JSON.stringify(record))
  const provider = { ...blankProvider, name: 'Matomo' }
  await create('/api/publications', { note: '' })
  await create('/api/providers', provider)
  await create('/api/publications', { note: 'Relu_mot_à_mot_'.repeat(60) })
  await create('/api/providers', { ...provider, name: 'Pas encore publié' })
  const day = '/api/earlier-pages?firstDay=2021-01-01&fileName=charte.html'
  await post(day, 'application/octet-stream', '<!doctype html><title>Charte</title>')
}

test('nothing moves for a reader who asked for less motion', async ({ page }) => {
  await openScreen(page, '/cookies')
  await expect(page.getByRole('link', { name: 'Ajouter un cookie' })).toHaveCSS('transition-duration', '0s')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

async function expectFitForEverybody(page: Page): Promise<void> {
  await expectAccessible(page)
  await expectToFit(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await expectContrast(page)
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await expectToFit(page)
  }
  // A window taller than any page, so that the toolbar of the form covers no content.
  await page.setViewportSize({ width: Math.min(...WIDTHS), height: 4_000 })
  await expectAccessible(page)
}

test('the charter itself: fit for everybody, light and dark, on every width', async ({ page }) => {
  await page.goto('/api/draft/charte.html')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await expectToFit(page)
  }
})

/** Expects that the page does not scroll sideways. */
async function expectToFit(page: Page): Promise<void> {
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await expect.poll(overflow).toBeLessThanOrEqual(0)
}
