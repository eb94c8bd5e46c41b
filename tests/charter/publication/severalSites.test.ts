import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mapValues } from '#charter/kit/collections.ts'
import { checkRegister } from '#charter/findings/checkRegister.ts'
import { freezeFindings } from '#charter/publication/freezeFindings.ts'
import { freezeRegister } from '#charter/publication/freezeRegister.ts'
import type { Register } from '#charter/register/register.ts'
import { viewSite, type WholeRegister } from '#charter/register/wholeRegister.ts'
import { aCookie, aRegister } from '../../support/builders.ts'
import { aTranslation } from '../../support/twoLanguages.ts'

// What sites share is rendered and checked once for all of them. It must be what each would have alone.

const SITES = [1, 2, 3]
const COLUMNS = [
  'provider.name',
  'cookie.name',
  'cookie.purpose',
  'cookie.location',
  'cookie.lifetime',
] as const
const PURPOSES = ['Compter les visites : combien ?', 'Rester connecté.', '']
const CATEGORY = 'Ce que ces cookies permettent ?'

const site = fc.record({
  language: fc.constantFrom('fr' as const, 'en' as const),
  languages: fc.subarray(['en', 'de']),
  columns: fc
    .tuple(fc.constantFrom(COLUMNS, COLUMNS.toReversed()), fc.constantFrom('Titre', 'Colonne'))
    .map(([fields, title]) => fields.map((field) => ({ field, label: `${title} : ${field}` }))),
  pageNotes: fc.constantFrom('' as const, 'yes' as const),
})

const cookie = fc.record({
  name: fc.constantFrom('sid', '_ga', '_gid', 'a&b'),
  purpose: fc.constantFrom(...PURPOSES),
  lifetime: fc.constantFrom('P13M', 'P3Y', ''),
  sharedRow: fc.constantFrom('', 'Mesure'),
  providerId: fc.constantFrom(1, 2),
  categoryId: fc.constantFrom(1, 2),
  siteIds: fc.subarray(SITES, { minLength: 1 }),
  siteLocations: fc
    .subarray(SITES)
    .map((ids) => ids.map((siteId) => ({ siteId, location: `lieu ${siteId}` }))),
  translations: fc
    .subarray(['en', 'de'])
    .map((languages) =>
      languages.map((language) => aTranslation('purpose', 'Why ?', PURPOSES[0] ?? '', language)),
    ),
})

const register = fc
  .record({
    sites: fc.tuple(site, site, site),
    cookies: fc.array(cookie, { minLength: 1, maxLength: 8 }),
    order: fc.shuffledSubarray(SITES, { minLength: 2 }),
  })
  .map(({ sites, cookies, order }) => ({ whole: wholeOf(sites, cookies), order }))

type Own = typeof site extends fc.Arbitrary<infer One> ? One : never
type OwnCookie = typeof cookie extends fc.Arbitrary<infer One> ? One : never

function wholeOf(sites: Own[], cookies: OwnCookie[]): WholeRegister {
  const base = aRegister({
    providers: [{ name: 'Région' }, { name: 'Autre', privacyPolicyUrl: 'https://autre.example' }],
    categories: [{ description: CATEGORY }, { key: 'other', name: 'Autres' }],
  })
  const placed = { translations: [] }
  return {
    sites: sites.map((own, index) => ({
      ...base.site,
      ...placed,
      ...own,
      id: index + 1,
      slug: `site${index + 1}`,
      archived: '' as const,
      charterList: '' as const,
      sectionOrder: [],
    })),
    providers: base.providers.map((provider) => ({ ...provider, ...placed })),
    categories: base.categories.map((category) => ({ ...category, ...placed })),
    cookies: cookies.map((own, index) => ({
      ...aCookie(),
      ...placed,
      ...own,
      id: index + 1,
      position: index + 1,
    })),
    sections: base.sections.map((section) => ({ ...section, ...placed, siteIds: [] })),
  }
}

function publish(whole: WholeRegister, siteId: number, previous: Register | null): object {
  const register = viewSite(whole, siteId)
  if (register === null) throw new Error(`There is no site ${siteId}`)
  const at = '2026-11-30T10:00:00.000Z'
  const { contents } = freezeRegister(register, { number: 1, at, head: { id: 1, hash: 'ab' } }, previous)
  const publishing = { note: '', newConsent: '' } as const
  const inputs = { today: '2026-11-30', online: previous, publishing, versions: [] }
  const findings = freezeFindings(checkRegister({ register, inputs, acceptances: [] }), at)
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
  return { ...mapValues(contents, decode), findings: decode(findings.content) }
}

it('gives each of several sites the files and the findings that it has alone', () => {
  fc.assert(
    fc.property(register, ({ whole, order }) => {
      const previous = viewSite(structuredClone(whole), order[0] ?? 1)
      const together = order.map((siteId) => publish(whole, siteId, previous))
      const alone = order.map((siteId) => publish(structuredClone(whole), siteId, previous))
      expect(together).toEqual(alone)
    }),
    { numRuns: 60 },
  )
})
