import { describe, expect, it } from 'vitest'
import { countRows } from '#charter/import/plan/importPlan.ts'
import type { PlanChoices } from '#charter/import/plan/planChoices.ts'
import { aRegister } from '../../support/builders.ts'
import { planOf } from './planOf.ts'

const register = aRegister({
  providers: [{ name: 'Matomo' }, { name: 'Google Ireland Ltd' }],
  categories: [
    { key: 'necessary', name: 'Cookies nécessaires', consent: 'exempt' },
    { key: 'audience', name: 'Mesure d’audience', consent: 'required' },
  ],
  cookies: [],
})

const HEAD = 'Nom du cookie;Prestataire;Catégorie;Service;Finalité;Durée de vie;Domaine'
const plan = (rows: string, choices: PlanChoices = {}) => planOf(`${HEAD}\n${rows}`, register, {}, choices)

describe('a value that names no record', () => {
  const rows = 'a;Google;Publicité;s;f;;\nb;Google;Publicité;s;f;;\nc;;Publicité;s;f;;'

  it('waits to be decided once for all its rows, the nearest names first', () => {
    expect(plan(rows).undecided).toEqual([
      {
        resource: 'providers',
        value: 'Google',
        lines: [2, 3],
        near: [{ id: 2, name: 'Google Ireland Ltd' }],
      },
      { resource: 'providers', value: '', lines: [4], near: [] },
      { resource: 'categories', value: 'Publicité', lines: [2, 3, 4], near: [] },
    ])
    expect(countRows(plan(rows))).toEqual({ new: 0, changed: 0, same: 0, problem: 3 })
  })

  it('is created, is another, or leaves its rows out, as was decided', () => {
    const decided = plan(rows, {
      decisions: [
        { resource: 'providers', value: 'google', decision: { kind: 'use', id: 2 } },
        { resource: 'providers', value: '', decision: { kind: 'skip' } },
        { resource: 'categories', value: 'Publicité', decision: { kind: 'create' } },
      ],
    })
    expect(decided.undecided).toEqual([])
    expect(decided.categories).toEqual([
      {
        kind: 'new',
        id: null,
        version: null,
        name: 'Publicité',
        lines: [2, 3, 4],
        isApplied: true,
        changes: [
          { field: 'key', old: '', new: 'marketing' },
          { field: 'name', old: '', new: 'Publicité' },
          { field: 'consent', old: 'exempt', new: 'required' },
        ],
      },
    ])
    expect(decided.cookies.map(({ kind, provider, category }) => ({ kind, provider, category }))).toEqual([
      { kind: 'new', provider: { id: 2 }, category: { new: 0 } },
      { kind: 'new', provider: { id: 2 }, category: { new: 0 } },
      { kind: 'problem', provider: null, category: { new: 0 } },
    ])
  })

  it('is created by itself where that is asked, it resembles nothing, and nobody said to wait', () => {
    const suggested = plan(rows, { suggests: true })
    expect(suggested.suggested).toEqual([
      { resource: 'categories', value: 'Publicité', lines: [2, 3, 4], near: [] },
    ])
    expect(suggested.undecided.map(({ value }) => value)).toEqual(['Google', ''])
    expect(suggested.cookies.map(({ category }) => category)).toEqual([{ new: 0 }, { new: 0 }, { new: 0 }])
    const waiting = { resource: 'categories', value: 'Publicité', decision: { kind: 'wait' } } as const
    const left = plan(rows, { suggests: true, decisions: [waiting] })
    expect(left.suggested).toEqual([])
    expect(left.categories).toEqual([])
  })

  it('is the kind of consent where a file names no category, with the categories of that kind', () => {
    const text = 'Cookie;Consentement ?\n_ga;OUI\nsid;non (exempté)'
    const { undecided, cookies } = planOf(text, register)
    expect(cookies.map(({ problems }) => problems.find(({ field }) => field === 'category.name'))).toEqual([
      {
        field: 'category.name',
        code: 'undecided',
        args: { text: 'Consentement requis' },
        isBlocking: true,
      },
      {
        field: 'category.name',
        code: 'undecided',
        args: { text: 'Consentement non requis' },
        isBlocking: true,
      },
    ])
    expect(undecided.filter(({ resource }) => resource === 'categories')).toEqual([
      {
        resource: 'categories',
        value: 'Consentement requis',
        lines: [2],
        near: [{ id: 2, name: 'Mesure d’audience' }],
      },
      {
        resource: 'categories',
        value: 'Consentement non requis',
        lines: [3],
        near: [{ id: 1, name: 'Cookies nécessaires' }],
      },
    ])
  })
})
