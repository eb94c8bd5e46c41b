import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { ListQuery } from '#api/listQuery.ts'
import type { Fields, Mention, NotFound, Page, Saved, StoredRecord } from '#server/http/store.ts'
import type { Database, Row } from './database.ts'
import { prepare } from './prepare.ts'
import { prepareList } from './prepareList.ts'
import { comparedBy, forEachTable, sortedBy, type Table, tables } from './tables.ts'
import { withLists } from './toRow.ts'

// The statements on the tables of the resources, which all have the same structure.

const listQueries = forEachTable((name) =>
  prepareList<StoredRecord>({
    table: name,
    selected: tables[name].selected,
    comparedBy: (field) => comparedBy(name, field),
    sortedBy: (field) => sortedBy(name, field),
  }),
)

export async function listRecords(
  db: Kysely<Database>,
  table: Table,
  query: ListQuery,
): Promise<Page<StoredRecord>> {
  const { items, total } = await listQueries[table.name](db, query)
  return { items: items.map((row) => withLists(table, row)), total }
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
  return row && withLists(table, row)
}

/** Selects all records of a table, in the order of the charter. */
export async function selectAll(db: Kysely<Database>, table: Table): Promise<StoredRecord[]> {
  const order = table.hasPosition ? sql`position, id` : sql`id`
  const { rows } = await sql<StoredRecord>`
    select ${table.selected} from ${sql.table(table.name)} order by ${order}`.execute(db)
  return rows.map((row) => withLists(table, row))
}

/** Inserts a row and returns its record. */
export async function insertRow(db: Kysely<Database>, table: Table, row: Row): Promise<StoredRecord> {
  const columns = Object.keys(row).map((column) => sql.ref(column))
  const { rows } = await sql<StoredRecord>`
    insert into ${sql.table(table.name)} (${sql.join(columns)}) values (${sql.join(Object.values(row))})
    returning ${table.selected}`.execute(db)
  const [inserted] = rows
  if (inserted === undefined) throw new Error(`Nothing was inserted into ${table.name}`)
  return withLists(table, inserted)
}

/** Sets some columns and returns the new record. */
export async function updateRow(
  db: Kysely<Database>,
  table: Table,
  id: number,
  row: Row,
): Promise<StoredRecord> {
  const settings = Object.entries(row).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql<StoredRecord>`
    update ${sql.table(table.name)} set ${sql.join(settings)} where id = ${id}
    returning ${table.selected}`.execute(db)
  const [updated] = rows
  if (updated === undefined) throw new Error(`${table.name} ${id} is not there to be updated`)
  return withLists(table, updated)
}

export async function deleteRow(db: Kysely<Database>, table: Table, id: number): Promise<void> {
  await sql`delete from ${sql.table(table.name)} where id = ${id}`.execute(db)
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

/** Finds the other records with the same values in the fields that must be unique together. */
export async function findDuplicates(
  db: Kysely<Database>,
  table: Table,
  unique: readonly string[],
  fields: Fields,
  id: number | null,
): Promise<Mention[]> {
  const same = unique.map((field) => sql`${sql.ref(field)} = ${fields[field]}`)
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
