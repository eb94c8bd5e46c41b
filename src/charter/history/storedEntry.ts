import type { Change, ChangeFacts } from './change.ts'

/** An entry of the history as it is kept, which may not be as it was written: `before` and `after` are JSON texts. */
export interface StoredEntry extends Omit<ChangeFacts, 'action' | 'before' | 'after'> {
  action: string
  before: string | null
  after: string | null
  previousHash: string
  hash: string
}

/** An entry of which only its place in the chain is told, for it speaks of people. */
export interface WithheldEntry extends Pick<StoredEntry, 'id' | 'resource' | 'previousHash' | 'hash'> {
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
