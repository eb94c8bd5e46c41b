import type { Dialect, Kysely, RawBuilder } from 'kysely'
import type { HashFile } from '#charter/kit/canonicalJson.ts'
import type { StoreFailure } from '#server/http/storeErrors.ts'
import type { Database, Value } from './database.ts'
import type { NextPlace } from './prepare.ts'
import type { Needle } from './searchText.ts'

export type EngineFailure = StoreFailure | DatabaseRefused

/** The differences between database engines; all other SQL is common to them. */
export interface Engine {
  dialect: Dialect
  words: EngineWords
  /** Throws `ServerRefused` where the server cannot hold a register. Only reads. */
  check?(db: Kysely<Database>): Promise<void>
  /** Lists the tables that tell whose database it is; without it, all of them do. */
  tableNames?(db: Kysely<Database>): Promise<string[]>
  /** Sets what stays in the file, once the database is known to be a register or empty. */
  configure?(db: Kysely<Database>): Promise<void>
  /** Returns the settings in force, for the log. */
  settings?(db: Kysely<Database>): Promise<Record<string, Value>>
  /**
   * Makes other writes wait until this transaction ends. Each write reads the head of the history and appends to it,
   * and checks duplicates and references first. SQLite needs nothing here, because `begin immediate` takes the lock.
   */
  lockWrites?(this: void, transaction: Kysely<Database>): Promise<void>
  /** Whether statements of a transaction may be sent before those before them are answered; they are carried out in that order. */
  keepsOrder?: boolean
  /** Hashes files faster than `hashFile` does, which runs everywhere. */
  hashFile?: HashFile
  /** Waits until all requests that have arrived are read, so that their writes can share a transaction. */
  collectWrites?(): Promise<void>
  /** Called when a group of writes has ended; it throws nothing. */
  releaseWrites?(): void
  /** Makes the database continue after ids that were inserted explicitly; SQLite does so by itself. */
  continueIds?(transaction: Kysely<Database>, table: string): Promise<void>
  /** Returns a number that changes when another program writes; without it none does. */
  otherWrites?(): number
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
  search: SearchWords
  /** The part of a text between the first `start` and the next `end`; '' without them. It never fails, whatever the text is. */
  between: (text: RawBuilder<unknown>, start: string, end: string) => RawBuilder<string>
  /** Creates triggers that refuse to change or delete rows, and to insert one whose id does not follow the last. */
  appendOnly: (table: string) => RawBuilder<unknown>[]
}

/** How an engine finds rows by words in their `searchText`, and takes lists of values as one parameter. */
export interface SearchWords {
  /** Creates the index of a table that has rows already, and whatever keeps it. */
  createIndex: (table: string) => RawBuilder<unknown>[]
  /** Selects the ids of the rows that contain a text. */
  containing: (table: string, sought: Pick<Needle, 'isExact'>, place: NextPlace) => RawBuilder<unknown>
  /** The values of `containing`, place by place. */
  valuesOf: (sought: Needle) => Value[]
  /** Gathers the column `id` as a JSON list. */
  idsAsJson: RawBuilder<string>
  /** Selects the values of a JSON list. */
  elements: (list: RawBuilder<Value>, type: 'integer' | 'text') => RawBuilder<unknown>
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

/** A server of databases cannot be used, with the reason, and what it has in the place of what it needs. */
export class ServerRefused extends Error {
  override readonly name = 'ServerRefused'
  readonly reason: 'tooOld' | 'notUtf8' | 'empty'
  readonly found: string

  constructor(reason: ServerRefused['reason'], found: string) {
    super(`The server is refused: ${reason} (${found})`)
    this.reason = reason
    this.found = found
  }
}

/** Waits for a result of an engine; its own error becomes a `StoreFailure`. */
export async function mapEngineErrors<Result>(engine: Engine, result: Promise<Result>): Promise<Result> {
  try {
    return await result
  } catch (error) {
    throw engine.failure(error) ?? error
  }
}
