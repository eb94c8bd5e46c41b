import { type RawBuilder, sql } from 'kysely'
import type { Condition, ListQuery } from '#api/listQuery.ts'
import type { Value } from './database.ts'
import type { NextPlace } from './prepare.ts'
import { likePattern, wordsOf } from './searchText.ts'

/** A table that can be listed, with the SQL of its fields. */
export interface Listed {
  table: string
  selected: RawBuilder<unknown>
  comparedBy(field: string): RawBuilder<Value>
  sortedBy(field: string): RawBuilder<Value>
  /** The table whose order a field that refers to it sorts by: its name, and the column of that order. */
  sortedThrough?(field: string): Referred | undefined
  /** The column of the sites of a row, where it has one. */
  siteKey?: RawBuilder<unknown> | undefined
  /** The same of a state in the history. */
  siteKeyIn?: ((state: RawBuilder<unknown>) => RawBuilder<unknown>) | undefined
  /** Whether rows are only ever added, under ids that grow. */
  isAppendOnly?: boolean
  /** Whether the history has an entry for each row that comes or goes, under the name of the table. */
  isInHistory?: boolean
}

export interface Referred {
  table: string
  column: string
}

export function shapeOfConditions(conditions: readonly Condition[]): unknown {
  return conditions.map((condition) => {
    if (condition.compare !== 'anyOf') return [condition.compare, condition.field]
    return [condition.field, condition.values.filter(isKnown).length, condition.values.length]
  })
}

/** Writes the tests of a query. `first` come before them. */
export function where(
  listed: Listed,
  { conditions, search }: ListQuery,
  place: NextPlace,
  first: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const tests = [
    ...first,
    ...writeConditions(listed, conditions, place),
    ...wordsOf(search).map(() => sql`"searchText" like ${place()} escape '\\'`),
  ]
  return tests.length === 0 ? NOTHING : sql`where ${sql.join(tests, sql` and `)}`
}

/** The values that `where` compares, place by place. */
export function testedValues({ conditions, search }: ListQuery): Value[] {
  return [...conditionValues(conditions), ...wordsOf(search).map(likePattern)]
}

/** Writes a test for each condition. */
export function writeConditions(
  { comparedBy, siteKey }: Pick<Listed, 'comparedBy' | 'siteKey'>,
  conditions: readonly Condition[],
  place: NextPlace,
): RawBuilder<unknown>[] {
  return conditions.map((condition) =>
    siteKey !== undefined && condition.field === 'siteId' && condition.compare === 'anyOf'
      ? standsOn(siteKey, condition.values.filter(isKnown), place)
      : test(comparedBy(condition.field), condition, place),
  )
}

/** Writes a test for one of several sites. */
function standsOn(
  siteKey: RawBuilder<unknown>,
  siteIds: readonly Value[],
  place: NextPlace,
): RawBuilder<unknown> {
  const tests = siteIds.map(() => sql`${siteKey} like '%,' || cast(${place()} as integer) || ',%'`)
  return sql`(${sql.join([sql`${siteKey} = ''`, ...tests], sql` or `)})`
}

/** The values that `writeConditions` compares, place by place. */
export function conditionValues(conditions: readonly Condition[]): Value[] {
  return conditions.flatMap((condition) => {
    return condition.compare === 'anyOf' ? condition.values.filter(isKnown) : [condition.value]
  })
}

function isKnown(value: Value): boolean {
  return value !== null
}

function test(field: RawBuilder<Value>, condition: Condition, place: NextPlace): RawBuilder<unknown> {
  switch (condition.compare) {
    case 'atLeast':
      return sql`${field} >= ${place()}`
    case 'atMost':
      return sql`${field} <= ${place()}`
    case 'anyOf':
      return anyOf(field, condition.values, place)
  }
}

function anyOf(field: RawBuilder<Value>, values: Value[], place: NextPlace): RawBuilder<unknown> {
  const places = values.filter(isKnown).map(place)
  const tests = places.length === 0 ? sql`1 = 0` : sql`${field} in (${sql.join(places)})`
  return places.length === values.length ? tests : sql`(${tests} or ${field} is null)`
}

export const NOTHING = sql``
