import { foldName, foldText } from '../../kit/foldText.ts'
import { type Category, categoryKeyOf } from '../../register/category.ts'
import type { Identified } from '../../register/register.ts'
import type { PlannedReference, UndecidedValue } from './importPlan.ts'
import { nearNames } from './nearNames.ts'

/** What somebody decided of a value that names no record. */
export type Decision =
  /** Not of a site. */
  { kind: 'create'; name?: string | undefined } | { kind: 'use'; id: number } | { kind: 'skip' }

export interface DecidedValue {
  resource: 'providers' | 'categories' | 'sites'
  /** As the file has it; '' where it names none. */
  value: string
  decision: Decision
}

/** The record that a name of the file stands for, or why a value keeps its row out. */
export type Resolution = PlannedReference | { keptOut: 'skipped' | 'undecided'; value: string }

export interface Resolver {
  resolve: (value: string, line: number, near?: readonly number[]) => Resolution
  /** The record that has this name already. */
  find: (value: string) => number | undefined
  /** New records, in the order of the file. */
  created: { name: string; lines: number[] }[]
  undecided: UndecidedValue[]
}

interface Named {
  name: string
  /** What the page calls it besides. */
  aliases?: readonly string[]
  legalName?: string
  key?: string
}

/** Names are the same without accents, capitals and spaces; anything less is decided by somebody, once for a value. */
export function createResolver(
  resource: 'providers' | 'categories',
  records: readonly Identified<Named>[],
  decisions: readonly DecidedValue[],
): Resolver {
  const known = new Map<string, number>()
  for (const { id, key = '', legalName = '', aliases = [] } of records.toReversed())
    for (const other of [...aliases, key, legalName]) if (other !== '') known.set(foldName(other), id)
  for (const { id, name } of records.toReversed()) known.set(foldName(name), id)
  const exact = new Map(records.toReversed().map(({ id, name }) => [name, id]))
  const decided = new Map(
    decisions
      .filter((one) => one.resource === resource)
      .map(({ value, decision }) => [foldName(value), decision]),
  )
  const places = new Map<string, number>()
  const waiting = new Map<string, UndecidedValue>()
  const resolver: Resolver = { resolve, find, created: [], undecided: [] }
  return resolver

  function find(value: string): number | undefined {
    const key = foldName(value)
    return exact.get(value) ?? (key === '' ? undefined : known.get(key))
  }

  function resolve(value: string, line: number, near: readonly number[] = []): Resolution {
    const key = foldName(value)
    const id = find(value)
    if (id !== undefined) return { id }
    const decision = decided.get(key)
    if (decision === undefined) return wait(key, value, line, near)
    if (decision.kind === 'skip') return { keptOut: 'skipped', value }
    if (decision.kind === 'use')
      return records.some((one) => one.id === decision.id)
        ? { id: decision.id }
        : wait(key, value, line, near)
    const name = (decision.name ?? value).trim()
    const named = known.get(foldName(name))
    if (named !== undefined) return { id: named }
    return name === '' ? wait(key, value, line, near) : create(name, line)
  }

  function create(name: string, line: number): Resolution {
    const key = foldName(name)
    const place = places.get(key)
    if (place !== undefined) {
      resolver.created[place]?.lines.push(line)
      return { new: place }
    }
    places.set(key, resolver.created.length)
    resolver.created.push({ name, lines: [line] })
    return { new: resolver.created.length - 1 }
  }

  function wait(key: string, value: string, line: number, near: readonly number[]): Resolution {
    const one = waiting.get(key)
    if (one) one.lines.push(line)
    else {
      const likely = [...records.filter(({ id }) => near.includes(id)), ...nearNames(value, records)]
      const added = {
        resource,
        value,
        lines: [line],
        near: [...new Set(likely)].map(({ id, name }) => ({ id, name })),
      }
      waiting.set(key, added)
      resolver.undecided.push(added)
    }
    return { keptOut: 'undecided', value }
  }
}

/** Decides as most would: a value that resembles nothing is new. What resembles something, or names nothing, is left open. */
export function suggestDecisions(undecided: readonly UndecidedValue[]): DecidedValue[] {
  return undecided
    .filter(({ value, near }) => value !== '' && near.length === 0)
    .map(({ resource, value }) => ({ resource, value, decision: { kind: 'create' } }))
}

/** Families of categories by the words for them, folded: the key that machines know them by, and whether they may be exempt. */
const FAMILIES: readonly { key: string; words: RegExp; consent: Category['consent'] }[] = [
  {
    key: 'necessary',
    words: /necessa|essenti|indispensab|strict|fonctionn|functional|techni|obligatoire|required/,
    consent: 'exempt',
  },
  {
    key: 'audience',
    words: /audience|statisti|analyti|mesure|performance|frequentation/,
    consent: 'required',
  },
  { key: 'marketing', words: /market|publicit|advert|cibl|target|\bads?\b/, consent: 'required' },
  { key: 'social', words: /social|reseaux|video|partage|media/, consent: 'required' },
  { key: 'preferences', words: /preferen|personnalis|personaliz/, consent: 'required' },
]

/** The category that a name stands for, as far as the name says it. Whether consent is needed is not assumed away. */
export function categoryOf(
  name: string,
  taken: ReadonlySet<string>,
): Pick<Category, 'key' | 'name' | 'consent'> {
  const folded = foldText(name)
  const family = FAMILIES.find(({ words }) => words.test(folded))
  const isExempt = /exempt|dispens|non requis|not required/.test(folded)
  const wanted = family && !taken.has(family.key) ? family.key : categoryKeyOf(name)
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted}_${number}`
  return { key, name, consent: isExempt ? 'exempt' : (family?.consent ?? 'required') }
}
