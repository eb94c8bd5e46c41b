import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { COLUMN_FIELDS, type ColumnField } from '#charter/register/columns.ts'
import type { Register } from '#charter/register/register.ts'
import { words } from '#charter/words/words.ts'
import { aRegister } from '../../support/builders.ts'

const NAME = [{ field: 'cookie.name' as const, label: 'Nom' }]

const namesByCategory = (register: Register) =>
  assembleCharter(register).tables.map(({ name, rows }) => [
    name,
    ...rows.map(({ cells }) => cells.map(({ text }) => text).join()),
  ])

/** The cell of the first cookie in a table with this column alone. */
const cellShown = (field: ColumnField, register: Register) =>
  assembleCharter({ ...register, site: { ...register.site, columns: [{ field, label: 'x' }] } }).tables[0]
    ?.rows[0]?.cells[0]

describe('assembling a charter', () => {
  it('shows active cookies only, and no category without one', () => {
    const register = aRegister({
      site: { columns: NAME },
      categories: [{ name: 'Nécessaires' }, { name: 'Publicité' }],
      cookies: [
        { name: 'shown' },
        { name: 'draft', status: 'draft' },
        { name: 'gone', status: 'retired' },
        { name: 'ad', categoryId: 2, status: 'draft' },
      ],
    })
    expect(namesByCategory(register)).toEqual([['Nécessaires', 'shown']])
  })

  it('goes by the position of categories, then of cookies', () => {
    const { categories, cookies, ...others } = aRegister({
      site: { columns: NAME },
      categories: [{ name: 'first' }, { name: 'second' }],
      cookies: [{ name: 'a', categoryId: 2 }, { name: 'b' }, { name: 'c' }],
    })
    const reversed = {
      ...others,
      categories: categories.map((category) => ({ ...category, position: -category.position })),
      cookies: cookies.map((cookie) => ({ ...cookie, position: -cookie.position })),
    }
    expect(namesByCategory({ ...others, categories, cookies })).toEqual([
      ['first', 'b', 'c'],
      ['second', 'a'],
    ])
    expect(namesByCategory(reversed)).toEqual([
      ['second', 'a'],
      ['first', 'c', 'b'],
    ])
  })

  it('goes by id where positions are the same', () => {
    const { cookies, ...others } = aRegister({
      site: { columns: NAME },
      cookies: [{ name: 'a' }, { name: 'b' }],
    })
    const together = cookies.map((cookie) => ({ ...cookie, position: 1 })).toReversed()
    expect(namesByCategory({ ...others, cookies: together })).toEqual([['Cookies nécessaires', 'a', 'b']])
  })

  it('does not depend on the order in which records come', () => {
    const register = aRegister({
      categories: [{}, {}, {}],
      cookies: Array.from({ length: 12 }, (_, index) => ({ name: `c${index}`, categoryId: 1 + (index % 3) })),
      sections: [{ heading: 'a' }, { heading: 'b' }, { kind: 'registry' }],
    })
    const shuffled = fc.record({
      site: fc.constant(register.site),
      providers: fc.constant(register.providers),
      categories: fc.shuffledSubarray(register.categories, { minLength: 3 }),
      cookies: fc.shuffledSubarray(register.cookies, { minLength: 12 }),
      sections: fc.shuffledSubarray(register.sections, { minLength: 3 }),
    })
    fc.assert(
      fc.property(shuffled, (other) => {
        expect(assembleCharter(other)).toEqual(assembleCharter(register))
      }),
    )
  })

  it('puts a cookie that has no category yet last, under words that say so', () => {
    const register = aRegister({
      site: { columns: NAME },
      cookies: [{ name: 'new', categoryId: 0 }, { name: 'old' }],
    })
    expect(namesByCategory(register)).toEqual([
      ['Cookies nécessaires', 'old'],
      ['Sans catégorie', 'new'],
    ])
  })
})

describe('a cell of a charter’s table', () => {
  const register = aRegister({
    providers: [
      {
        name: 'Matomo',
        legalName: 'InnoCraft Ltd',
        website: 'https://matomo.org/',
        privacyPolicyUrl: 'https://matomo.org/privacy-policy/',
        country: 'NZ',
        transferSafeguard: 'adequacy',
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
        lifetime: 'P13M',
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
    ['cookie.lifetime', '13 mois'],
    ['cookie.party', 'Interne'],
    ['cookie.storage', 'Cookie'],
    ['cookie.domain', 'data.example.fr'],
    ['cookie.recipients', 'La Région'],
    ['cookie.exemptionReason', 'Mesure anonyme'],
    ['provider.name', 'Matomo'],
    ['provider.legalName', 'InnoCraft Ltd'],
    ['provider.country', 'Nouvelle-Zélande'],
    ['provider.transferSafeguard', 'Décision d’adéquation'],
    ['category.name', 'Mesure d’audience'],
    ['category.description', 'Des nombres.'],
    ['category.consent', 'Consentement non requis'],
  ])('shows %s as « %s »', (field, text) => {
    expect(cellShown(field, register)).toEqual({ text })
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
