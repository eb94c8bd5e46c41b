import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ListQuery } from '#api/listQuery.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Language } from '#charter/kit/language.ts'
import type { Mention, NotFound, Page, Saved, StoredRecord } from '#server/http/store.ts'
import type { Database, Row } from './database.ts'
import type { EngineWords } from './engine.ts'
import { stateSiteKey } from './entrySites.ts'
import { prepare, type Prepared } from './prepare.ts'
import { prepareList } from './prepareList.ts'
import { prepareSearchedList } from './searchRecords.ts'
import { Shapes } from './shapes.ts'
import { comparedBy, forEachTable, sortedBy, sortedThrough, type Table, tables } from './tables.ts'
import { readLists } from './toRow.ts'

// The statements on the tables of the resources, which all have the same structure.

/** Lists records; codes, days and lifetimes are searched in the words of a language. */
export type ListRecords = (
  db: Kysely<Database>,
  resource: ResourceName,
  query: ListQuery,
  language: Language,
) => Promise<Page<StoredRecord>>

/** Prepares the lists of all resources, for an engine. */
export function prepareRecordLists(words: EngineWords): ListRecords {
  const lists = forEachTable((name) => prepareRecordList(name, words))
  return async (db, resource, query, language) => {
    const { items, total } = await lists[resource](db, query, language)
    return { items: items.map((row) => readLists(tables[resource], row)), total }
  }
}

function prepareRecordList(name: ResourceName, words: EngineWords) {
  const table = tables[name]
  const listed = {
    table: name,
    selected: table.selected,
    comparedBy: (field: string) => comparedBy(name, field),
    sortedBy: (field: string) => sortedBy(name, field),
    sortedThrough: (field: string) => sortedThrough(name, field),
    isInHistory: true,
    ...((name === 'cookies' || name === 'sections') && {
      siteKey: sql.ref(`${name}.siteKey`),
      siteKeyIn: (state: RawBuilder<unknown>) => stateSiteKey(words, name, state),
    }),
  }
  const listPlainly = prepareList<StoredRecord>(listed)
  if (!table.isSearchIndexed) return listPlainly
  const listFound = prepareSearchedList<StoredRecord>(table, listed, words.search)
  return (db: Kysely<Database>, query: ListQuery, language: Language) =>
    query.search.trim() === '' ? listPlainly(db, query) : listFound(db, query, language)
}

export async function getRecord(db: Kysely<Database>, table: Table, id: number): Promise<Saved | NotFound> {
  const record = await selectById(db, table, id)
  return record === undefined ? { kind: 'notFound', id } : { kind: 'ok', record }
}

const selectByIdQueries = forEachTable((name) =>
  prepare<StoredRecord>(
    (place) => sql`select ${tables[name].selected} from ${sql.table(name)} where id = ${place()}`,
  ),
)

export async function selectById(
  db: Kysely<Database>,
  table: Table,
  id: number,
): Promise<StoredRecord | undefined> {
  const [row] = await selectByIdQueries[table.name](db, [id])
  return row && readLists(table, row)
}

/** Selects these records, in the order of the charter; those that do not exist are left out. */
export async function selectByIds(
  db: Kysely<Database>,
  table: Table,
  ids: readonly number[],
): Promise<StoredRecord[]> {
  // PostgreSQL knows no empty list.
  if (ids.length === 0) return []
  return selectRecords(db, table, sql`where id in (${sql.join(ids)})`)
}

/** Selects all records of a table, in the order of the charter. */
export async function selectAll(db: Kysely<Database>, table: Table): Promise<StoredRecord[]> {
  return selectRecords(db, table, sql``)
}

async function selectRecords(
  db: Kysely<Database>,
  table: Table,
  which: RawBuilder<unknown>,
): Promise<StoredRecord[]> {
  const order = table.hasPosition ? sql`position, id` : sql`id`
  const { rows } = await sql<StoredRecord>`
    select ${table.selected} from ${sql.table(table.name)} ${which} order by ${order}`.execute(db)
  return rows.map((row) => readLists(table, row))
}

