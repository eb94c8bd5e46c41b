import type { ChainFlaw, ChainHead, UnjudgedEntry } from '../history/followChain.ts'
import type { LinkedEntry } from '../history/change.ts'

/** The result of checking a history. */
export type Verdict = Intact | Tampered | UnknownEntry | UnjudgedEntry

/** A head of the history that was noted outside this program, or by an earlier start, publication or verification. */
export interface NotedHead extends ChainHead {
  /** When the earlier verification was; absent of other heads. Instant in UTC, ISO 8601. */
  seenAt?: string
}

/** A head of the history that was noted outside the history: by a published version, or elsewhere (`publication` is null). */
export interface Anchor extends NotedHead {
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
      /** It starts from another state than the one that the entries before it left. */
      | { reason: 'before'; resource: string; recordId: number | null; field: string }
      /** It adds something that was there (`isThere`), or goes on from something that was not. */
      | { reason: 'predecessor'; resource: string; recordId: number | null; isThere: boolean }
      /** The version was not made from what the history had left. */
      | { reason: 'frozen'; number: number; resource: string; recordId: number; field: string }
      | { reason: 'row'; resource: string; recordId: number; field: string }
      | { reason: 'rowMissing'; resource: string; recordId: number }
      | { reason: 'rowUnknown'; resource: string; recordId: number }
      /** The acceptance of a finding differs from the history. */
      | { reason: 'acceptance'; finding: string }
      /** The database is not laid out as this program does: something in it is foreign (`unknown`), missing or changed. */
      | {
          reason: 'schema'
          object: 'table' | 'index' | 'trigger' | 'view'
          name: string
          difference: 'unknown' | 'missing' | 'changed'
        }
      /**
       * Other imported trackers are there than the last import brought. `imported` and `found` are their numbers; where
       * they are equal, rows were changed.
       */
      | { reason: 'trackers'; imported: number; found: number }
      /** A column that is worked out from the record, to search and sort by, is not what it gives. */
      | { reason: 'derived'; resource: string; recordId: number; column: string }
      /** The index that a search uses does not have the words of a record, or others. */
      | { reason: 'search'; resource: string; recordId: number }
      /** The database contradicts itself; `because` are the first of its own words for it. */
      | { reason: 'damage'; because: string }
      /** A row refers to a row of the table `target` that is not there. */
      | { reason: 'reference'; table: string; rowId: number; target: string }
    ))

export interface Instants {
  first: string | null
  last: string | null
}

export interface Intact extends Instants {
  kind: 'intact'
  from: ChainHead
  head: ChainHead
  /** The form of the last entry. */
  algorithm: string
  entries: number
  /** The number of entries whose content is withheld. */
  withheld: number
  anchors: Anchor[]
  /** The number of files of published versions, all intact. */
  files: number
  /** The number of records and accounts, all equal to their last entry; null when they were not available. */
  records: number | null
  /** The versions that this program would render otherwise; null when this was not looked at. */
  renderedOtherwise: number[] | null
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
