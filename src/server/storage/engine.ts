import type { Dialect, Kysely, RawBuilder } from 'kysely'
import type { StoreFailure } from '#server/http/store.ts'
import type { Database, Value } from './database.ts'

export type EngineFailure = StoreFailure | DatabaseRefused

/** What differs from one database engine to the other; everything else is SQL that all of them speak alike. */
export interface Engine {
  dialect: Dialect
  words: EngineWords
  /** Readies a database that was found to be ours, or empty: settings that stay in the file. */
  configure?(db: Kysely<Database>): Promise<void>
  /** The settings in force, for the log. */
  settings?(db: Kysely<Database>): Promise<Record<string, Value>>
  /**
   * Has other writes wait until this transaction ends: each reads the history's head and appends to it, and looks
   * for duplicates and references before it writes. SQLite's `begin immediate` has done it already.
   */
  lockWrites?(transaction: Kysely<Database>): Promise<void>
  /** Waits until what has arrived already was read, so that the writes in it can share a transaction. */
  collectWrites?(): Promise<void>
  /** Has the database give ids after those that were written as they came; SQLite does by itself. */
  continueIds?(transaction: Kysely<Database>, table: string): Promise<void>
  /** What an error of the engine's means (no room, busy, no database at all); null when it is a bug of ours. */
  failure(error: unknown): EngineFailure | null
}

/** The words of table definitions that engines spell differently. */
export interface EngineWords {
  /** Text that is compared byte by byte in UTF-8. */
  text: RawBuilder<unknown>
  /** Bytes, given back as they came: text would lose a byte order mark on some engines. */
  bytes: RawBuilder<unknown>
  identity: RawBuilder<unknown>
  /** After a table's closing bracket. */
  tableEnd: RawBuilder<unknown>
  /** A text of any length as part of a unique index. */
  indexable: (column: string) => RawBuilder<unknown>
  /** Refuses that a table's rows be changed or deleted, and a new row that does not follow the last. */
  appendOnly: (table: string) => RawBuilder<unknown>[]
}

/** Why a database is not one to start on. It was only read. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'
  readonly reason: 'notADatabase' | 'foreign' | 'newer'

  constructor(reason: 'notADatabase' | 'foreign' | 'newer', cause?: unknown) {
    super(`The database is refused: ${reason}`, { cause })
    this.reason = reason
  }
}
