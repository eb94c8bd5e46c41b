import { describe, expect, it } from 'vitest'
import type { PlannedRow } from '#charter/import/plan/importPlan.ts'
import type { PlanChoices } from '#charter/import/plan/planChoices.ts'
import { aRegister } from '../../support/builders.ts'
import { planOf } from './planOf.ts'

const register = aRegister({
  providers: [{ name: 'Matomo' }, { name: 'Google Ireland Ltd' }],
  categories: [
    { key: 'necessary', name: 'Cookies nécessaires', consent: 'exempt' },
    { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
  ],
  cookies: [
    { name: '_pk_id', service: 'Matomo', purpose: 'Mesurer', lifetime: 'P13M', categoryId: 2, notes: 'vu' },
    { name: 'gone', domain: 'a.fr' },
    { name: 'twice', domain: 'a.fr' },
    { name: 'twice', domain: 'b.fr' },
    { name: 'old', status: 'retired' },
  ],
})

const HEAD = 'Nom du cookie;Prestataire;Catégorie;Service;Finalité;Durée de vie;Domaine'
const plan = (rows: string, choices: PlanChoices = {}) => planOf(`${HEAD}\n${rows}`, register, {}, choices)
const rowsOf = (rows: string, choices: PlanChoices = {}) => plan(rows, choices).cookies
const firstOf = (rows: string, choices: PlanChoices = {}): PlannedRow | undefined => rowsOf(rows, choices)[0]

describe('a row of the dry run', () => {
  it('is new where no cookie has its name', () => {
    expect(firstOf('PHPSESSID;Matomo;Cookies nécessaires;Connexion;Garder la session;session;')).toEqual({
      kind: 'new',
      line: 2,
      part: 0,
      name: 'PHPSESSID',
      id: null,
      version: null,
      provider: { id: 1 },
      category: { id: 1 },
      changes: [
        { field: 'name', old: '', new: 'PHPSESSID' },
        { field: 'providerId', old: 0, new: 1 },
        { field: 'categoryId', old: 0, new: 1 },
        { field: 'service', old: '', new: 'Connexion' },
        { field: 'purpose', old: '', new: 'Garder la session' },
        { field: 'lifetime', old: '', new: 'session' },
      ],
      problems: [],
      flags: [],
      repeats: null,
      isApplied: true,
    })
  })

  it('is changed field by field, in the version that would be changed', () => {
    expect(firstOf('_pk_id;matomo;Mesure d’audience;Matomo;Compter les visites;6 mois;')).toMatchObject({
      kind: 'changed',
      id: 1,
      version: 7,
      changes: [
        { field: 'purpose', old: 'Mesurer', new: 'Compter les visites' },
        { field: 'lifetime', old: 'P13M', new: 'P6M' },
      ],
    })
  })

  it('is the same where it says what stands there, in other words too, and where it says nothing', () => {
    const same = rowsOf('_pk_id;MATOMO;audience;Matomo;Mesurer;1 an et 1 mois;\n_pk_id;;;;;;')
    expect(same.map(({ kind, repeats }) => [kind, repeats])).toEqual([
      ['same', null],
      ['same', 2],
    ])
  })

  it('erases by an empty cell only if that was chosen, and never what must not be empty', () => {
    expect(firstOf('_pk_id;Matomo;audience;Matomo;Mesurer;;')).toMatchObject({ kind: 'same', changes: [] })
    expect(firstOf('_pk_id;Matomo;audience;Matomo;Mesurer;;', { erases: true })).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'lifetime', old: 'P13M', new: '' }],
    })
    expect(firstOf('_pk_id;Matomo;audience;Matomo;;13 mois;', { erases: true })).toMatchObject({
      kind: 'problem',
      problems: [{ field: 'cookie.purpose', code: 'missing' }],
    })
  })

  it('is one of two cookies of a name by its domain, and a problem without one', () => {
    expect(firstOf('twice;;;;Autre;;.B.fr')).toMatchObject({ kind: 'changed', id: 4 })
    expect(firstOf('twice;;;;Autre;;')).toMatchObject({
      kind: 'problem',
      problems: [{ field: null, code: 'ambiguous', args: { count: 2 } }],
    })
  })

  it('is a problem where it says of a cookie what an earlier line does not', () => {
    const [, second] = rowsOf('_pk_id;;;;Compter;;\n_pk_id;;;;Suivre;;')
    expect(second).toMatchObject({ kind: 'problem', problems: [{ code: 'repeated', args: { line: 2 } }] })
  })

  it('says what a new cookie lacks', () => {
    expect(firstOf('_ga;Matomo;audience;;;;')?.problems).toEqual([
      { field: 'cookie.service', code: 'missing', args: {}, isBlocking: true },
      { field: 'cookie.purpose', code: 'missing', args: {}, isBlocking: true },
    ])
    const defaults = { 'cookie.service': 'Site', 'cookie.purpose': 'À relire' }
    expect(firstOf('_ga;Matomo;audience;;;;', { defaults })).toMatchObject({ kind: 'new', problems: [] })
  })

  it('can be left out by itself, or with all of its kind', () => {
    const row = '_pk_id;;;;Compter;;'
    expect(firstOf(row, { leftOut: new Set(['2.0']) })).toMatchObject({ kind: 'changed', isApplied: false })
    expect(firstOf(row, { leftOutKinds: ['changed'] })).toMatchObject({ kind: 'changed', isApplied: false })
  })

  it('keeps a lifetime that is not understood as it was written, and says so', () => {
    expect(firstOf('_pk_id;;;;;selon le service;')).toMatchObject({
      kind: 'changed',
      changes: [{ field: 'lifetimeAsWritten', old: '', new: 'selon le service' }],
      flags: ['lifetimeUnread'],
    })
    expect(firstOf('_pk_id;;;;;session ou 6 mois;')).toMatchObject({
      changes: [
        { field: 'lifetime', old: 'P13M', new: 'P6M' },
        { field: 'lifetimeAsWritten', old: '', new: 'session ou 6 mois' },
      ],
      flags: ['lifetimeVaries'],
    })
  })

  it('names the text that is too long, or holds what nobody sees', () => {
    expect(firstOf(`_pk_id;;;${'x'.repeat(1_001)};;;`)).toMatchObject({
      problems: [{ field: 'cookie.service', code: 'invalid', args: { error: 'errors.tooLong', max: 1000 } }],
    })
  })
})

