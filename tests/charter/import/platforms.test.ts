import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportPlan } from '#charter/import/plan/importPlan.ts'
import type { Placement } from '#charter/import/plan/placement.ts'
import type { PlanChoices } from '#charter/import/plan/planChoices.ts'
import { listNames } from '#charter/import/plan/resolveSites.ts'
import { LANGUAGES } from '#charter/kit/language.ts'
import { registerCsv } from '#charter/page/registerCsv.ts'
import { blankPlacedCookie, blankPlacedSite } from '#charter/register/blankRecords.ts'
import type { PlacedCookie } from '#charter/register/placement.ts'
import { rounds } from '../../support/rounds.ts'
import { aRegister } from '../../support/builders.ts'
import { anyRegister } from './anyRegister.ts'
import { planOf } from './planOf.ts'

const SITES = [
  { id: 1, slug: 'donnees', platformName: 'Données ouvertes', platformUrl: 'https://www.data.exemple.fr/' },
  { id: 2, slug: 'transport', platformName: 'Transport', platformUrl: 'https://transport.exemple.fr' },
  { id: 3, slug: 'aides', platformName: 'Aides, subventions et prêts', platformUrl: '' },
]

type Given = Partial<PlacedCookie> & { siteIds: number[] }

/** The plan of a text for a register with these cookies and three platforms, of which the first is chosen. */
function planOn(
  text: string,
  given: Given[],
  { chosen = [1], writable = null }: Partial<Placement> = {},
  choices: PlanChoices = {},
): ImportPlan {
  const register = aRegister({ cookies: given })
  const cookies = register.cookies.map((cookie, at) => ({ ...blankPlacedCookie, ...cookie, ...given[at] }))
  const placement = { sites: SITES, cookies, sections: [], chosen, writable }
  return planOf(text, register, { platforms: SITES.flatMap(listNames) }, choices, placement)
}

const rowsOf = ({ cookies }: ImportPlan) =>
  cookies.map(({ kind, id, changes }) => [
    kind,
    id,
    ...changes.flatMap(({ field, new: value }) =>
      ['siteIds', 'siteLocations', 'location', 'purpose'].includes(field) ? [[field, value]] : [],
    ),
  ])

const sitesOf = ({ cookies }: ImportPlan) =>
  cookies.map(({ changes }) => changes.find(({ field }) => field === 'siteIds')?.new)

const NEW = 'Prestataire;Catégorie;Service;Finalité'
const OLD = 'Région;Strictement nécessaires;Portail'

describe('a column of platforms', () => {
  it('puts rows on the platforms that they name, by name, host, address or name in addresses', () => {
    const text = `Cookie;Plateformes
a;Transport
b;données  OUVERTES
c;https://data.exemple.fr/accueil?x=1
d;transport.exemple.fr
e;aides
f;Transport, Aides, subventions et prêts
g;donnees | Transport
`
    expect(sitesOf(planOn(text, []))).toEqual([[2], [1], [1], [2], [3], [2, 3], [1, 2]])
  })

  it('asks once for each value that names none, nearest names first, and keeps its rows until then', () => {
    const text =
      'Cookie;Plateformes\na;Transports scolaires\nb;Transport\nc;Transports scolaires, aides\nd;Agenda\n'
    const plan = planOn(text, [])
    expect(plan.undecided.filter(({ resource }) => resource === 'sites')).toEqual([
      {
        resource: 'sites',
        value: 'Transports scolaires',
        lines: [2, 4],
        near: [
          { id: 2, name: 'Transport' },
          { id: 3, name: 'Aides, subventions et prêts' },
        ],
      },
      { resource: 'sites', value: 'Agenda', lines: [5], near: [] },
    ])
    expect(plan.cookies[0]?.problems).toContainEqual({
      field: 'site',
      code: 'undecided',
      args: { text: 'Transports scolaires' },
      isBlocking: true,
    })
    const decided = planOn(
      text,
      [],
      {},
      {
        decisions: [
          { resource: 'sites', value: 'Transports scolaires', decision: { kind: 'use', id: 2 } },
          { resource: 'sites', value: 'Agenda', decision: { kind: 'skip' } },
        ],
      },
    )
    expect(decided.undecided.filter(({ resource }) => resource === 'sites')).toEqual([])
    expect(sitesOf(decided)).toEqual([[2], [2], [2, 3], []])
    expect(decided.cookies[3]?.problems).toContainEqual(
      expect.objectContaining({ field: 'site', code: 'skipped' }),
    )
  })

  it('leaves rows that name none to the platforms that were chosen', () => {
    const [row] = planOn('Cookie;Plateformes\na;\n', [], { chosen: [2, 3] }).cookies
    expect(row?.changes.map(({ field }) => field)).not.toContain('siteIds')
  })

  it('says nothing in a register with one platform', () => {
    const plan = planOf('Cookie;Plateforme\nsid;www.ailleurs.fr\n', aRegister({ cookies: [{ name: 'sid' }] }))
    expect(plan.cookies).toMatchObject([{ kind: 'same', id: 1 }])
    expect(plan.undecided).toEqual([])
  })
})

