import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  sql,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings,
} from 'kysely'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { DatabaseRefused, type EngineFailure, type EngineWords, type SearchWords } from './engine.ts'
import { likePattern } from './searchText.ts'

/** What a library tells of its connection, and does in its transactions. */
export interface ConnectionHooks {
  isInTransaction: () => boolean
  /** Called when a transaction has begun, and before it is committed. */
  onBegin?: () => void
  onCommit?: () => void
}

/** Returns Kysely's dialect for SQLite, for any library that opens the file. */
export function sqliteDialect(database: SqliteDatabase, hooks: ConnectionHooks): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new WriteFirstDriver(database, hooks),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * Takes the write lock at the beginning of a transaction. One that reads first and then writes would fail at once, in
 * spite of the busy timeout, if another process wrote in between.
 */
class WriteFirstDriver extends SqliteDriver {
  readonly #hooks: ConnectionHooks

  constructor(database: SqliteDatabase, hooks: ConnectionHooks) {
    super({ database })
    this.#hooks = hooks
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
    this.#hooks.onBegin?.()
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    this.#hooks.onCommit?.()
    await super.commitTransaction(connection)
  }

  /** On a full disk SQLite rolls back by itself, and a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#hooks.isInTransaction()) await super.rollbackTransaction(connection)
  }
}

const search: SearchWords = {
  // `detail = none`: an index a fifteenth as large, and twice as fast to keep, which knows that a row has some trigrams but
  // not where; whoever looks for more than one compares the text as well.
  createIndex(table) {
    const index = sql.table(`${table}_search`)
    const name = sql.ref(`${table}_search`)
    const rows = sql.table(table)
    const add = sql`insert into ${index} (rowid, "searchText") values (new.id, new."searchText");`
    const remove = sql`insert into ${index} (${name}, rowid, "searchText")
      values ('delete', old.id, old."searchText");`
    return [
      sql`create virtual table ${index} using fts5("searchText", content = ${sql.lit(table)}, content_rowid = 'id',
        tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0)`,
      sql`insert into ${index} (${name}) values ('rebuild')`,
      sql`create trigger ${sql.ref(`${table}_search_insert`)} after insert on ${rows} begin ${add} end`,
      sql`create trigger ${sql.ref(`${table}_search_update`)} after update of "searchText" on ${rows}
        begin ${remove} ${add} end`,
      sql`create trigger ${sql.ref(`${table}_search_delete`)} after delete on ${rows} begin ${remove} end`,
    ]
  },
  containing(table, { isExact }, place) {
    const index = `${table}_search`
    const matching = sql`select rowid as id from ${sql.table(index)} where ${sql.ref(index)} match ${place()}`
    if (isExact) return matching
    const hasText = sql`"searchText" like ${place()} escape '\\'`
    return sql`select id from ${sql.table(table)} where id in (${matching}) and ${hasText}`
  },
  valuesOf({ text, trigrams, isExact }) {
    const matched = trigrams.map((trigram) => `"${trigram.replaceAll('"', '""')}"`).join(' AND ')
    return isExact ? [matched] : [matched, likePattern(text)]
  },
  idsAsJson: sql`json_group_array(id)`,
  elements: (list) => sql`select value from json_each(${list})`,
}

export const sqliteWords: EngineWords = {
  search,
  between(text, start, end) {
    const rest = sql`substr(${text}, instr(${text}, ${sql.lit(start)}) + ${sql.lit(start.length)})`
    return sql`case when instr(${text}, ${sql.lit(start)}) = 0 then ''
      else substr(${rest}, 1, max(instr(${rest}, ${sql.lit(end)}) - 1, 0)) end`
  },
  text: sql`text`,
  bytes: sql`blob`,
  identity: sql`integer primary key autoincrement`,
  tableEnd: sql`strict`,
  indexable: (column) => sql.ref(column),
  appendOnly: (table) => [
    sql`create trigger ${sql.ref(`${table}_update`)} before update on ${sql.table(table)}
      begin select raise(abort, 'append-only'); end`,
    sql`create trigger ${sql.ref(`${table}_delete`)} before delete on ${sql.table(table)}
      begin select raise(abort, 'append-only'); end`,
    // "insert or replace" deletes a row without firing the trigger above.
    sql`create trigger ${sql.ref(`${table}_insert`)} before insert on ${sql.table(table)}
      when new.id is not (select coalesce(max(id), 0) + 1 from ${sql.table(table)})
      begin select raise(abort, 'out of sequence'); end`,
  ],
}

// All screens together need about fifty statements; invented filters could create any number.
const STATEMENTS_MAX = 200

/** Prepares each statement once, because parsing its text takes longer than running it. */
export function cacheStatements<Statement extends SqliteStatement>(
  prepare: (text: string) => Statement,
): (text: string) => Statement {
  const statements = new Map<string, Statement>()
  return (text) => {
    const known = statements.get(text)
    if (known !== undefined) return known
    if (statements.size >= STATEMENTS_MAX) statements.clear()
    const statement = prepare(text)
    statements.set(text, statement)
    return statement
  }
}

// https://sqlite.org/rescode.html
const FULL = 13
const NOT_A_DATABASE = 26
const CORRUPT = 11
/** The codes for busy, locked, read-only, input/output error and cannot open. */
const UNAVAILABLE = [5, 6, 8, 10, 14]

const BUSY = 5

/** Tells whether SQLite refused because somebody else has the file open. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === BUSY
}

/** Converts a result code of SQLite; null when it means a bug. */
export function sqliteFailure(error: Error, resultCode: unknown): EngineFailure | null {
  if (typeof resultCode !== 'number') return null
  // The low byte is the kind; the higher ones give details.
  const kind = resultCode & 0xff
  if (kind === FULL) return new StoreFailure('full', error)
  if (kind === NOT_A_DATABASE) return new DatabaseRefused('notADatabase', error)
  if (kind === CORRUPT) return new StoreFailure('damaged', error)
  return UNAVAILABLE.includes(kind) ? new StoreFailure('unavailable', error) : null
}
