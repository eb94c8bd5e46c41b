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
  type TransactionSettings,
} from 'kysely'
import type { EngineWords } from './engine.ts'

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
