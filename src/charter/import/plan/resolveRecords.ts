import { foldName, foldText } from '../../kit/foldText.ts'
import { rememberResults } from '../../kit/rememberResults.ts'
import { type Category, categoryKeyOf } from '../../register/category.ts'
import type { Identified } from '../../register/register.ts'
import type { PlannedReference, UndecidedValue } from './importPlan.ts'
import { nearNames } from './nearNames.ts'
import type { PlanChoices } from './planChoices.ts'

/** The record that a name of the file stands for, or why a value keeps its row out. */
export type Resolution = PlannedReference | { keptOut: 'skipped' | 'undecided'; value: string }

export interface Resolver {
  resolve: (value: string, line: number, near?: readonly number[]) => Resolution
  /** The record that has this name already. */
  find: (value: string) => number | undefined
  /** New records, in the order of the file. */
  created: { name: string; lines: number[] }[]
  listUndecided: () => UndecidedValue[]
  /** Those that are created because nobody decided on them and they resemble nothing. */
  listSuggested: () => UndecidedValue[]
}

interface Named {
  name: string
  /** What the page calls it besides. */
  aliases?: readonly string[]
  legalName?: string
  key?: string
}

/**
 * Names are the same without accents, capitals and spaces; anything less is decided by somebody, once for a value. Where that may be suggested, a
 * value that resembles nothing is new.
 */
export function createResolver(
  resource: 'providers' | 'categories',
  records: readonly Identified<Named>[],
  { decisions = [], suggests = false }: Pick<PlanChoices, 'decisions' | 'suggests'>,
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
  // A file names few records, in thousands of rows.
  const keyOf = rememberResults(foldName, 1_000)
  const places = new Map<string, number>()
  const open = new Map<string, OpenValue>()
  const created: Resolver['created'] = []
  const listOpen = (isCreated: boolean) =>
    [...open.values()].flatMap((one) => (one.isCreated === isCreated ? [one.value] : []))
  return {
    resolve,
    find,
    created,
    listUndecided: () => listOpen(false),
    listSuggested: () => listOpen(true),
  }

  function find(value: string): number | undefined {
    return exact.get(value) ?? (keyOf(value) === '' ? undefined : known.get(keyOf(value)))
  }

  function resolve(value: string, line: number, near: readonly number[] = []): Resolution {
    const key = keyOf(value)
    const id = find(value)
    if (id !== undefined) return { id }
    const decision = decided.get(key)
    if (decision?.kind === 'skip') return { keptOut: 'skipped', value }
    if (decision?.kind === 'use' && records.some((one) => one.id === decision.id)) return { id: decision.id }
    if (decision?.kind === 'create') {
      const name = (decision.name ?? value).trim()
      const named = known.get(foldName(name))
      if (named !== undefined) return { id: named }
      if (name !== '') return create(name, line)
    }
    const one = open.get(key) ?? leaveOpen(key, value, near, decision !== undefined)
    one.value.lines.push(line)
    return one.isCreated ? create(value.trim(), line) : { keptOut: 'undecided', value }
  }

  function create(name: string, line: number): Resolution {
    const key = keyOf(name)
    const place = places.get(key)
    if (place !== undefined) {
      created[place]?.lines.push(line)
      return { new: place }
    }
    places.set(key, created.length)
    created.push({ name, lines: [line] })
    return { new: created.length - 1 }
  }

  function leaveOpen(key: string, value: string, near: readonly number[], isDecided: boolean): OpenValue {
    const likely = [...records.filter(({ id }) => near.includes(id)), ...nearNames(value, records)]
    const names = [...new Set(likely)].map(({ id, name }) => ({ id, name }))
    const isCreated = suggests && !isDecided && key !== '' && names.length === 0
    const one = { value: { resource, value, lines: [], near: names }, isCreated }
    open.set(key, one)
    return one
  }
}

interface OpenValue {
  value: UndecidedValue
  isCreated: boolean
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
