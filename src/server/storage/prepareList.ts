import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ListQuery, Range, Sort } from '#api/listQuery.ts'
import type { Page } from '#server/http/store.ts'
import { prepareTotal } from './countRows.ts'
import type { Database, Value } from './database.ts'
import {
  type Listed,
  NOTHING,
  type Referred,
  shapeOfConditions,
  testedValues,
  where,
} from './listConditions.ts'
import { settleAll } from './settleAll.ts'
import { type NextPlace, prepare, type Prepared } from './prepare.ts'
import { wordsOf } from './searchText.ts'
import { Shapes } from './shapes.ts'

/** Runs a list's query: the rows of the range, and how many there are without it. */
export type List<Row> = (db: Kysely<Database>, query: ListQuery) => Promise<Page<Row>>

export function prepareList<Row>(listed: Listed): List<Row> {
  const shapes = new Shapes<List<Row>>()
  return (db, query) => shapes.get(shapeOf(query), () => prepareShape<Row>(listed, query))(db, query)
}

function shapeOf({ conditions, search, sort, range }: ListQuery): unknown {
  const tests = shapeOfConditions(conditions)
  return [sort.field, sort.direction, range === null, wordsOf(search).length, tests]
}

function prepareShape<Row>(listed: Listed, shape: ListQuery): List<Row> {
  const page = preparePage<Row>(listed, shape)
  const pageFromEnd = preparePage<Row>(listed, { ...shape, sort: turnSort(shape.sort) })
  const count = prepareTotal(listed, shape)
  return async (db, query) => {
    const tested = testedValues(query)
    const { range } = query
    if (range === null || range.first < FAR) {
      const [total, items] = await settleAll([
        count(db, tested),
        page(db, [...tested, ...limitValues(range)]),
      ])
      return { items, total }
    }
    const total = await count(db, tested)
    const turned = turnRange(range, total)
    const items =
      turned === null
        ? await page(db, [...tested, ...limitValues(range)])
        : (await pageFromEnd(db, [...tested, ...limitValues(turned)])).toReversed()
    return { items, total }
  }
}

function preparePage<Row>(listed: Listed, shape: ListQuery): Prepared<Row> {
  const { sort, range } = shape
  const referred = listed.sortedThrough?.(sort.field)
  if (referred !== undefined) return preparePageThrough(listed, referred, shape)
  return prepare<Row>(
    (place) => sql`select ${listed.selected} from ${sql.table(listed.table)} ${where(listed, shape, place)}
      ${order(listed, { sort, range }, place)}`,
  )
}

function preparePageThrough<Row>(listed: Listed, referred: Referred, shape: ListQuery): Prepared<Row> {
  return prepare<Row>((place) =>
    selectThrough(
      listed,
      referred,
      shape,
      (isReferring) => where(listed, shape, place, [isReferring]),
      place,
    ),
  )
}

/**
 * Goes through the records referred to in their order, and through the rows that refer to each. Sorted by what a subquery
 * says of each row, all rows would be read. SQLite keeps the order of a `cross join`.
 */
export function selectThrough(
  listed: Listed,
  { table, column }: Referred,
  { sort, range }: Pick<ListQuery, 'sort' | 'range'>,
  writeWhere: (isReferring: RawBuilder<unknown>) => RawBuilder<unknown>,
  place: NextPlace,
): RawBuilder<unknown> {
  const to = sql.raw(sort.direction)
  const id = sql.ref(`${table}.id`)
  return sql`select ${listed.selected} from ${sql.table(table)} cross join ${sql.table(listed.table)}
    ${writeWhere(sql`${sql.ref(`${listed.table}.${sort.field}`)} = ${id}`)}
    order by ${sql.ref(`${table}.${column}`)} ${to}, ${id} ${to}, ${sql.ref(`${listed.table}.id`)} ${to}
    ${limit(range, place)}`
}

/** From this row on, a page may be sooner read from the other end: engines go through all rows before it. */
const FAR = 100

/** The place of a page of the later half in the opposite order; null where it is in the earlier half, or beyond the end. */
function turnRange({ first, last }: Range, total: number): Range | null {
  return first < total / 2 || first >= total
    ? null
    : { first: Math.max(0, total - 1 - last), last: total - 1 - first }
}

function turnSort({ field, direction }: Sort): Sort {
  return { field, direction: direction === 'asc' ? 'desc' : 'asc' }
}

/** Writes the order of a list, and its range. */
export function order(
  listed: Pick<Listed, 'table' | 'sortedBy'>,
  { sort, range }: Pick<ListQuery, 'sort' | 'range'>,
  place: NextPlace,
): RawBuilder<unknown> {
  const direction = sort.direction === 'asc' ? sql`asc` : sql`desc`
  const id = sql.ref(`${listed.table}.id`)
  return sql`order by ${listed.sortedBy(sort.field)} ${direction}, ${id} ${direction} ${limit(range, place)}`
}

// SQLite plans a statement anew each time a bare parameter is its limit, to suit that number; a sum it takes as it is.
function limit(range: ListQuery['range'], place: NextPlace): RawBuilder<unknown> {
  return range === null ? NOTHING : sql`limit ${place()} + 0 offset ${place()} + 0`
}

export function limitValues(range: ListQuery['range']): Value[] {
  return range === null ? [] : [range.last - range.first + 1, range.first]
}
