import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRegisters } from '#charter/compare/compareRegisters.ts'
import { countDifferences } from '#charter/compare/countDifferences.ts'
import type { Register } from '#charter/register/register.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { aCookie, aProvider, aRegister } from '../../support/builders.ts'
import { measureEffort } from '../../support/effort.ts'
import { anEdit, aStart } from './anEdit.ts'

const register = aRegister({
  site: {
    columns: [
      { field: 'cookie.name', label: 'Nom' },
      { field: 'cookie.lifetime', label: 'Durée' },
    ],
  },
  providers: [{ name: 'Opendatasoft' }, { name: 'Matomo' }],
  categories: [{ name: 'Nécessaires' }, { name: 'Statistiques' }],
  cookies: [
    { name: 'sessionid' },
    { name: 'csrftoken' },
    { name: '_pk_id', providerId: 2, categoryId: 2, status: 'draft' },
    { name: '_pk_ses', providerId: 2, categoryId: 2 },
  ],
  sections: [{ heading: 'Introduction' }, { kind: 'registry' }],
})

/** `register` with `fields` in its cookie `id`. */
const withCookie = (id: number, fields: Partial<Register['cookies'][number]>): Register => ({
  ...register,
  cookies: register.cookies.map((cookie) => (cookie.id === id ? { ...cookie, ...fields } : cookie)),
})

const inThisOrder = <Item extends { id: number }>(items: Item[], ids: number[]) =>
  items.map((item) => ({ ...item, position: 10 * ids.indexOf(item.id) }))

