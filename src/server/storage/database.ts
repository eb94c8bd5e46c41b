import type { ChangeFacts } from '#charter/history/change.ts'
import type { KnownTracker } from '#charter/trackers/knownTracker.ts'
import type { ChangeCounts } from '#charter/publication/publication.ts'

/** The tables whose columns the code names one by one; those of the resources follow from `tables.ts`. */
export interface Database {
  changes: ChangeRow
  publications: PublicationRow
  publication_files: { id: number; publicationId: number; name: string; content: Uint8Array }
  known_trackers: KnownTrackerRow
  migrations: { name: string; at: string }
}

/** A `Change` as it is kept: `before` and `after` are JSON texts. */
export interface ChangeRow extends Omit<ChangeFacts, 'before' | 'after'> {
  before: string | null
  after: string | null
  previousHash: string
  hash: string
}

/** A `Publication` as it is kept: `sha256` is a JSON text. */
export interface PublicationRow extends ChangeCounts {
  id: number
  at: string
  by: string
  note: string
  headId: number
  headHash: string
  sha256: string
}

/** A `KnownTracker` as it is kept: `description` is a JSON text. */
export interface KnownTrackerRow extends Omit<KnownTracker, 'description'> {
  id: number
  description: string
}

export type Value = string | number | null
export type Row = Record<string, Value>
