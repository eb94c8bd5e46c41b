import type { Kysely } from 'kysely'
import type { Database } from '../database.ts'
import type { EngineWords } from '../engine.ts'

/** A step from one layout of the database to the next. A released one must never change. */
export interface Migration {
  /** Sorts after the one before it: `0002-publications`. */
  name: string
  /** `at`: the instant of the step, for an entry of the history (UTC, ISO 8601). */
  up(transaction: Kysely<Database>, words: EngineWords, at: string): Promise<void>
}
