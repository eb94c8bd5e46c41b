import { type RawBuilder, sql } from 'kysely'
import type { Condition, ListQuery, Range } from '#api/listQuery.ts'
import { foldText } from '#charter/foldText.ts'
import type { Value } from './database.ts'

/** What a list can be asked about: the table, and the SQL of its fields. */
export interface Listed {
  table: string
  selected: RawBuilder<unknown>
  comparedBy(field: string): RawBuilder<Value>
  sortedBy(field: string): RawBuilder<Value>
}

const NOTHING = sql`1 = 0`
const NOTHING_MORE = sql``

export function selectPage(listed: Listed, query: ListQuery): RawBuilder<unknown> {
  const direction = query.sort.direction === 'asc' ? sql`asc` : sql`desc`
  return sql`select ${listed.selected} from ${sql.table(listed.table)} ${where(listed, query)}
    order by ${listed.sortedBy(query.sort.field)} ${direction}, ${sql.ref(`${listed.table}.id`)} ${direction}
    ${limit(query.range)}`
}

// SQLite prepares a statement anew each time a bare parameter is its limit, to plan for that number; a sum it takes as it is.
function limit(range: Range | null): RawBuilder<unknown> {
  if (range === null) return NOTHING_MORE
  return sql`limit ${range.last - range.first + 1} + 0 offset ${range.first} + 0`
}

export function selectTotal(listed: Listed, query: ListQuery): RawBuilder<unknown> {
  return sql`select count(*) as total from ${sql.table(listed.table)} ${where(listed, query)}`
}

function where(listed: Listed, { conditions, search }: ListQuery): RawBuilder<unknown> {
  const words = search === '' ? [] : foldText(search).split(/\s+/).filter(Boolean)
  const tests = [
    ...conditions.map((condition) => test(listed.comparedBy(condition.field), condition)),
    ...words.map((word) => sql`"searchText" like ${`%${escapeLike(word)}%`} escape '\\'`),
  ]
  return tests.length === 0 ? NOTHING_MORE : sql`where ${sql.join(tests, sql` and `)}`
}

function test(field: RawBuilder<Value>, condition: Condition): RawBuilder<unknown> {
  switch (condition.compare) {
    case 'atLeast':
      return sql`${field} >= ${condition.value}`
    case 'atMost':
      return sql`${field} <= ${condition.value}`
    case 'anyOf':
      return anyOf(field, condition.values)
  }
}

function anyOf(field: RawBuilder<Value>, values: Value[]): RawBuilder<unknown> {
  const known = values.filter((value) => value !== null)
  const [only, ...others] = known
  let tests = NOTHING
  if (only !== undefined)
    tests = others.length === 0 ? sql`${field} = ${only}` : sql`${field} in (${sql.join(known)})`
  return known.length === values.length ? tests : sql`(${tests} or ${field} is null)`
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
