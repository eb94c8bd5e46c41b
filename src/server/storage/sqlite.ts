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

/** SQLite for Kysely, whatever library opens the file. */
export function sqliteDialect(database: SqliteDatabase, isInTransaction: () => boolean): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new WriteFirstDriver(database, isInTransaction),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/**
 * A transaction that reads and then writes fails at once if another process wrote in between, however long it was
 * told to wait; one that takes the write lock first waits its turn.
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

  /** When the disk is full SQLite rolls back by itself, and to do it again would hide the reason. */
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
    // "insert or replace" deletes without the trigger above.
    sql`create trigger ${sql.ref(`${table}_insert`)} before insert on ${sql.table(table)}
      when new.id is not (select coalesce(max(id), 0) + 1 from ${sql.table(table)})
      begin select raise(abort, 'out of sequence'); end`,
  ],
}

// Every screen together makes some fifty different statements; whoever makes up filters can make more.
const STATEMENTS_MAX = 200

/** Prepares a statement once: reading its text takes longer than running it. */
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
/** Busy, locked, read-only, input/output error, corrupt, can't open. */
const UNAVAILABLE = [5, 6, 8, 10, 11, 14]

/** What a result code of SQLite's means; null when it speaks of a bug. */
export function sqliteFailure(error: Error, resultCode: unknown): EngineFailure | null {
  if (typeof resultCode !== 'number') return null
  // The low byte is the kind; the rest says more about it.
  const kind = resultCode & 0xff
  if (kind === FULL) return new StoreFailure('full', error)
  if (kind === NOT_A_DATABASE) return new DatabaseRefused('notADatabase', error)
  return UNAVAILABLE.includes(kind) ? new StoreFailure('unavailable', error) : null
}
