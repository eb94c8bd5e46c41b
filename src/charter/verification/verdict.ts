import type { ChainFlaw, ChainHead } from '../history/followChain.ts'
import type { LinkedEntry } from '../history/change.ts'

/** The result of checking a history. */
export type Verdict = Intact | Tampered | UnknownEntry

/** A head of the history that was noted outside the history: by a published version, or elsewhere (`publication` is null). */
export interface Anchor extends ChainHead {
  publication: number | null
}

/** A flaw of the history, and the entry that has it; null when it belongs to no entry. */
export type Flaw =
  | ChainFlaw
  | ({ id: number | null; entry: LinkedEntry | null } & (
      | { reason: 'tail'; anchor: Anchor }
      /** An entry from `id` to the anchor's was rewritten, together with all hashes after it. */
      | { reason: 'rewritten'; anchor: Anchor; found: string }
      /** Its content is withheld, although it is not about an account. */
      | { reason: 'hidden'; resource: string }
      | { reason: 'file'; number: number; file: string }
      | { reason: 'publication'; number: number; field: string }
      /** The history publishes a version that is missing. */
      | { reason: 'publicationMissing'; number: number }
      /** The history does not publish a version that exists. */
      | { reason: 'publicationUnknown'; number: number }
      | { reason: 'row'; resource: string; recordId: number; field: string }
      | { reason: 'rowMissing'; resource: string; recordId: number }
      | { reason: 'rowUnknown'; resource: string; recordId: number }
      /** The acceptance of a finding differs from the history. */
      | { reason: 'acceptance'; finding: string }
    ))

export interface Instants {
  first: string | null
  last: string | null
}

export interface Intact extends Instants {
  kind: 'intact'
  from: ChainHead
  head: ChainHead
  entries: number
  /** The number of entries whose content is withheld. */
  withheld: number
  anchors: Anchor[]
  /** The number of files of published versions, all intact. */
  files: number
  /** The number of records, all equal to their last entry; null when they were not available. */
  records: number | null
}

export interface Tampered {
  kind: 'tampered'
  flaw: Flaw
  lastGood: ChainHead
  /** The published versions that the history no longer proves. */
  unproved: number[]
}

/** An intact entry with an action that only a newer program knows. */
export interface UnknownEntry {
  kind: 'unknown'
  id: number
  action: string
}
