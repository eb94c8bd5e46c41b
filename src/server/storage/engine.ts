import type { Dialect, Kysely, RawBuilder } from 'kysely'
import type { StoreFailure } from '#server/http/store.ts'
import type { Database, Value } from './database.ts'

export type EngineFailure = StoreFailure | DatabaseRefused

/** The differences between database engines; all other SQL is common to them. */
export interface Engine {
  dialect: Dialect
  words: EngineWords
  /** Sets what stays in the file, once the database is known to be a register or empty. */
  configure?(db: Kysely<Database>): Promise<void>
  /** Returns the settings in force, for the log. */
  settings?(db: Kysely<Database>): Promise<Record<string, Value>>
  /**
   * Makes other writes wait until this transaction ends. Each write reads the head of the history and appends to it,
   * and checks duplicates and references first. SQLite needs nothing here, because `begin immediate` takes the lock.
   */
  lockWrites?(transaction: Kysely<Database>): Promise<void>
  /** Waits until all requests that have arrived are read, so that their writes can share a transaction. */
  collectWrites?(): Promise<void>
  /** Makes the database continue after ids that were inserted explicitly; SQLite does so by itself. */
  continueIds?(transaction: Kysely<Database>, table: string): Promise<void>
  /** Converts an error of the engine (full disk, busy, no database); null when it is a bug. */
  failure(error: unknown): EngineFailure | null
}

/** The parts of table definitions that engines spell differently. */
export interface EngineWords {
  /** The type of text that is compared byte by byte in UTF-8. */
  text: RawBuilder<unknown>
  /** The type of bytes. As text, content would lose its byte order mark on some engines. */
  bytes: RawBuilder<unknown>
  identity: RawBuilder<unknown>
  /** The text after a table's closing bracket. */
  tableEnd: RawBuilder<unknown>
  /** Converts a text column of any length for a unique index. */
  indexable: (column: string) => RawBuilder<unknown>
  /** Creates triggers that refuse to change or delete rows, and to insert one whose id does not follow the last. */
  appendOnly: (table: string) => RawBuilder<unknown>[]
}

/** The database cannot be used as a register, with the reason. It was only read. */
export class DatabaseRefused extends Error {
  override readonly name = 'DatabaseRefused'
  readonly reason: 'notADatabase' | 'foreign' | 'newer'

  constructor(reason: 'notADatabase' | 'foreign' | 'newer', cause?: unknown) {
    super(`The database is refused: ${reason}`, { cause })
    this.reason = reason
  }
}
