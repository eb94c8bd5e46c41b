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
import { StoreFailure } from '#server/http/store.ts'
import { DatabaseRefused, type EngineFailure, type EngineWords } from './engine.ts'

/** Returns Kysely's dialect for SQLite, for any library that opens the file. */
export function sqliteDialect(database: SqliteDatabase, isInTransaction: () => boolean): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new WriteFirstDriver(database, isInTransaction),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * Takes the write lock at the beginning of a transaction. One that reads first and then writes would fail at once, in
 * spite of the busy timeout, if another process wrote in between.
 */
class WriteFirstDriver extends SqliteDriver {
  readonly #isInTransaction: () => boolean

  constructor(database: SqliteDatabase, isInTransaction: () => boolean) {
    super({ database })
    this.#isInTransaction = isInTransaction
  }

  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'
    await connection.executeQuery(CompiledQuery.raw(begin))
  }

  /** On a full disk SQLite rolls back by itself, and a second rollback would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#isInTransaction()) await super.rollbackTransaction(connection)
  }
}

export const sqliteWords: EngineWords = {
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
/** The codes for busy, locked, read-only, input/output error, corrupt and cannot open. */
const UNAVAILABLE = [5, 6, 8, 10, 11, 14]

/** Converts a result code of SQLite; null when it means a bug. */
export function sqliteFailure(error: Error, resultCode: unknown): EngineFailure | null {
  if (typeof resultCode !== 'number') return null
  // The low byte is the kind; the higher ones give details.
  const kind = resultCode & 0xff
  if (kind === FULL) return new StoreFailure('full', error)
  if (kind === NOT_A_DATABASE) return new DatabaseRefused('notADatabase', error)
  return UNAVAILABLE.includes(kind) ? new StoreFailure('unavailable', error) : null
}
