import type { ChangeAction } from '../register/choices.ts'

/** What happened to the register, in one entry of its history. */
export interface ChangeFacts {
  /** Counts the entries from 1, without a gap. */
  id: number
  /** Instant in UTC, ISO 8601. The order of the history is that of `id`, whatever the clock did. */
  at: string
  /** Who did it: `Name <address>` as they were then, or `local` for what the program or its console did. */
  who: string
  action: ChangeAction
  resource: string
  /** Null when the entry speaks of several records (`reorder`), or of none yet. */
  recordId: number | null
  /** The record, or the ids in their order; null before a `create` and after a `delete`. */
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** An entry of the history, chained to the one before it by hashes (SHA-256, hexadecimal). */
export interface Change extends ChangeFacts {
  previousHash: string
  hash: string
}
