import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCatalogue } from '#charter/trackers/catalogue.ts'
import type { SourcedTracker } from '#charter/trackers/knownTracker.ts'
import { matchTrackers } from '#charter/trackers/matchTrackers.ts'
import { UNKNOWN } from '#charter/trackers/rulings.ts'

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
    host: 'provider',
    party: '',
    ruling: UNKNOWN,
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
  matchTrackers({ name, domain }, catalogue).map(({ tracker }) => tracker.provider)

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
    ['data.example.fr', ['Django', 'Instagram']],
  ])('of one name stand in their order, those of another domain last: on « %s » %j', (domain, expected) => {
    expect(providers('sessionid', domain)).toEqual(expected)
  })

  it('of one name are sorted by the domain that was typed', () => {
    const two = createCatalogue([
      aTracker({ name: 'sid', provider: 'A', domain: 'a.com' }),
      aTracker({ name: 'sid', provider: 'B', domain: 'www.b.com or c.com' }),
    ])
    const first = (domain: string) => matchTrackers({ name: 'sid', domain }, two)[0]?.tracker.provider
    expect([first('b.com'), first('.x.c.com'), first('a.com'), first('')]).toEqual(['B', 'B', 'A', 'A'])
  })

  it.each([
    ['_pk_id', ['Matomo', 'imported']],
    ['_pk_id*', ['Matomo', 'imported']],
    ['_PK_ID.', ['Matomo', 'imported']],
    ['_pk_id.1.fff', ['Matomo', 'imported']],
    ['_ga', ['Google']],
    ['_pk', []],
  ])('are recognised by their name without the part that changes, ours first: %s', (name, expected) => {
    const ours = { origin: 'facts', title: 'Page', address: '', on: null } as const
    const mixed = createCatalogue([
      aTracker({ name: '_pk_id', nameMatch: 'prefix', provider: 'imported' }),
      aTracker({ name: '_pk_id.*', nameMatch: 'pattern', provider: 'Matomo', source: ours }),
      aTracker({ name: '_ga', provider: 'Google', source: ours }),
      aTracker({ name: '_ga_*', nameMatch: 'pattern', provider: 'Google, sessions', source: ours }),
    ])
    const found = matchTrackers({ name, domain: '' }, mixed).map(({ tracker }) => tracker.provider)
    expect(found).toEqual(expected)
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
        expect(matchTrackers({ name, domain }, createCatalogue(trackers)).length).toBeLessThanOrEqual(
          trackers.length,
        )
      }),
    )
  })
})
