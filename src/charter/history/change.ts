import type { ChangeAction } from '../register/choices.ts'

/** One entry of the register's history. */
export interface ChangeFacts {
  /** Counts the entries from 1, without a gap. */
  id: number
  /** Instant in UTC, ISO 8601. The order of the history is that of `id`, whatever the clock did. */
  at: string
  /** The author: `Name <address>` at that time, or `local` for the program and its console. */
  who: string
  action: ChangeAction
  resource: string
  /** Null when the entry speaks of several records (`reorder`), or of none yet. */
  recordId: number | null
  /** The record, or the ids in their order; null before a `create` and after a `delete`. */
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** An entry with its salt: 16 random bytes in hexadecimal, without which nobody can guess the entry from its hash. */
export interface SaltedFacts extends ChangeFacts {
  /** '' for entries of before there were salts. */
  salt: string
}

/** An entry of the history, chained to the one before it by hashes (SHA-256, hexadecimal). */
export interface Change extends SaltedFacts {
  /** The form in which it was hashed (see `ALGORITHMS`); '' for entries of before they stated it. */
  algorithm: string
  previousHash: string
  hash: string
}

/** An entry of the history as it is kept, which may not be as it was written: `before` and `after` are JSON texts. */
export interface StoredEntry extends Omit<ChangeFacts, 'action' | 'before' | 'after'> {
  action: string
  before: string | null
  after: string | null
  algorithm: string
  salt: string
  previousHash: string
  hash: string
}

/** An entry of which only its place in the chain is told, for it speaks of people. Its salt is withheld as well. */
export interface WithheldEntry extends Pick<
  StoredEntry,
  'id' | 'algorithm' | 'resource' | 'previousHash' | 'hash'
> {
  contentHash: string
  action?: undefined
}

export type LinkedEntry = StoredEntry | WithheldEntry

export function isWithheld(entry: LinkedEntry): entry is WithheldEntry {
  return entry.action === undefined
}

export function storedEntry(change: Change): StoredEntry {
  return { ...change, before: toJson(change.before), after: toJson(change.after) }
}

function toJson(record: Record<string, unknown> | null): string | null {
  return record === null ? null : JSON.stringify(record)
}

/**
 * How the history names somebody: `Alice Martin <alice@region.example>`, as they are called at that moment. The angle brackets
 * hold the address and nothing else, whatever the name holds.
 */
export function mailbox({ name, email }: { name: string; email: string }): string {
  return `${name.replaceAll(/[<>]/g, ' ').trim()} <${email}>`
}

/** Whom the history names for what the server did by itself, or somebody at its console. */
export const SERVER = 'local'

/** The address in a mailbox; '' where there is none (`SERVER`). */
export function addressIn(who: string): string {
  return /^.* <([^<>]*)>$/.exec(who)?.[1] ?? ''
}

/** The name in a mailbox; all of it where there is none (`SERVER`). */
export function nameIn(who: string): string {
  return /^(.*) <[^<>]*>$/.exec(who)?.[1] ?? who
}
