import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { COLUMN_FIELDS, type ColumnField } from '#charter/register/columns.ts'
import type { Register } from '#charter/register/register.ts'
import { words } from '#charter/words/words.ts'
import { aRegister } from '../../support/builders.ts'

/** The cell of the first cookie in a table with this column alone. */
const cellShown = (field: ColumnField, register: Register) =>
  assembleCharter({ ...register, site: { ...register.site, columns: [{ field, label: 'x' }] } }).tables[0]
    ?.rows[0]?.cells[0]

describe('a cell of a charter’s table', () => {
  const register = aRegister({
    providers: [
      {
        name: 'Matomo',
        legalName: 'InnoCraft Ltd',
        service: 'Mesure d’audience',
        website: 'https://matomo.org/',
        privacyPolicyUrl: 'https://matomo.org/privacy-policy/',
        country: 'NZ',
        hostingCountries: ['US', 'NZ'],
        transferSafeguard: 'adequacy',
        safeguardDocument: 'Décision 2013/65/UE',
      },
    ],
    categories: [{ name: 'Mesure d’audience', description: 'Des nombres.', consent: 'exempt' }],
    cookies: [
      {
        name: '_pk_id.*',
        nameMatch: 'pattern',
        service: 'Statistiques',
        location: 'front office',
        purpose: 'Compter les visites',
        content: 'Un identifiant tiré au hasard',
        exemptionGround: 'audienceMeasurement',
        lifetime: 'P13M',
        lifetimeNote: '25 mois sur téléphone',
        renewal: 'renewed',
        storage: 'other',
        storageNote: 'Web SQL',
        thirdPartyAccess: 'yes',
        dataRetention: 'P25M',
        domain: 'data.example.fr',
        recipients: 'La Région',
        exemptionReason: 'Mesure anonyme',
      },
    ],
  })

  it.each<[ColumnField, string]>([
    ['cookie.name', '_pk_id.*'],
    ['cookie.service', 'Statistiques'],
    ['cookie.location', 'front office'],
    ['cookie.serviceAndLocation', 'Statistiques (front office)'],
    ['cookie.purpose', 'Compter les visites'],
    ['cookie.content', 'Un identifiant tiré au hasard'],
    ['cookie.lifetime', '13 mois'],
    ['cookie.lifetimeInFull', '13 mois, renouvelée à chaque visite (25 mois sur téléphone)'],
    ['cookie.lifetimeNote', '25 mois sur téléphone'],
    ['cookie.renewal', 'Renouvelée à chaque visite'],
    ['cookie.party', 'Interne'],
    ['cookie.storage', 'Autre'],
    ['cookie.storageInFull', 'Autre (Web SQL)'],
    ['cookie.storageNote', 'Web SQL'],
    ['cookie.domain', 'data.example.fr'],
    ['cookie.thirdPartyAccess', 'Oui'],
    ['cookie.recipients', 'La Région'],
    ['cookie.dataRetention', '25 mois'],
    ['cookie.exemptionReason', 'Mesure anonyme'],
    ['cookie.legalBasis', 'Article 82'],
    [
      'cookie.legalBasisInFull',
      'Article 82 de la loi Informatique et Libertés, sans consentement (Mesure d’audience exemptée)',
    ],
    ['provider.legalName', 'InnoCraft Ltd'],
    ['provider.service', 'Mesure d’audience'],
    ['provider.country', 'Nouvelle-Zélande'],
    ['provider.hostingCountries', "États-Unis d'Amérique, Nouvelle-Zélande"],
    ['provider.transferSafeguard', 'Décision d’adéquation'],
    ['provider.safeguardInFull', 'Décision d’adéquation (Décision 2013/65/UE)'],
    ['provider.safeguardDocument', 'Décision 2013/65/UE'],
    ['category.name', 'Mesure d’audience'],
    ['category.description', 'Des nombres.'],
    ['category.consent', 'Consentement non requis'],
  ])('shows %s as « %s »', (field, text) => {
    expect(cellShown(field, register)).toEqual({ text })
  })

  it('says the legal basis that the consent of the category amounts to, in both languages', () => {
    const consented = aRegister({
      categories: [{ consent: 'required' }],
      // A ground that was left over from an exempt category is none.
      cookies: [{ exemptionGround: 'authentication' }],
    })
    const english = (register: Register): Register => ({
      ...register,
      site: { ...register.site, language: 'en' },
    })
    const basisOf = (register: Register) =>
      (['cookie.legalBasis', 'cookie.legalBasisInFull'] as const).map(
        (field) => cellShown(field, register)?.text,
      )
    expect(basisOf(consented)).toEqual([
      'Consentement',
      'Consentement (article 82 de la loi Informatique et Libertés)',
    ])
    expect(basisOf(english(consented))).toEqual([
      'Consent',
      'Consent (article 82 of the French Data Protection Act)',
    ])
    expect(basisOf(english(aRegister()))).toEqual([
      'Article 82',
      'Article 82 of the French Data Protection Act, without consent',
    ])
  })

  it('says where a link goes', () => {
    expect(cellShown('provider.website', register)).toEqual({
      text: 'matomo.org',
      href: 'https://matomo.org/',
    })
    expect(cellShown('provider.privacyPolicyUrl', register)).toEqual({
      text: 'Politique de confidentialité (Matomo)',
      href: 'https://matomo.org/privacy-policy/',
    })
  })

  it('leads from the name of a provider to its policy, unless a column does', () => {
    expect(cellShown('provider.name', register)).toEqual({
      text: 'Matomo',
      href: 'https://matomo.org/privacy-policy/',
      title: 'Matomo – Politique de confidentialité',
    })
    const columns = [
      { field: 'provider.name' as const, label: 'Qui' },
      { field: 'provider.privacyPolicyUrl' as const, label: 'Politique' },
    ]
    const both = assembleCharter({ ...register, site: { ...register.site, columns } })
    expect(both.tables[0]?.rows[0]?.cells[0]).toEqual({ text: 'Matomo' })
    expect(cellShown('provider.name', aRegister({ providers: [{ name: 'La Région' }] }))).toEqual({
      text: 'La Région',
    })
  })

  it('leads from a safeguard to its document, where that is an address', () => {
    const providers = [{ transferSafeguard: 'scc' as const, safeguardDocument: 'https://a.example/cct.pdf' }]
    expect(cellShown('provider.safeguardInFull', aRegister({ providers }))).toEqual({
      text: 'Clauses contractuelles types (Opendatasoft)',
      href: 'https://a.example/cct.pdf',
    })
    expect(cellShown('provider.safeguardDocument', aRegister({ providers }))).toEqual({
      text: 'a.example/cct.pdf',
      href: 'https://a.example/cct.pdf',
    })
  })

  const MISSING = { text: '' }
  const NOTHING = { text: '', isNothingMissing: true }
  it.each<[field: ColumnField, register: Register, cell: object]>([
    ['cookie.lifetime', aRegister(), MISSING],
    ['cookie.lifetimeInFull', aRegister(), MISSING],
    ['cookie.lifetimeNote', aRegister(), NOTHING],
    ['cookie.location', aRegister(), NOTHING],
    ['cookie.content', aRegister(), NOTHING],
    ['cookie.domain', aRegister(), NOTHING],
    ['cookie.renewal', aRegister(), NOTHING],
    ['cookie.renewal', aRegister({ cookies: [{ exemptionGround: 'audienceMeasurement' }] }), MISSING],
    ['cookie.storageNote', aRegister(), NOTHING],
    ['cookie.storageNote', aRegister({ cookies: [{ storage: 'other' }] }), MISSING],
    ['cookie.thirdPartyAccess', aRegister(), MISSING],
    ['cookie.recipients', aRegister(), MISSING],
    ['cookie.recipients', aRegister({ cookies: [{ thirdPartyAccess: 'yes' }] }), MISSING],
    ['cookie.recipients', aRegister({ cookies: [{ thirdPartyAccess: 'no' }] }), NOTHING],
    ['cookie.dataRetention', aRegister(), MISSING],
    ['cookie.dataRetention', aRegister({ cookies: [{ personalData: 'no' }] }), NOTHING],
    ['cookie.exemptionReason', aRegister({ categories: [{ consent: 'exempt' }] }), MISSING],
    ['cookie.exemptionReason', aRegister({ categories: [{ consent: 'required' }] }), NOTHING],
    ['provider.privacyPolicyUrl', aRegister(), MISSING],
    ['provider.privacyPolicyUrl', aRegister({ providers: [{ role: 'publisher' }] }), NOTHING],
    ['provider.country', aRegister(), MISSING],
    ['provider.hostingCountries', aRegister(), NOTHING],
    ['provider.transferSafeguard', aRegister(), MISSING],
    ['provider.transferSafeguard', aRegister({ providers: [{ country: 'US' }] }), MISSING],
    ['provider.transferSafeguard', aRegister({ providers: [{ country: 'FR' }] }), NOTHING],
    [
      'provider.transferSafeguard',
      aRegister({ providers: [{ country: 'FR', hostingCountries: ['US'] }] }),
      MISSING,
    ],
    [
      'provider.safeguardInFull',
      aRegister({ providers: [{ country: 'US' }], cookies: [{ personalData: 'no' }] }),
      NOTHING,
    ],
    ['provider.safeguardDocument', aRegister(), NOTHING],
    ['provider.safeguardDocument', aRegister({ providers: [{ transferSafeguard: 'scc' }] }), MISSING],
    ['category.description', aRegister(), NOTHING],
  ])('tells an empty %s that was to be filled in from one that says nothing (%#)', (field, empty, cell) => {
    expect(cellShown(field, empty)).toEqual(cell)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:x',
    ' https://a.fr',
    '//evil.fr',
    'ftp://a.fr',
  ])('shows the address %o, which came in behind the API, as text', (address) => {
    const odd = aRegister({ providers: [{ website: address, privacyPolicyUrl: address }] })
    expect(cellShown('provider.website', odd)).toEqual({ text: address })
    expect(cellShown('provider.privacyPolicyUrl', odd)).toEqual({ text: address })
  })

  it('joins a service and its place only where both are given', () => {
    const withoutPlace = aRegister({ cookies: [{ service: 'API', location: '' }] })
    const withoutService = aRegister({ cookies: [{ service: '', location: 'front office' }] })
    expect(cellShown('cookie.serviceAndLocation', withoutPlace)).toEqual({ text: 'API' })
    expect(cellShown('cookie.serviceAndLocation', withoutService)).toEqual({ text: 'front office' })
  })

  it('shows a country that has no name by its code, and nothing where nothing is known', () => {
    const bare = aRegister({ providers: [{ country: 'ZZ' }] })
    expect(cellShown('provider.country', bare)).toEqual({ text: 'ZZ' })
    expect(cellShown('provider.transferSafeguard', bare)).toEqual({ text: '' })
    expect(cellShown('cookie.lifetime', bare)).toEqual({ text: '' })
    expect(cellShown('provider.name', { ...bare, providers: [] })).toEqual({ text: '' })
  })

  it('speaks the charter’s language', () => {
    const english = { ...register, site: { ...register.site, language: 'en' as const } }
    expect(cellShown('cookie.lifetime', english)).toEqual({ text: '13 months' })
    expect(cellShown('provider.country', english)).toEqual({ text: 'New Zealand' })
    expect(cellShown('category.consent', english)).toEqual({ text: 'Consent not required' })
  })

  it('has words for every column in each language', () => {
    for (const language of ['fr', 'en'] as const)
      expect(Object.keys(words(language).columns)).toEqual([...COLUMN_FIELDS])
  })
})
