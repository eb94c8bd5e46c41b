import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { sql } from 'kysely'
import { StoreFailure } from '#server/http/store.ts'
import { DatabaseRefused } from './DatabaseRefused.ts'
import type { Engine } from './engine.ts'
import { sqliteDialect, sqliteWords } from './sqlite.ts'

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

// Every screen together makes some fifty different statements; whoever makes up filters can make more.
const PREPARED_MAX = 200

/** What Kysely asks of a database, with statements prepared once. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(text) {
      let statement = prepared.get(text)
      if (statement === undefined) {
        statement = adaptStatement(database.prepare(text))
        if (prepared.size >= PREPARED_MAX) prepared.clear()
        prepared.set(text, statement)
      }
      return statement
    },
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

// https://sqlite.org/rescode.html; the low byte is the kind, the rest says more about it.
const SQLITE_BUSY = 5
const SQLITE_FULL = 13
const SQLITE_NOTADB = 26
const ENVIRONMENT = new Set([SQLITE_BUSY, 6, 8, 10, 11, 14])

function failure(error: unknown): StoreFailure | DatabaseRefused | null {
  const code = resultCode(error)
  if (code === null) return null
  if (code === SQLITE_FULL) return new StoreFailure('full', error)
  if (code === SQLITE_NOTADB) return new DatabaseRefused('notADatabase', error)
  return ENVIRONMENT.has(code) ? new StoreFailure('unavailable', error) : null
}

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}