describe('a cell that can’t be read', () => {
  const text = 'Nom;Stockage;Origine;Vérifié le\n_pk_id;armoire;interne;demain'

  it('keeps its row out, and says which and why', () => {
    expect(planOf(text, register).cookies).toMatchObject([
      {
        kind: 'problem',
        problems: [
          { field: 'cookie.storage', code: 'notAChoice', args: { text: 'armoire' }, isBlocking: true },
          { field: 'cookie.reviewedOn', code: 'notADay', args: { text: 'demain' }, isBlocking: true },
        ],
      },
    ])
  })

  it('is left out by itself if that was chosen', () => {
    expect(planOf(text, register, {}, { leavesBadCells: true }).cookies).toMatchObject([{ kind: 'same' }])
  })
})

describe('what stands around the cookies', () => {
  it('changes a provider once for all rows that agree, and asks about those that do not', () => {
    const text =
      'Cookie;Prestataire;Pays\n_pk_id;Matomo;France\ngone;Matomo;Allemagne\n_ga;Google Ireland Ltd;Irlande'
    const { providers, cookies } = planOf(text, register)
    expect(providers).toMatchObject([
      {
        kind: 'changed',
        id: 1,
        version: 7,
        changes: [{ field: 'country', old: '', new: 'FR' }],
        lines: [2, 3],
      },
      { kind: 'changed', id: 2, changes: [{ field: 'country', old: '', new: 'IE' }], lines: [4] },
    ])
    expect(cookies[1]).toMatchObject({
      kind: 'problem',
      problems: [{ field: 'provider.country', code: 'disagrees', args: { line: 2 } }],
    })
  })

  it('lists what the file no longer has, and retires nothing that nobody chose', () => {
    const { absent } = plan('_pk_id;;;;;;\ntwice;;;;;;a.fr', { retired: new Set([2]) })
    expect(absent).toEqual([
      { id: 2, version: 7, name: 'gone', isRetired: true },
      { id: 4, version: 7, name: 'twice', isRetired: false },
    ])
  })
})