/** Lists the ids of the records whose column `column` refers to `id`. */
export async function listReferrerIds(
  db: Kysely<Database>,
  { table, column }: Table['referrers'][number],
  id: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from ${sql.table(table)} where ${sql.ref(column)} = ${id} order by id`.execute(db)
  return rows.map((row) => row.id)
}

/** Inserts a row and returns its record. */
export async function insertRow(db: Kysely<Database>, table: Table, row: Row): Promise<StoredRecord> {
  const columns = Object.keys(row).map((column) => sql.ref(column))
  const { rows } = await sql<StoredRecord>`
    insert into ${sql.table(table.name)} (${sql.join(columns)}) values (${sql.join(Object.values(row))})
    returning ${table.selected}`.execute(db)
  const [inserted] = rows
  if (inserted === undefined) throw new Error(`Nothing was inserted into ${table.name}`)
  return readLists(table, inserted)
}

const updates = new Shapes<Prepared<{ id: number }>>()

/** Sets some columns of a row. Throws when it is not there. */
export async function setColumns(db: Kysely<Database>, table: Table, id: number, row: Row): Promise<void> {
  const columns = Object.keys(row)
  const update = updates.get([table.name, columns], () =>
    prepare((place) => {
      const settings = columns.map((column) => sql`${sql.ref(column)} = ${place()}`)
      return sql`update ${sql.table(table.name)} set ${sql.join(settings)} where id = ${place()} returning id`
    }),
  )
  const updated = await update(db, [...Object.values(row), id])
  if (updated.length === 0) throw new Error(`${table.name} ${id} is not there to be updated`)
}

/** Sets some columns and returns the new record. */
export async function updateRow(
  db: Kysely<Database>,
  table: Table,
  id: number,
  row: Row,
): Promise<StoredRecord> {
  await setColumns(db, table, id, row)
  const record = await selectById(db, table, id)
  if (record === undefined) throw new Error(`${table.name} ${id} is gone`)
  return record
}

export async function deleteRow(db: Kysely<Database>, table: Table, id: number): Promise<void> {
  await sql`delete from ${sql.table(table.name)} where id = ${id}`.execute(db)
}

/** Takes the positions of these records away for a moment, so that they can be given out again: no two may have one. */
export async function freePositions(
  db: Kysely<Database>,
  table: Table,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`update ${sql.table(table.name)} set position = -position where id in (${sql.join(ids)})`.execute(
    db,
  )
}

/** Returns `position` if no record has it, otherwise the one after all records. */
export async function findFreePosition(
  db: Kysely<Database>,
  table: Table,
  position: number,
): Promise<number> {
  const { rows } = await sql`
    select 1 from ${sql.table(table.name)} where position = ${position}`.execute(db)
  return rows.length === 0 ? position : nextPosition(db, table)
}

/** Returns the position after all records. */
export async function nextPosition(db: Kysely<Database>, table: Table): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from ${sql.table(table.name)}`.execute(db)
  return rows[0]?.next ?? 1
}

export async function hasRecord(db: Kysely<Database>, table: Table, id: number): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table.name)} where id = ${id}`.execute(db)
  return rows.length > 0
}

/**
 * Finds the other records with the same values in these fields, names being compared as `row` has them folded or not. With
 * `siteIds`, those that stand on one of these sites.
 */
export async function findDuplicates(
  db: Kysely<Database>,
  table: Table,
  { row, siteIds }: { row: Row; siteIds: readonly number[] | null },
  id: number | null,
): Promise<Mention[]> {
  const same = Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  if (siteIds !== null) {
    const each = siteIds.map((siteId) => sql`"siteKey" like ${`%,${siteId},%`}`)
    same.push(sql`(${sql.join(each, sql` or `)})`)
  }
  const another = id === null ? sql`` : sql` and id <> ${id}`
  return selectMentions(db, table, sql`${sql.join(same, sql` and `)}${another}`, 1)
}

const REFERRERS_MAX = 20

/** Finds the records that refer to one of `ids`: the first of them by name, and their number. */
export async function findReferrers(
  db: Kysely<Database>,
  table: Table,
  ids: readonly number[],
): Promise<{ records: Mention[]; count: number }> {
  const records: Mention[] = []
  let count = 0
  for (const referrer of table.referrers) {
    const refers = sql`${sql.ref(referrer.column)} in (${sql.join(ids)})`
    const { rows } = await sql<{ total: number | string }>`
      select count(*) as total from ${sql.table(referrer.table)} where ${refers}`.execute(db)
    count += Number(rows[0]?.total)
    const room = REFERRERS_MAX - records.length
    records.push(...(await selectMentions(db, tables[referrer.table], refers, room)))
  }
  return { records, count }
}

/** A record that stands on sites, with their ids. */
export interface Standing extends Mention {
  resource: 'cookies' | 'sections'
  siteIds: number[]
}

/** Finds the records that name a site. */
export async function findStanding(db: Kysely<Database>, siteId: number): Promise<Standing[]> {
  const found: Standing[] = []
  for (const resource of ['cookies', 'sections'] as const) {
    const { rows } = await sql<{ id: number; name: string; siteIds: string }>`
      select id, ${sql.ref(tables[resource].label)} as name, "siteIds" from ${sql.table(resource)}
      where "siteKey" like ${`%,${siteId},%`} order by position, id`.execute(db)
    found.push(...rows.map(({ id, name, siteIds }) => ({ resource, id, name, siteIds: parseIds(siteIds) })))
  }
  return found
}

function parseIds(json: string): number[] {
  const ids: unknown = JSON.parse(json)
  return Array.isArray(ids) ? ids.map(Number) : []
}

async function selectMentions(
  db: Kysely<Database>,
  table: Table,
  which: RawBuilder<unknown>,
  limit: number,
): Promise<Mention[]> {
  const resource = table.name
  const { rows } = await sql<{ id: number; name: string }>`
    select id, ${sql.ref(table.label)} as name from ${sql.table(resource)} where ${which}
    order by ${sortedBy(resource, table.label)}, id limit ${sql.lit(limit)}`.execute(db)
  return rows.map(({ id, name }) => ({ resource, id, name }))
}
