import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { sql } from 'kysely'
import type { Engine, EngineFailure } from './engine.ts'
import { rememberStatements, sqliteDialect, sqliteFailure, sqliteWords } from './sqlite.ts'

/** Milliseconds to wait for another process's write; the event loop stands still meanwhile. */
const BUSY_TIMEOUT = 2_000

/**
 * SQLite through the library that comes with Node. `path` is a file's, made when it is missing, or `:memory:`.
 * Throws what the operating system says when the file can't be opened.
 */
export function nodeSqlite(path: string): Engine {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true })
  return {
    dialect: sqliteDialect(adapt(database), () => database.isTransaction),
    words: sqliteWords,
    async settle(db) {
      // Set before the first write, and only once the file is known to be ours: the journal mode stays in it.
      await sql`pragma journal_mode = wal`.execute(db)
      await sql`pragma synchronous = full`.execute(db)
      await sql`pragma trusted_schema = off`.execute(db)
    },
    failure,
  }
}

/** What Kysely asks of a database. */
function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: rememberStatements((text) => adaptStatement(database.prepare(text))),
  }
}

function adaptStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...parameters.map(toInput)),
    run: (parameters) => statement.run(...parameters.map(toInput)),
    iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
  }
}

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`SQLite has no column for a ${typeof value}`)
}

function failure(error: unknown): EngineFailure | null {
  return error instanceof Error && 'errcode' in error ? sqliteFailure(error, error.errcode) : null
}
