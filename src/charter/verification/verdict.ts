import type { ChainFlaw, ChainHead } from '../history/followChain.ts'
import type { LinkedEntry } from '../history/change.ts'

/** A head of the history that was noted where the history is not: by a published version, or elsewhere (null). */
export interface Anchor extends ChainHead {
  publication: number | null
}

/** What does not hold, and at which entry; null where it is no entry's. */
export type Flaw =
  | ChainFlaw
  | ({ id: number | null; entry: LinkedEntry | null } & (
      | { reason: 'tail'; anchor: Anchor }
      /** Some entry from `id` to the anchor's was written anew, with all the hashes after it. */
      | { reason: 'rewritten'; anchor: Anchor; found: string }
      /** Of which only its place is told, though it speaks of nobody's account. */
      | { reason: 'hidden'; resource: string }
      | { reason: 'file'; number: number; file: string }
      | { reason: 'publication'; number: number; field: string }
      /** One that the history says is online; one of which it says nothing. */
      | { reason: 'publicationMissing'; number: number }
      | { reason: 'publicationUnknown'; number: number }
      | { reason: 'row'; resource: string; recordId: number; field: string }
      | { reason: 'rowMissing'; resource: string; recordId: number }
      | { reason: 'rowUnknown'; resource: string; recordId: number }
      /** Who answers for a finding, which is not what the history says of it. */
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
  /** Entries of which only the place in the chain is told. */
  withheld: number
  anchors: Anchor[]
  /** How many files of published versions are as they were frozen. */
  files: number
  /** How many records are as their last entry has them; null when they were not at hand. */
  records: number | null
}

export interface Tampered {
  kind: 'tampered'
  flaw: Flaw
  lastGood: ChainHead
  /** The published versions that nothing proves any more. */
  unproved: number[]
}

/** An entry that holds, but of a kind that only a newer program knows. */
export interface Unknown {
  kind: 'unknown'
  id: number
  action: string
}

export type Verdict = Intact | Tampered | Unknown
