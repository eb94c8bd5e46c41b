import { type Kysely, type RawBuilder, sql } from 'kysely'
import { readInTransaction, writeInTransaction } from '../createWriter.ts'
import type { Database, Value } from '../database.ts'
import type { Engine } from '../engine.ts'

/** One end of a copy: an open database of the present layout. */
export interface End {
  db: Kysely<Database>
  engine: Engine
  counters: IdCounters
}

/** The last ids that tables have given, so that none is ever given again. */
export interface IdCounters {
  read(db: Kysely<Database>, table: string): Promise<number>
  set(db: Kysely<Database>, table: string, last: number): Promise<void>
}

/** Tables that others refer to. */
const REFERRED_TO = ['providers', 'categories', 'users', 'publications']

/** Rows that are read at a time. Files and images have megabytes each. */
const ROWS_EACH = 200
const LARGE_ROWS_EACH = 4
const LARGE = ['publication_files', 'earlier_pages', 'images', 'imports']

/** Tables whose rows have a name in the place of an id. They are small. */
const NAMED = ['attempts', 'secrets']

/**
 * Copies all rows of these tables, as they were at one moment, into a database in which they are empty, in one
 * transaction: an interruption leaves it empty. Returns the number of rows; null where the target is not empty.
 */
export async function copyRegister(from: End, to: End, tables: readonly string[]): Promise<number | null> {
  const ordered = [...REFERRED_TO, ...tables.filter((table) => !REFERRED_TO.includes(table))]
  return readInTransaction(from.db, (source) =>
    writeInTransaction(to.db, to.engine, async (target) => {
      for (const table of ordered) if (!(await isEmpty(target, table))) return null
      let count = 0
      for (const table of ordered) count += await copyTable(source, target, table)
      for (const table of ordered.filter((table) => !NAMED.includes(table)))
        await to.counters.set(target, table, await from.counters.read(source, table))
      return count
    }),
  )
}

async function isEmpty(db: Kysely<Database>, table: string): Promise<boolean> {
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db)
  return rows.length === 0
}

type StoredRow = Record<string, Value | Uint8Array>

async function copyTable(source: Kysely<Database>, target: Kysely<Database>, table: string): Promise<number> {
  let count = 0
  for await (const rows of readPieces(source, table)) {
    await insertRows(target, table, rows)
    count += rows.length
  }
  return count
}

async function* readPieces(db: Kysely<Database>, table: string): AsyncGenerator<StoredRow[]> {
  if (NAMED.includes(table)) {
    const { rows } = await sql<StoredRow>`select * from ${sql.table(table)}`.execute(db)
    for (let start = 0; start < rows.length; start += ROWS_EACH) yield rows.slice(start, start + ROWS_EACH)
    return
  }
  const most = LARGE.includes(table) ? LARGE_ROWS_EACH : ROWS_EACH
  for (let last: Value | Uint8Array = 0; ;) {
    const { rows } = await sql<StoredRow>`
      select * from ${sql.table(table)} where id > ${last} order by id limit ${sql.lit(most)}`.execute(db)
    const end = rows.at(-1)
    if (end === undefined) return
    yield rows
    last = end['id'] ?? 0
  }
}

async function insertRows(db: Kysely<Database>, table: string, rows: readonly StoredRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const tuples = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  await sql`insert into ${sql.table(table)} (${listColumns(columns)}) values ${sql.join(tuples)}`.execute(db)
}

function listColumns(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map((column) => sql.ref(column)))
}

export const sqliteCounters: IdCounters = {
  async read(db, table) {
    const { rows } = await sql<{ last: number }>`
      select seq as last from sqlite_sequence where name = ${table}`.execute(db)
    return rows[0]?.last ?? 0
  },
  async set(db, table, last) {
    // A table whose ids the program gives has no counter, and is in no list of them.
    if (last === 0) return
    await sql`delete from sqlite_sequence where name = ${table}`.execute(db)
    await sql`insert into sqlite_sequence (name, seq) values (${table}, ${last})`.execute(db)
  },
}

export const postgresCounters: IdCounters = {
  async read(db, table) {
    const name = await findSequence(db, table)
    if (name === null) return 0
    const { rows } = await sql<{ last: number }>`
      select (case when is_called then last_value else 0 end)::integer as last from ${sql.raw(name)}`.execute(
      db,
    )
    return rows[0]?.last ?? 0
  },
  async set(db, table, last) {
    const name = await findSequence(db, table)
    if (name !== null && last > 0) await sql`select setval(${name}, ${last}::bigint)`.execute(db)
  },
}

/** The sequence of a table, as PostgreSQL quotes it; null where the program gives the ids. */
async function findSequence(db: Kysely<Database>, table: string): Promise<string | null> {
  const { rows } = await sql<{ name: string | null }>`
    select pg_get_serial_sequence(${table}, 'id') as name`.execute(db)
  return rows[0]?.name ?? null
}
