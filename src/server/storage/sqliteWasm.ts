import sqlite3InitModule, {
  type BindableValue,
  type Database,
  type PreparedStatement,
} from '@sqlite.org/sqlite-wasm'
import { sql, type SqliteDatabase, type SqliteStatement } from 'kysely'
import type { Engine, EngineFailure } from './engine.ts'
import { cacheStatements, sqliteDialect, sqliteFailure, sqliteWords } from './sqlite.ts'

/** Opens SQLite compiled to WebAssembly, in memory, for a browser without files. */
export async function sqliteWasm(loading = sqlite3InitModule()): Promise<Engine> {
  const sqlite3 = await loading
  const database = new sqlite3.oo1.DB(':memory:')
  const isInTransaction = () => sqlite3.capi.sqlite3_get_autocommit(database) === 0
  return {
    dialect: sqliteDialect(adapt(database), { isInTransaction }),
    words: sqliteWords,
    async configure(db) {
      await sql`pragma foreign_keys = on`.execute(db)
    },
    failure,
  }
}

/** Adapts the library to the interface that Kysely expects. */
function adapt(database: Database): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare: cacheStatements((text) => adaptStatement(database, database.prepare(text))),
  }
}

function adaptStatement(database: Database, statement: PreparedStatement): SqliteStatement {
  function* iterate(parameters: readonly unknown[]): IterableIterator<unknown> {
    try {
      if (parameters.length > 0) statement.bind(parameters.map(toInput))
      while (statement.step()) yield statement.get({})
    } finally {
      statement.reset(true)
    }
  }
  return {
    reader: statement.columnCount > 0,
    all: (parameters) => [...iterate(parameters)],
    run(parameters) {
      void [...iterate(parameters)]
      return { changes: database.changes(), lastInsertRowid: 0 }
    },
    iterate,
  }
}

function toInput(value: unknown): BindableValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite has no column for a ${typeof value}`)
}

function failure(error: unknown): EngineFailure | null {
  return error instanceof Error && 'resultCode' in error ? sqliteFailure(error, error.resultCode) : null
}
