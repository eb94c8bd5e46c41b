import { randomInt } from 'node:crypto'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setImmediate } from 'node:timers/promises'
import { sql, type SqliteDatabase, type SqliteStatement } from 'kysely'
import { StoreFailure } from '#server/http/storeErrors.ts'
import type { Row, Value } from './database.ts'
import { findDamage } from './databaseFile/findDamage.ts'
import { FIRST_NUMBERS, NUMBERS_EACH } from './databaseFile/fileHeader.ts'
import { type FileWatch, watchDatabaseFile } from './databaseFile/watchDatabaseFile.ts'
import { DatabaseRefused, type Engine, type EngineFailure } from './engine.ts'
import { nativeSha256 } from './nativeSha256.ts'
import { cacheStatements, type ConnectionHooks, sqliteDialect, sqliteFailure, sqliteWords } from './sqlite.ts'

/** The time to wait for another process's write, in milliseconds; it blocks the event loop. */
const BUSY_TIMEOUT = 2_000

// The settings that durability depends on.
const SETTINGS = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema']

export const IN_MEMORY = ':memory:'

/**
 * Opens SQLite through Node's own library. `path` is a file, created when it is missing, or `:memory:`. Throws
 * `StoreFailure` when it cannot be opened.
 */
export function nodeSqlite(path: string): Engine {
  const database = open(path, false)
  const connection = guardConnection(database)
  return {
    ...engineOn(database, connection),
    async configure(db) {
      // Only after the check that the file is a register, since the journal mode stays in it, and before the first
      // write.
      await sql`pragma journal_mode = wal`.execute(db)
      await sql`pragma synchronous = full`.execute(db)
      await sql`pragma trusted_schema = off`.execute(db)
      // Sorting a long list needs no room on a disk that may be full.
      await sql`pragma temp_store = memory`.execute(db)
      if (path !== IN_MEMORY) connection.watch(path)
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
    otherWrites: countOtherWrites(database),
  }
}

/**
 * Opens a file once more that this process has open already, by a connection that cannot write. It does not watch the
 * files, as the first one does: to end a watch closes a file, which ends SQLite's locks on it in the whole process.
 */
export function nodeSqliteReader(path: string): Engine {
  const database = open(path, true)
  return {
    ...engineOn(database, guardConnection(database)),
    async configure(db) {
      await sql`pragma trusted_schema = off`.execute(db)
    },
  }
}

/**
 * Opens a file once more that this process has open already, to write to it when `writes` lets it. It does not watch the files
 * either: whoever lets it write looks at them first.
 */
export function nodeSqliteWriter(
  path: string,
  writes: { hold: () => Promise<void>; release: () => void },
): Engine {
  const database = open(path, false)
  return {
    ...engineOn(database, guardConnection(database)),
    async configure(db) {
      await sql`pragma synchronous = full`.execute(db)
      await sql`pragma trusted_schema = off`.execute(db)
      await sql`pragma temp_store = memory`.execute(db)
    },
    collectWrites: writes.hold,
    releaseWrites: writes.release,
  }
}

function engineOn(database: DatabaseSync, connection: GuardedConnection): Engine {
  return {
    dialect: sqliteDialect(adapt(database, connection), numberWrites(database)),
    words: sqliteWords,
    hashFile: nativeSha256,
    failure,
  }
}

function open(path: string, readOnly: boolean): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly, timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true })
  } catch (error) {
    throw failure(error) ?? error
  }
}

interface GuardedConnection {
  /** Runs a statement, unless the files are gone or damage was found in them before. */
  run<Result>(statement: () => Result): Result
  /** Begins to watch the files. */
  watch(path: string): void
  close(): void
}

/** Guards all statements, those of libraries too: nothing is read or written once the files are not to be trusted. */
function guardConnection(database: DatabaseSync): GuardedConnection {
  let files: FileWatch | null = null
  let damage: StoreFailure | null = null
  return {
    run(statement) {
      if (damage !== null) throw damage
      if (!database.isTransaction) files?.check()
      try {
        const result = statement()
        if (!database.isTransaction) files?.isOverwritten()
        return result
      } catch (error) {
        const found = failure(error)
        const isDamage = found instanceof DatabaseRefused || found?.reason === 'damaged'
        // Before the files are watched, the database may be another program's.
        if (files === null || !isDamage) throw error
        damage = describeDamage(database, error)
        throw damage
      }
    },
    watch(path) {
      // The first read makes the two files beside the database.
      readNumber(database, 'pragma user_version')
      files = watchDatabaseFile(path)
    },
    close() {
      // SQLite would copy the rest of its log into the other file.
      if (files?.isOverwritten()) files.check()
      database.close()
      files?.end()
    },
  }
}

/** Says where the file is damaged, for the log: once, since all of it is read for that. */
function describeDamage(database: DatabaseSync, error: unknown): StoreFailure {
  const message = error instanceof Error ? error.message : String(error)
  try {
    return new StoreFailure('damaged', new Error(`${message}; ${findDamage(database)}`))
  } catch {
    return new StoreFailure('damaged', new Error(message))
  }
}

/**
 * Gives each write the next number, which stands in the file's header and in its log: by that they are known to belong
 * together, also after a crash.
 */
function numberWrites(database: DatabaseSync): ConnectionHooks {
  let changesBefore = 0
  const countChanges = () => readNumber(database, 'select total_changes()')
  return {
    isInTransaction: () => database.isTransaction,
    onBegin() {
      changesBefore = countChanges()
    },
    onCommit() {
      if (countChanges() === changesBefore) return
      const last = readNumber(database, 'pragma user_version')
      const next = last === 0 ? randomInt(1, FIRST_NUMBERS + 1) * NUMBERS_EACH : last + 1
      database.exec(`pragma user_version = ${next}`)
    },
  }
}

function countOtherWrites(database: DatabaseSync): () => number {
  let statement: StatementSync | null = null
  let last = 0
  return () => {
    try {
      statement ??= database.prepare('pragma data_version')
      last = Number(statement.get()?.['data_version'])
    } catch {
      // A database that cannot be asked has nothing newer to show.
    }
    return last
  }
}

function readNumber(database: DatabaseSync, text: string): number {
  return Number(Object.values(database.prepare(text).get() ?? {})[0])
}

/** Adapts the library to the interface that Kysely expects. */
function adapt(database: DatabaseSync, connection: GuardedConnection): SqliteDatabase {
  return {
    close: () => connection.close(),
    prepare: cacheStatements((text) =>
      adaptStatement(
        connection.run(() => database.prepare(text)),
        connection,
      ),
    ),
  }
}

function adaptStatement(statement: StatementSync, connection: GuardedConnection): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => connection.run(() => statement.all(...parameters.map(toInput))),
    run: (parameters) => connection.run(() => statement.run(...parameters.map(toInput))),
    iterate: (parameters) => connection.run(() => statement.iterate(...parameters.map(toInput))),
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