describe('comparing two registers', () => {
  it('tells a field with its value before and after', () => {
    expect(compareRegisters(register, withCookie(1, { lifetime: 'P13M' }))).toEqual([
      {
        kind: 'changed',
        resource: 'cookies',
        id: 1,
        name: 'sessionid',
        isOnPage: true,
        fields: [{ field: 'lifetime', before: '', after: 'P13M' }],
      },
    ])
  })

  it('calls what a cookie refers to by its name on either side', () => {
    const after = {
      ...withCookie(1, { providerId: 2, categoryId: 2 }),
      providers: register.providers.map((provider) =>
        provider.id === 2 ? { ...provider, name: 'Matomo SAS' } : provider,
      ),
    }
    expect(compareRegisters(register, after)).toMatchObject([
      { resource: 'providers', id: 2, fields: [{ field: 'name', before: 'Matomo', after: 'Matomo SAS' }] },
      {
        resource: 'cookies',
        id: 1,
        fields: [
          { field: 'providerId', before: 'Opendatasoft', after: 'Matomo SAS' },
          { field: 'categoryId', before: 'Nécessaires', after: 'Statistiques' },
        ],
      },
    ])
  })

  it('tells what a new record holds and what a lost one held', () => {
    const google = { ...aProvider({ name: 'Google', country: 'US', reviewedOn: '2027-03-03' }), id: 3 }
    const after = { ...register, providers: [...register.providers.slice(0, 1), google] }
    expect(compareRegisters(register, after)).toEqual([
      {
        kind: 'added',
        resource: 'providers',
        id: 3,
        name: 'Google',
        isOnPage: false,
        fields: [
          { field: 'name', before: null, after: 'Google' },
          { field: 'country', before: null, after: 'US' },
          { field: 'reviewedOn', before: null, after: '2027-03-03' },
        ],
      },
      {
        kind: 'removed',
        resource: 'providers',
        id: 2,
        name: 'Matomo',
        isOnPage: false,
        fields: [{ field: 'name', before: 'Matomo', after: null }],
      },
    ])
  })

  it('takes all of a register for new when nothing was there before', () => {
    const differences = compareRegisters(null, starterRegister)
    expect(differences.map(({ kind, resource, name }) => `${kind} ${resource} ${name}`)).toEqual([
      'added sites Charte cookies',
      'added sections Afin de vous proposer le meilleur service possible nous…',
      "added sections Qu'est ce qu'un cookie ?",
      'added sections A quoi servent les cookies sur la plateforme https://data.regionreunion.com',
      'added categories Cookies nécessaires au bon fonctionnement de la plateforme / cookies fonctionnels',
      'added providers Opendatasoft',
      'added cookies sessionid',
      'added cookies django_language',
      'added cookies csrftoken',
      'added cookies cookies_preferences',
    ])
    expect(differences.every(({ isOnPage }) => isOnPage)).toBe(true)
    expect(countDifferences(differences)).toEqual({ added: 10, changed: 0, removed: 0 })
  })

  it('gives the columns of the site as the list that they are', () => {
    const columns = [{ field: 'cookie.name' as const, label: 'Nom du cookie' }]
    expect(compareRegisters(register, { ...register, site: { ...register.site, columns } })).toEqual([
      {
        kind: 'changed',
        resource: 'sites',
        id: 1,
        name: 'Charte cookies',
        isOnPage: true,
        fields: [
          {
            field: 'columns',
            before: [
              { field: 'cookie.name', label: 'Nom' },
              { field: 'cookie.lifetime', label: 'Durée' },
            ],
            after: [{ field: 'cookie.name', label: 'Nom du cookie' }],
          },
        ],
      },
    ])
  })

  it('says after which record one stands that was moved, and of the others nothing', () => {
    const { cookies } = register
    const moved = (ids: number[]) =>
      compareRegisters(register, { ...register, cookies: inThisOrder(cookies, ids) })
    expect(moved([1, 2, 3, 4])).toEqual([])
    expect(moved([2, 3, 4, 1])).toEqual([
      { kind: 'moved', resource: 'cookies', id: 1, name: 'sessionid', isOnPage: true, after: '_pk_ses' },
    ])
    expect(moved([4, 1, 2, 3])).toEqual([
      // The only cookie of its table that shows: whoever looks at the page sees no difference.
      { kind: 'moved', resource: 'cookies', id: 4, name: '_pk_ses', isOnPage: false, after: null },
    ])
  })

  it('tells apart what was done to a record and where it went, and counts it once', () => {
    const after = withCookie(2, { lifetime: 'session' })
    const differences = compareRegisters(register, {
      ...after,
      cookies: inThisOrder(after.cookies, [1, 3, 4, 2]),
    })
    expect(differences.map(({ kind, id }) => [kind, id])).toEqual([
      ['changed', 2],
      ['moved', 2],
    ])
    expect(countDifferences(differences)).toEqual({ added: 0, changed: 1, removed: 0 })
  })

  it('goes by resource, then by what was done', () => {
    const after: Register = {
      ...withCookie(3, { notes: 'à relire' }),
      site: { ...register.site, title: 'Cookies' },
      sections: inThisOrder(register.sections, [2, 1]),
      categories: register.categories.map((category) => ({ ...category, description: 'x' })),
    }
    after.cookies = [
      ...after.cookies.filter(({ id }) => id !== 1),
      { ...aCookie({ name: 'new' }), id: 9, position: 0 },
    ]
    const differences = compareRegisters(register, after)
    expect(differences.map(({ kind, resource, id }) => `${kind} ${resource} ${id}`)).toEqual([
      'changed sites 1',
      'moved sections 2',
      'changed categories 1',
      'changed categories 2',
      'added cookies 9',
      'changed cookies 3',
      'removed cookies 1',
    ])
    expect(countDifferences(differences)).toEqual({ added: 1, changed: 5, removed: 1 })
  })

  it('calls a part of the text without a heading by its first words', () => {
    const named = (body: string) =>
      compareRegisters(aRegister(), aRegister({ sections: [{ kind: 'registry', body }] }))[0]?.name
    expect(named('<p>Ce <strong>site</strong> dépose des cookies.</p>')).toBe('Ce site dépose des cookies.')
    expect(named(`<p>${'mot '.repeat(30)}</p>`)).toBe(
      'mot mot mot mot mot mot mot mot mot mot mot mot mot mot mot…',
    )
    expect(named(`<p>${'x'.repeat(70)}</p>`)).toBe(`${'x'.repeat(60)}…`)
    expect(named('<p></p>')).toBe('')
  })

  it.each<[string, Partial<Register['cookies'][number]>, boolean]>([
    ['a column shows', { name: 'other' }, true],
    ['no column shows', { purpose: 'other' }, false],
    ['is never published', { notes: 'other', reviewedOn: '2027-03-03' }, false],
    ['takes it off the page', { status: 'retired' }, true],
    ['puts it into another table', { categoryId: 2 }, true],
  ])('knows whether a visitor sees a field of a cookie that %s', (_, fields, isOnPage) => {
    expect(compareRegisters(register, withCookie(1, fields))).toMatchObject([{ isOnPage }])
  })

  it('sees nothing of a draft on the page', () => {
    expect(compareRegisters(register, withCookie(3, { name: 'other' }))).toMatchObject([{ isOnPage: false }])
    expect(compareRegisters(register, withCookie(3, { status: 'active' }))).toMatchObject([
      { isOnPage: true },
    ])
  })

  it('finds nothing between a register and one from before a field was thought of', () => {
    const { notes, recipients, ...old } = aCookie()
    const { dpoContact, ...site } = register.site
    const frozen: unknown = { ...register, site, cookies: [{ ...old, id: 1, position: 1, colour: 'red' }] }
    const now = { ...register, cookies: register.cookies.slice(0, 1) }
    expect([notes, recipients, dpoContact]).toEqual(['', '', ''])
    expect(compareRegisters(asRegister(frozen), now)).toEqual([])
    expect(compareRegisters(now, asRegister(frozen))).toEqual([])
  })

  it('finds nothing between equal registers, whatever is done with a copy in between', () => {
    fc.assert(
      fc.property(aStart, fc.array(anEdit, { maxLength: 4 }), (start, edits) => {
        const edited = edits.reduce((register, edit) => edit(register), start)
        expect(compareRegisters(edited, structuredClone(edited))).toEqual([])
        const differences = compareRegisters(start, edited)
        expect(JSON.parse(JSON.stringify(differences))).toEqual(differences)
      }),
    )
  })

  it('compares ten thousand cookies with as many in a blink', () => {
    const cookies = Array.from({ length: 10_000 }, (_, index) => ({ name: `cookie${index}` }))
    const before = aRegister({ cookies })
    const after = aRegister({ cookies: cookies.map(({ name }) => ({ name, lifetime: 'session' })) })
    after.cookies = after.cookies.map((cookie) => ({ ...cookie, position: -cookie.position }))
    const { result, effort } = measureEffort(() => compareRegisters(before, after))
    expect(result).toHaveLength(19_999)
    expect(effort).toBeLessThan(1_000)
  })
})

/** The JSON of an older version. */
function asRegister(frozen: unknown): Register {
  const register: Register = JSON.parse(JSON.stringify(frozen))
  return register
}
