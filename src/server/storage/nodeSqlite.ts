import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { sql, type SqliteDatabase, type SqliteStatement } from 'kysely'
import type { Row, Value } from './database.ts'
import type { Engine, EngineFailure } from './engine.ts'
import { cacheStatements, sqliteDialect, sqliteFailure, sqliteWords } from './sqlite.ts'

/** The time to wait for another process's write, in milliseconds; it blocks the event loop. */
const BUSY_TIMEOUT = 2_000

// The settings that durability depends on.
const SETTINGS = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema']

/**
 * Opens SQLite through Node's own library. `path` is a file, created when it is missing, or `:memory:`. Throws
 * `StoreFailure` when it cannot be opened.
 */
export function nodeSqlite(path: string): Engine {
  const database = open(path)
  return {
    dialect: sqliteDialect(adapt(database), () => database.isTransaction),
    words: sqliteWords,
    async configure(db) {
      // Only after the check that the file is a register, since the journal mode stays in it, and before the first
      // write.
      await sql`pragma journal_mode = wal`.execute(db)
      await sql`pragma synchronous = full`.execute(db)
      await sql`pragma trusted_schema = off`.execute(db)
    },
    async settings(db) {
      const settings: Record<string, Value> = { sqlite: process.versions.sqlite ?? '' }
      for (const name of SETTINGS) {
        const { rows } = await sql<Row>`pragma ${sql.raw(name)}`.execute(db)
        settings[name] = Object.values(rows[0] ?? {})[0] ?? null
      }
      return settings
    },
    collectWrites: () => setImmediate(),
    failure,
  }
}

function open(path: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true })
  } catch (error) {
    throw failure(error) ?? error
  }
}

/** Adapts the library to the interface that Kysely expects. */
function adapt(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: cacheStatements((text) => adaptStatement(database.prepare(text))),
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
  // `isView` also accepts bytes of another realm, which tests in jsdom have.
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
  throw new TypeError(`SQLite has no column for a ${typeof value}`)
}

function failure(error: unknown): EngineFailure | null {
  return error instanceof Error && 'errcode' in error ? sqliteFailure(error, error.errcode) : null
}
