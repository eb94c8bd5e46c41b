import { sql } from 'kysely'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Author, Fields, StoredRecord } from '#server/http/store.ts'
import type { Transaction } from '../createWriter.ts'
import type { Database, Row, Value } from '../database.ts'
import { completePlacement } from '../placement.ts'
import { type Prepared, prepare } from '../prepare.ts'
import { nextPosition } from '../records.ts'
import { tables } from '../tables.ts'
import { toRow } from '../toRow.ts'

/** The rows of one statement, of a record of dozens of columns each. */
const ROWS_AT_ONCE = 50

/** Inserts new records, last in their order, whose obstacles were looked for before. Returns them as the history has them. */
export async function insertRecords(
  transaction: Transaction<Database>,
  resource: ResourceName,
  all: readonly Fields[],
  author: Author,
): Promise<StoredRecord[]> {
  const table = tables[resource]
  const first = table.hasPosition ? await nextPosition(transaction, table) : 0
  const stamps = { version: 1, createdAt: author.at, updatedAt: author.at }
  const placed: Fields[] = []
  for (const fields of all) placed.push(await completePlacement(transaction, resource, fields, null))
  const rows = placed.map((fields, at): Row => {
    const position: Row = table.hasPosition ? { position: first + at } : {}
    return { ...toRow(table, fields), ...position, ...stamps }
  })
  const ids: number[] = []
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    ids.push(...(await insertRows(transaction, resource, rows.slice(start, start + ROWS_AT_ONCE))))
  return placed.map((fields, at) => {
    const written = Object.fromEntries(table.written.map((field) => [field, fields[field]]))
    const position = table.hasPosition ? { position: first + at } : {}
    return { id: ids[at] ?? 0, ...written, ...position, ...stamps }
  })
}

/** Rows get their ids in their order. */
async function insertRows(
  transaction: Transaction<Database>,
  resource: ResourceName,
  rows: readonly Row[],
): Promise<number[]> {
  const columns = Object.keys(rows[0] ?? {})
  const insert = insertOf(resource, columns, rows.length)
  const values = rows.flatMap((row) => columns.map((column): Value => row[column] ?? null))
  const inserted = await insert(transaction, values)
  return inserted.map(({ id }) => id).toSorted((one, other) => one - other)
}

const prepared = new Map<string, Prepared<{ id: number }>>()

/** The statements for full pieces are compiled once; the last piece of an import has any length. */
function insertOf(
  resource: ResourceName,
  columns: readonly string[],
  count: number,
): Prepared<{ id: number }> {
  const known = prepared.get(`${resource}/${count}`)
  if (known !== undefined) return known
  const made = prepare<{ id: number }>((place) => {
    const names = sql.join(columns.map((column) => sql.ref(column)))
    const tuples = Array.from({ length: count }, () => sql`(${sql.join(columns.map(() => place()))})`)
    return sql`insert into ${sql.table(resource)} (${names}) values ${sql.join(tuples)} returning id`
  })
  if (count === ROWS_AT_ONCE) prepared.set(`${resource}/${count}`, made)
  return made
}
