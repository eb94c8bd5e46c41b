import type { Generated } from 'kysely'
import type { Acceptance } from '#charter/findings/acceptance.ts'
import type { ChangeFacts } from '#charter/history/change.ts'
import type { ChangeCounts } from '#charter/compare/countDifferences.ts'
import type { NewConsent } from '#charter/publication/publication.ts'
import type { KnownTracker } from '#charter/trackers/knownTracker.ts'

/** The tables whose columns the code names one by one. Those of the resources derive from `tables.ts`. */
export interface Database {
  changes: ChangeRow
  publications: PublicationRow
  publication_files: { id: number; publicationId: number; name: string; content: Uint8Array }
  acceptances: AcceptanceRow
  known_trackers: KnownTrackerRow
  earlier_pages: { id: number; content: Uint8Array }
  images: { id: number; sha256: string; content: Uint8Array }
  imports: ImportRow
  migrations: { name: string; at: string }
}

/** The row of a `Change`: `before` and `after` are JSON texts. */
export interface ChangeRow extends Omit<ChangeFacts, 'before' | 'after'> {
  before: string | null
  after: string | null
  algorithm: string
  salt: string
  previousHash: string
  hash: string
}

export interface AcceptanceRow extends Acceptance {
  id: number
}

/** The row of a `Publication`: `sha256` and `findings` are JSON texts, the latter '' without findings. */
export interface PublicationRow extends ChangeCounts {
  id: number
  siteId: number
  /** Counts the versions of a site; 0 for one from before there were several, whose number is its id. */
  number: number
  at: string
  by: string
  note: string
  newConsent: NewConsent
  findings: string
  headId: number
  headHash: string
  sha256: string
}

/** An import: `siteIds`, `reading`, `plan`, `result` and `undone` are JSON texts, '' where there is none. */
export interface ImportRow {
  id: Generated<number>
  /** The account that it is of. */
  userId: number
  state: 'planned' | 'applied' | 'undone'
  name: string
  fileSha256: string
  format: string
  siteIds: string
  planSha256: string
  /** Instant in UTC, ISO 8601. */
  expiresAt: string
  reading: string
  plan: string
  result: string
  undone: string
}

/** The row of a `KnownTracker`: `description` is a JSON text. */
export interface KnownTrackerRow extends Omit<KnownTracker, 'description'> {
  id: number
  description: string
}

export type Value = string | number | null
export type Row = Record<string, Value>
