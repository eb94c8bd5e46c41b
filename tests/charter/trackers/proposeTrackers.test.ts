import { describe, expect, it } from 'vitest'
import { createCatalogue } from '#charter/trackers/catalogue.ts'
import { listFacts } from '#charter/trackers/facts/facts.ts'
import type { SourcedTracker } from '#charter/trackers/knownTracker.ts'
import { proposeTrackers } from '#charter/trackers/proposeTrackers.ts'
import { rulingOfFamily } from '#charter/trackers/rulings.ts'
import type { PurposeFamily } from '#charter/trackers/trackerChoices.ts'

const LIST = { title: 'List', address: 'https://list.example' }

function imported(name: string, purposeFamily: PurposeFamily | '', domain = ''): SourcedTracker {
  return {
    name,
    nameMatch: name.endsWith('_') ? 'prefix' : 'exact',
    service: 'Service',
    provider: 'Provider',
    domain,
    purposeFamily,
    lifetimeAsWritten: '',
    lifetime: '',
    storage: '',
    description: { fr: '', en: '' },
    host: 'provider',
    party: '',
    ruling: rulingOfFamily(purposeFamily, LIST),
    source: { origin: 'imported', ...LIST, on: null },
  }
}

const consentsOf = (name: string, list: SourcedTracker[], domain = '') =>
  proposeTrackers({ name, domain }, createCatalogue([...listFacts(), ...list]), null).map(
    ({ ruling }) => ruling.consent,
  )

describe('what is proposed of a cookie', () => {
  it.each([
    ['analytics', 'required', ['audienceNonExempt']],
    ['marketing', 'required', ['adsPersonalised']],
    ['personalisation', 'required', ['contentPersonalisation']],
    ['functional', '', []],
    ['necessary', '', []],
    ['security', '', []],
    ['', '', []],
  ] as const)('is taken from a list for %s as %j', (family, consent, purposeCodes) => {
    const [proposal] = proposeTrackers(
      { name: 'acme', domain: '' },
      createCatalogue([imported('acme', family)]),
      null,
    )
    expect(proposal?.ruling).toMatchObject({ consent, purposeCodes, exemptionGround: '' })
  })

  it('is exempt where nobody contests it', () => {
    expect(consentsOf('PHPSESSID', [])).toEqual(['exempt'])
    expect(consentsOf('PHPSESSID', [imported('PHPSESSID', 'functional')])).toEqual(['exempt', ''])
  })

  it.each(['marketing', 'analytics', 'personalisation'] as const)(
    'is never exempt where a list calls a tracker of that name %s, and says why',
    (family) => {
      expect(consentsOf('PHPSESSID', [imported('PHPSESSID', family)])).toEqual(['', 'required'])
      const catalogue = createCatalogue([...listFacts(), imported('PHPSESSID', family)])
      const [first] = proposeTrackers({ name: 'PHPSESSID', domain: '' }, catalogue, null)
      expect(first?.ruling).toMatchObject({
        reason: { fr: expect.stringContaining('« List » connaît sous ce nom un traceur soumis à l’accord') },
        source: LIST,
        purposeCodes: [],
        exemptionGround: '',
      })
    },
  )

  it('is not contested by a tracker of another domain, nor by the beginning of a name', () => {
    const list = [imported('sessionid', 'marketing', 'instagram.com (3rd party)')]
    expect(consentsOf('sessionid', list)).toEqual(['', '', 'required'])
    expect(consentsOf('sessionid', list, 'instagram.com')).toEqual(['required', '', ''])
    expect(consentsOf('sessionid', list, 'data.ville-exemple.fr')).toEqual(['exempt', 'exempt', 'required'])
    expect(consentsOf('_shibsession_1', [imported('_s_', 'marketing')])).toEqual(['exempt'])
    expect(consentsOf('cmplz_statistics', [imported('cmplz_', 'marketing')])).toEqual(['exempt', 'required'])
    expect(consentsOf('cmplz_statistics', [imported('cmplz_statistics', 'marketing')])).toEqual([
      '',
      'required',
    ])
  })

  it.each([
    ['ad', 'required'],
    ['marketing', 'required'],
    ['analytics', 'required'],
    ['video', 'required'],
    ['social', 'required'],
    ['customer-success', 'required'],
    ['cdn', ''],
    ['consent-provider', ''],
  ])('follows from the owner of the domain, whose services are of %s: %j', (category, consent) => {
    const owner = { domain: 'acme.example', service: 'Acme', company: 'Acme', category }
    const proposals = proposeTrackers(
      { name: 'PHPSESSID', domain: 'www.acme.example' },
      createCatalogue(listFacts()),
      owner,
    )
    expect(proposals.map(({ ruling }) => ruling.consent)).toEqual([
      consent === 'required' ? '' : 'exempt',
      consent,
    ])
  })

  it('is five at most, and the owner of the domain', () => {
    const many = createCatalogue(Array.from({ length: 50 }, () => imported('sid', '')))
    const owner = { domain: 'acme.example', service: 'Acme', company: 'Acme', category: 'ad' }
    expect(proposeTrackers({ name: 'sid', domain: '' }, many, null)).toHaveLength(5)
    expect(proposeTrackers({ name: 'sid', domain: 'acme.example' }, many, owner)).toHaveLength(6)
  })
})