describe('a tracker of several platforms', () => {
  const one: Given = { name: 'sid', purpose: 'Session', siteIds: [1] }

  it('is one record, on the platform of each row that says the same', () => {
    const text = `Cookie;${NEW};Plateforme\nsid;${OLD};Session;Transport\nsid;${OLD};Session;aides\n`
    const plan = planOn(text, [])
    expect(rowsOf(plan).map(([kind, , ...changes]) => [kind, changes])).toMatchObject([
      [
        expect.any(String),
        [
          ['purpose', 'Session'],
          ['siteIds', [2, 3]],
        ],
      ],
      [expect.any(String), [['purpose', 'Session']]],
    ])
    expect(plan.cookies.map(({ repeats }) => repeats)).toEqual([null, 2])
  })

  it('is a record of its own where a row says something else of another platform', () => {
    const text = `Cookie;Finalité;Plateforme\nsid;Session;Données ouvertes\nsid;Panier;Transport\n`
    expect(rowsOf(planOn(text, [one]))).toMatchObject([
      ['same', 1],
      [expect.any(String), null, ['purpose', 'Panier'], ['siteIds', [2]]],
    ])
    expect(
      planOn(text, []).cookies.map(({ problems }) => problems.map(({ code }) => code)),
    ).not.toContainEqual(expect.arrayContaining(['repeated']))
  })

  it('gets a platform more where a row says the same of it, and loses none', () => {
    expect(rowsOf(planOn('Cookie;Finalité;Plateforme\nsid;Session;Transport\n', [one]))).toEqual([
      ['changed', 1, ['siteIds', [1, 2]]],
    ])
    expect(rowsOf(planOn('Cookie;Plateforme\nsid;Transport\n', [{ ...one, siteIds: [1, 2] }]))).toEqual([
      ['same', 1],
    ])
  })

  it('changes where it is set on the one platform that a row names, if that has a place of its own', () => {
    const placed = {
      ...one,
      location: 'Partout',
      siteIds: [1, 2],
      siteLocations: [{ siteId: 2, location: 'Compte' }],
    }
    expect(rowsOf(planOn('Cookie;Emplacement;Plateforme\nsid;Panier;Transport\n', [placed]))).toEqual([
      ['changed', 1, ['siteLocations', [{ siteId: 2, location: 'Panier' }]]],
    ])
    expect(rowsOf(planOn('Cookie;Emplacement;Plateforme\nsid;Compte;Transport\n', [placed]))).toEqual([
      ['same', 1],
    ])
  })

  it('asks for a row each where a row names platforms that have records of their own', () => {
    const text = 'Cookie;Finalité;Plateforme\nsid;Autre;Transport, donnees\n'
    const [row] = planOn(text, [one, { ...one, siteIds: [2], purpose: 'Panier' }]).cookies
    expect(row).toMatchObject({
      kind: 'problem',
      problems: [{ field: null, code: 'apart', args: { count: 2 } }],
    })
  })

  it('is absent only where the file speaks of its platform', () => {
    const others: Given[] = [one, { name: 'b', siteIds: [2] }, { name: 'c', siteIds: [3] }]
    expect(
      planOn('Cookie;Plateforme\nsid;donnees\nx;Transport\n', others).absent.map(({ name }) => name),
    ).toEqual(['b'])
  })
})

