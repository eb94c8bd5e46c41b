import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCatalogue } from '#charter/trackers/catalogue.ts'
import { FACTS } from '#charter/trackers/facts/facts.ts'
import type { SourcedTracker } from '#charter/trackers/facts/factFamily.ts'
import { matchTrackers } from '#charter/trackers/matchTrackers.ts'

function aTracker(fields: Partial<SourcedTracker>): SourcedTracker {
  return {
    name: 'sessionid',
    nameMatch: 'exact',
    service: 'Service',
    provider: 'Provider',
    domain: '',
    purposeFamily: '',
    lifetimeAsWritten: '',
    lifetime: '',
    storage: '',
    description: { fr: '', en: '' },
    source: { origin: 'imported', title: 'List', address: '', on: '2026-11-24' },
    ...fields,
  }
}

const catalogue = createCatalogue([
  aTracker({ name: '_ga', provider: 'prefix _ga', nameMatch: 'prefix' }),
  aTracker({ name: '_ga_', provider: 'prefix _ga_', nameMatch: 'prefix' }),
  aTracker({ name: '_ga_*', provider: 'pattern _ga_*', nameMatch: 'pattern' }),
  aTracker({ name: '_ga_TEST', provider: 'exact _ga_TEST' }),
  aTracker({ name: 'sessionid', provider: 'Instagram', domain: 'instagram.com (3rd party)' }),
  aTracker({ name: 'sessionid', provider: 'Django' }),
  aTracker({ name: '*', provider: 'star', nameMatch: 'pattern' }),
  aTracker({ name: 'x', provider: 'one letter', nameMatch: 'prefix' }),
  aTracker({ name: '(a+)+$', provider: 'hostile', nameMatch: 'pattern' }),
])

const providers = (name: string, domain = '') =>
  matchTrackers({ name, domain }, catalogue).map(({ provider }) => provider)

describe('known trackers', () => {
  it.each([
    ['_ga_TEST', ['exact _ga_TEST', 'pattern _ga_*', 'prefix _ga_', 'prefix _ga']],
    ['_ga_OTHER', ['pattern _ga_*', 'prefix _ga_', 'prefix _ga']],
    ['_ga_*', ['pattern _ga_*', 'prefix _ga_', 'prefix _ga']],
    [' _ga_other ', ['pattern _ga_*', 'prefix _ga_', 'prefix _ga']],
    ['_GA_other', []],
    ['_GA_test', ['exact _ga_TEST']],
    ['_gat', ['prefix _ga']],
    ['_g', []],
    ['unheard-of', []],
    ['xylophone', []],
    ['', []],
    ['*', ['star']],
    ['aaaaaaaaaaaaaaaa!', []],
  ])('for %s are, the same name before a pattern before a beginning: %j', (name, expected) => {
    expect(providers(name)).toEqual(expected)
  })

  it.each([
    ['', ['Instagram', 'Django']],
    ['.instagram.com', ['Instagram', 'Django']],
    ['data.example.fr', ['Instagram', 'Django']],
  ])('of one name stand in their order: on « %s » %j', (domain, expected) => {
    expect(providers('sessionid', domain)).toEqual(expected)
  })

  it('of one name are sorted by the domain that was typed', () => {
    const two = createCatalogue([
      aTracker({ name: 'sid', provider: 'A', domain: 'a.com' }),
      aTracker({ name: 'sid', provider: 'B', domain: 'www.b.com or c.com' }),
    ])
    const first = (domain: string) => matchTrackers({ name: 'sid', domain }, two)[0]?.provider
    expect([first('b.com'), first('.x.c.com'), first('a.com'), first('')]).toEqual(['B', 'B', 'A', 'A'])
  })

  it('are five at most', () => {
    const many = createCatalogue(Array.from({ length: 50 }, () => aTracker({ name: 'sid' })))
    expect(matchTrackers({ name: 'sid', domain: '' }, many)).toHaveLength(5)
  })

  it('are found whatever is typed and listed, without throwing', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('*', 'a', '.', '(', '+', '$') }),
      fc.constantFrom('*', '(a+)+$', '__proto__', '\u202E', 'a'.repeat(5_000)),
    )
    const tracker = fc
      .tuple(hostile, fc.constantFrom('exact' as const, 'pattern' as const, 'prefix' as const), hostile)
      .map(([name, nameMatch, domain]) => aTracker({ name, nameMatch, domain }))
    fc.assert(
      fc.property(fc.array(tracker), hostile, hostile, (trackers, name, domain) => {
        expect(matchTrackers({ name, domain }, createCatalogue(trackers)).length).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('the facts written here', () => {
  const facts = createCatalogue(FACTS)
  const best = (name: string) => matchTrackers({ name, domain: '' }, facts)[0]

  it.each([
    ['_pk_id.1.fff', 'Matomo', 'P13M', 'analytics'],
    ['_pk_id.*', 'Matomo', 'P13M', 'analytics'],
    ['_pk_ses.1.fff', 'Matomo', 'PT30M', 'analytics'],
    ['_ga_ABC123', 'Google', 'P2Y', 'analytics'],
    ['atuserid', 'Piano (AT Internet)', 'P13M', 'analytics'],
    ['etuix', 'Eulerian Technologies', 'P13M', 'analytics'],
    ['tarteaucitron', '', '', 'necessary'],
    ['PHPSESSID', '', 'session', 'necessary'],
    ['wordpress_logged_in_abc', '', '', 'necessary'],
    ['SSESSabc', '', 'P23D', 'necessary'],
    ['__cf_bm', 'Cloudflare', 'PT30M', 'security'],
    ['YSC', 'Google', 'session', 'security'],
    ['vuid', 'Vimeo', 'P2Y', 'analytics'],
    ['v1st', 'Dailymotion', '', 'marketing'],
    ['_GRECAPTCHA', 'Google', '', 'security'],
    ['csrftoken', 'Opendatasoft', '', 'security'],
  ])('know %s', (name, provider, lifetime, purposeFamily) => {
    expect(best(name)).toMatchObject({ provider, lifetime, purposeFamily })
  })

  it('offer what several products may have set', () => {
    const services = matchTrackers({ name: 'sessionid', domain: '' }, facts).map(({ service }) => service)
    expect(services).toEqual(['Opendatasoft', 'Django'])
  })

  it('say where each was read, in both languages what it does, and no lifetime that can’t be read', () => {
    for (const { name, source, description, lifetime, lifetimeAsWritten } of FACTS) {
      expect(source.title, name).not.toBe('')
      expect(source.address, name).toMatch(/^(https:\/\/\S+)?$/)
      expect(description.fr, name).not.toBe('')
      expect(description.en, name).not.toBe('')
      expect(lifetime === '', name).toBe(lifetimeAsWritten === '')
    }
  })
})
