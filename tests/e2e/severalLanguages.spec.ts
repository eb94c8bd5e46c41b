import { type APIRequestContext, expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { englishOf, englishSeed } from '../support/englishSeed.ts'
import { expectAccessible } from './expectAccessible.ts'
import { openCookie } from './openCookie.ts'
import { openScreen } from './openScreen.ts'
import { test } from './test.ts'
import { addPlatform, FIRST, save, SECOND, SECOND_CHARTER, textOf } from './twoPlatforms.ts'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const FRENCH_PURPOSE = 'Garder la session ouverte d’une page à l’autre.'
const ENGLISH_PURPOSE = 'Keep the session open from one page to the next.'

/** Each page of each site, and where its draft is read before it is published. */
const PAGES = [
  ['/charte', '/api/draft/charte.html?site=1'],
  ['/charte/en', '/api/draft/charte.html?site=1&language=en'],
  [SECOND_CHARTER, '/api/draft/charte.html?site=2'],
  [`${SECOND_CHARTER}/en`, '/api/draft/charte.html?site=2&language=en'],
] as const

const recordSchema = z.looseObject({ id: z.number() })
const publishedSchema = z.looseObject({ number: z.number(), at: z.string() })

async function textsOf(request: APIRequestContext, addresses: readonly string[]): Promise<string[]> {
  return Promise.all(addresses.map((address) => textOf(request, address)))
}

/** Writes the translations of the original charter, but for those of one cookie. */
async function translateAllBut(request: APIRequestContext, cookieId: number): Promise<void> {
  for (const resource of ['sites', 'categories', 'cookies', 'sections'] as const)
    for (const id of Object.keys(englishSeed[resource]).map(Number)) {
      if (resource === 'cookies' && id === cookieId) continue
      const path = `/api/${resource}/${id}`
      const record = recordSchema.parse(await (await request.get(path)).json())
      const data = { ...record, translations: englishOf(resource, id) }
      expect((await request.put(path, { data })).status(), path).toBe(200)
    }
}

async function addEnglish(page: Page): Promise<void> {
  await openScreen(page, '/sites/1')
  await page.getByRole('combobox', { name: /^Autres langues de la charte/ }).fill('anglais')
  await page.getByRole('option', { name: 'Anglais (en)' }).click()
  await save(page)
}

async function publishBoth(page: Page): Promise<void> {
  await openScreen(page, '/publish')
  for (const name of [FIRST, SECOND]) await page.getByRole('checkbox', { name }).check()
  await page.getByRole('button', { name: 'Publier 2 plateformes' }).click()
  await expect(page.getByText('2 plateformes sont publiées')).toBeVisible()
}

test('translates a charter, publishes it on two platforms in both languages, and corrects it', async ({
  page,
  request,
  server,
}) => {
  await addEnglish(page)
  await translateAllBut(request, 1)
  await openCookie(page, 'sessionid')
  await page.getByRole('tab', { name: /^Anglais/ }).click()
  for (const [label, text] of [
    ['Service', 'Authentication'],
    ['Emplacement', 'front and back office'],
    ['Finalité', 'Remember the user from one page to the next.'],
  ] as const)
    await page.getByRole('textbox', { name: `${label} (anglais)`, exact: true }).fill(text)
  await expectAccessible(page)
  await save(page)
  await openScreen(page, `/findings?filter=${encodeURIComponent('{"rule":"R37"}')}`)
  await expect(page.getByText('Aucun constat ne correspond à ces filtres.')).toBeVisible()

  await addPlatform(page)
  await acceptBlockers(server)
  const addresses = PAGES.map(([address]) => address)
  const previews = await textsOf(
    request,
    PAGES.map(([, draft]) => draft),
  )
  await publishBoth(page)
  const first = await textsOf(request, addresses)
  expect(first).toEqual(previews)
  expect(first[1]).toContain('Remember the user from one page to the next.')
  expect(first[3]).toContain('Remember the user from one page to the next.')
  expect(first[1]).not.toContain(' lang="fr">') // nothing but the link to the French page
  expect(await textOf(request, '/data-regionreunion-com/charte/en')).toBe(first[1])

  // The way between the languages, as a visitor goes it, and as a search engine reads it.
  await page.goto(SECOND_CHARTER)
  for (const [language, name] of [
    ['en', 'English'],
    ['fr', 'Français'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const [tag, href] of [
      ['fr', SECOND_CHARTER],
      ['en', `${SECOND_CHARTER}/en`],
    ] as const)
      await expect(page.locator(`head link[rel="alternate"][hreflang="${tag}"]`)).toHaveAttribute(
        'href',
        href,
      )
    await expectAccessible(page)
  }

  // The base text is corrected: its translation is older, until somebody has seen to it.
  await openScreen(page, '/cookies/1')
  await page.getByRole('textbox', { name: 'Finalité', exact: true }).fill(FRENCH_PURPOSE)
  await save(page)
  await page.getByRole('tab', { name: /^Anglais/ }).click()
  await expect(page.getByText(/^Le texte de base a changé depuis cette traduction/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Finalité (anglais)', exact: true }).fill(ENGLISH_PURPOSE)
  await expect(page.getByText(/^Le texte de base a changé depuis cette traduction/)).toBeHidden()
  await save(page)
  await acceptBlockers(server)
  await publishBoth(page)
  const second = await textsOf(request, addresses)
  for (const [at, purpose] of [FRENCH_PURPOSE, ENGLISH_PURPOSE, FRENCH_PURPOSE, ENGLISH_PURPOSE].entries())
    expect(second[at]).toContain(purpose)

  // What was online at a moment, of each site and in each language.
  for (const siteId of [1, 2]) {
    const list = await request.get(`/api/publications?filter={"siteId":${siteId}}&sort=["number","ASC"]`)
    const [earlier, later] = z.array(publishedSchema).parse(await list.json())
    if (earlier === undefined || later === undefined) throw new Error('Both were published twice')
    for (const at of [0, 1].map((language) => (siteId - 1) * 2 + language)) {
      expect(await textOf(request, `${addresses[at]}?at=${earlier.at}`)).toBe(first[at])
      expect(await textOf(request, `${addresses[at]}?at=${later.at}`)).toBe(second[at])
    }
  }
})
