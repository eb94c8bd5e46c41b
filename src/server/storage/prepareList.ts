import { type DialectAdapter, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Condition, ListQuery } from '#api/listQuery.ts'
import { foldText } from '#charter/kit/foldText.ts'
import type { Page } from '#server/http/store.ts'
import type { Database, Value } from './database.ts'
import { type NextPlace, prepare } from './prepare.ts'

/** A table that can be listed, with the SQL of its fields. */
export interface Listed {
  table: string
  selected: RawBuilder<unknown>
  comparedBy(field: string): RawBuilder<Value>
  sortedBy(field: string): RawBuilder<Value>
  /** Whether rows are only ever added, under ids that grow. */
  isAppendOnly?: boolean
}

/** Runs a list's query: the rows of the range, and how many there are without it. */
export type List<Row> = (db: Kysely<Database>, query: ListQuery) => Promise<Page<Row>>

// A few dozen are asked for by the screens; whoever makes up filters can ask for more.
const SHAPES_MAX = 200

export function prepareList<Row>(listed: Listed): List<Row> {
  const shapes = new Map<string, List<Row>>()
  return (db, query) => {
    const shape = shapeOf(query)
    const list = shapes.get(shape) ?? prepareShape<Row>(listed, query)
    if (shapes.size >= SHAPES_MAX) shapes.clear()
    shapes.set(shape, list)
    return list(db, query)
  }
}

/** The same text for queries whose SQL is the same but for its values. */
function shapeOf({ conditions, search, sort, range }: ListQuery): string {
  const tests = conditions.map((condition) => {
    if (condition.compare !== 'anyOf') return [condition.compare, condition.field]
    return [condition.field, condition.values.filter(isKnown).length, condition.values.length]
  })
  return JSON.stringify([sort.field, sort.direction, range === null, wordsOf(search).length, tests])
}

function prepareShape<Row>(listed: Listed, shape: ListQuery): List<Row> {
  const direction = shape.sort.direction === 'asc' ? sql`asc` : sql`desc`
  const table = sql.table(listed.table)
  const id = sql.ref(`${listed.table}.id`)
  const page = prepare<Row>(
    (place) => sql`select ${listed.selected} from ${table} ${where(listed, shape, place)}
      order by ${listed.sortedBy(shape.sort.field)} ${direction}, ${id} ${direction} ${limit(shape, place)}`,
  )
  const count = listed.isAppendOnly ? prepareGrowingCount(listed, shape) : prepareCount(listed, shape)
  return async (db, query) => {
    const tested = testedValues(query)
    const total = await count(db, tested)
    const items = await page(db, [...tested, ...limitValues(query)])
    return { items, total }
  }
}

type Count = (db: Kysely<Database>, tested: readonly Value[]) => Promise<number>

function prepareCount(listed: Listed, shape: ListQuery): Count {
  const count = prepare<{ total: number | string }>(
    (place) => sql`select count(*) as total from ${sql.table(listed.table)} ${where(listed, shape, place)}`,
  )
  return async (db, tested) => Number((await count(db, tested))[0]?.total)
}

interface Counted {
  upTo: number
  total: number
}

/** Counts what was added since it last counted the same: a long history is as quick to list as a short one. */
function prepareGrowingCount(listed: Listed, shape: ListQuery): Count {
  const id = sql.ref(`${listed.table}.id`)
  const table = sql.table(listed.table)
  const count = prepare<{ total: number | string; upTo: number }>(
    (place) => sql`select count(*) as total, (select coalesce(max(id), 0) from ${table}) as "upTo"
      from ${table} ${where(listed, shape, place, [sql`${id} > ${place()}`])}`,
  )
  const known = new WeakMap<DialectAdapter, Map<string, Counted>>()
  return async (db, tested) => {
    const { adapter } = db.getExecutor()
    const counts = known.get(adapter) ?? new Map<string, Counted>()
    known.set(adapter, counts)
    const key = JSON.stringify(tested)
    const before = counts.get(key) ?? { upTo: 0, total: 0 }
    const [added] = await count(db, [before.upTo, ...tested])
    const after = { upTo: Number(added?.upTo), total: before.total + Number(added?.total) }
    if (counts.size >= SHAPES_MAX) counts.clear()
    counts.set(key, after)
    return after.total
  }
}

function where(
  listed: Listed,
  { conditions, search }: ListQuery,
  place: NextPlace,
  first: readonly RawBuilder<unknown>[] = [],
): RawBuilder<unknown> {
  const tests = [
    ...first,
    ...conditions.map((condition) => test(listed.comparedBy(condition.field), condition, place)),
    ...wordsOf(search).map(() => sql`"searchText" like ${place()} escape '\\'`),
  ]
  return tests.length === 0 ? NOTHING : sql`where ${sql.join(tests, sql` and `)}`
}

/** The values that `where` compares, place by place. */
function testedValues({ conditions, search }: ListQuery): Value[] {
  return [
    ...conditions.flatMap((condition) => {
      return condition.compare === 'anyOf' ? condition.values.filter(isKnown) : [condition.value]
    }),
    ...wordsOf(search).map((word) => `%${escapeLike(word)}%`),
  ]
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

const NOTHING = sql``

// SQLite plans a statement anew each time a bare parameter is its limit, to suit that number; a sum it takes as it is.
function limit({ range }: ListQuery, place: NextPlace): RawBuilder<unknown> {
  return range === null ? NOTHING : sql`limit ${place()} + 0 offset ${place()} + 0`
}

function limitValues({ range }: ListQuery): Value[] {
  return range === null ? [] : [range.last - range.first + 1, range.first]
}

/** The words of a search, folded as the texts that are searched. */
function wordsOf(search: string): string[] {
  return search === '' ? [] : foldText(search).split(/\s+/).filter(Boolean)
}

function escapeLike(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&')
}