describe('an account that is limited to platforms', () => {
  const both: Given = { name: 'sid', purpose: 'Session', siteIds: [1, 2] }

  it('is told which rows change what shows elsewhere, and the rest can be written', () => {
    const text =
      'Cookie;Finalité;Plateforme\nsid;Autre;Transport\nseul;Nouveau;Transport\nsid2;Session;aides\n'
    const given: Given[] = [both, { name: 'seul', purpose: 'Ancien', siteIds: [2] }]
    const plan = planOn(text, given, { writable: [2] })
    expect(
      plan.cookies.map(({ kind, problems }) => [
        kind,
        problems.find(({ code }) => code === 'otherSites')?.args,
      ]),
    ).toEqual([
      ['problem', { text: 'Données ouvertes' }],
      ['changed', undefined],
      ['problem', { text: 'Aides, subventions et prêts' }],
    ])
  })

  it('may put a shared record on its own platform', () => {
    const plan = planOn('Cookie;Finalité;Plateforme\nsid;Session;aides\n', [both], { writable: [3] })
    expect(rowsOf(plan)).toEqual([['changed', 1, ['siteIds', [1, 2, 3]]]])
  })
})

describe('our own table of several platforms', () => {
  const name = fc.oneof(
    fc.constantFrom('a', 'a, b', 'b', '=1', 'x ; y', 'é | e', 'A'),
    fc.string({ minLength: 1, maxLength: 5 }),
  )
  const places = fc.subarray([1, 2, 3], { minLength: 1 })

  it('changes nothing when it comes back, whatever they are called', () => {
    fc.assert(
      fc.property(
        anyRegister,
        fc.array(
          name.filter((text) => text.trim() === text),
          { minLength: 3, maxLength: 3 },
        ),
        fc.array(places, { minLength: 5, maxLength: 5 }),
        fc.constantFrom(...LANGUAGES),
        (register, names, placesOf, language) => {
          const sites = names.map((platformName, at) => ({
            ...blankPlacedSite,
            id: at + 1,
            slug: `s${at}`,
            platformName,
          }))
          const cookies = register.cookies.map((cookie, at) => ({
            ...blankPlacedCookie,
            ...cookie,
            siteIds: placesOf[at] ?? [1],
          }))
          const csv = registerCsv({ ...register, sites }, cookies, language, ';')
          const placement = { sites, cookies, sections: [], chosen: [1], writable: null }
          const plan = planOf(csv, register, { platforms: names }, {}, placement)
          expect(plan.cookies.filter(({ kind }) => kind !== 'same')).toEqual([])
          expect(plan.undecided).toEqual([])
          expect(plan.absent).toEqual([])
        },
      ),
      { numRuns: rounds(200, 20) },
    )
  })

  it('takes a platform away where its name was taken out, and keeps all where the cell was emptied', () => {
    const given: Given[] = [
      { name: 'sid', siteIds: [1, 2] },
      { name: 'b', siteIds: [3] },
    ]
    const register = aRegister({ cookies: given })
    const cookies = register.cookies.map((cookie, at) => ({ ...blankPlacedCookie, ...cookie, ...given[at] }))
    const sites = SITES.map((site) => ({ ...blankPlacedSite, ...site }))
    const csv = registerCsv({ ...register, sites }, cookies, 'fr', ';')
    const less = csv
      .replace('"Données ouvertes, Transport"', 'Transport')
      .replace('"Aides, subventions et prêts"', '')
    expect(less).not.toBe(csv)
    expect(rowsOf(planOn(less, given))).toEqual([
      ['changed', 1, ['siteIds', [2]]],
      ['same', 2],
    ])
  })
})
