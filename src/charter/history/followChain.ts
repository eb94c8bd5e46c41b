import canonicalize from 'canonicalize'
import { hashFile } from '../kit/canonicalJson.ts'
import { ALGORITHM, type Algorithm, GENESIS_HASH, hashEntry, hashLink, type Sha256 } from './hashChange.ts'
import { isWithheld, type LinkedEntry } from './change.ts'
import { judgeForm } from './judgeForm.ts'

/** An entry and its hash, which stands for all of the history up to there. */
export interface ChainHead {
  id: number
  hash: string
}

export const CHAIN_START: ChainHead = { id: 0, hash: GENESIS_HASH }

/** How the chain stops holding at the entry `id`; `entry` is what is found in its place, null when nothing is. */
export type ChainFlaw = { id: number; entry: LinkedEntry | null } & (
  | { reason: 'content'; stored: string; computed: string }
  | { reason: 'link'; stored: string; expected: string }
  /** `next`: the entry that comes instead. */
  | { reason: 'gap'; next: number }
  | { reason: 'duplicate' | 'reordered' }
  /** The entry is hashed in an earlier form than the one before it, or in one that no program has. */
  | { reason: 'algorithm'; stated: string; reached: string }
)

/** An entry whose place can't be judged: a newer program hashed it, or its content is withheld and its form needs that. */
export interface UnjudgedEntry {
  kind: 'unjudged'
  id: number
  algorithm: string
}

export interface ChainFollower {
  /** Takes the next entry; whether it holds. After one that does not, the rest only tells how it came about. */
  take(entry: LinkedEntry): boolean
  /** The last entry that holds. */
  head(): ChainHead
  /** The form of that entry. */
  algorithm(): string
  flaw(): ChainFlaw | null
  /** The first entry that was followed without being judged. */
  unjudged(): UnjudgedEntry | null
}

export interface ChainOptions {
  /** The form of the entry before the first one, where it is known. */
  reached?: string | null
  /** No newer program has written to this history, so that a form that this one does not know is made up. */
  hasKnownForms?: boolean
}

/**
 * Follows the chain on from `from`, entry by entry. Entries cut off at the end leave no trace in the chain itself, and
 * one that was written anew as a whole holds: compare heads with some that were noted elsewhere.
 */
export function followChain(
  from: ChainHead = CHAIN_START,
  sha256: Sha256 = hashFile,
  { reached: reachedBefore = null, hasKnownForms = false }: ChainOptions = {},
): ChainFollower {
  const canonical = rememberCanonical()
  let head = from
  let flaw: ChainFlaw | null = null
  let unjudged: UnjudgedEntry | null = null
  let reached = reachedBefore

  function hashOf(entry: LinkedEntry, algorithm: Algorithm): string {
    const { previousHash } = entry
    if (isWithheld(entry)) return hashLink(algorithm, previousHash, entry, sha256)
    const records = { before: canonical(entry.before), after: canonical(entry.after) }
    return hashEntry(algorithm, previousHash, entry, records, sha256)
  }

  function flawOf(entry: LinkedEntry): ChainFlaw | null {
    const { id } = entry
    if (id > head.id + 1) return { reason: 'gap', id: head.id + 1, entry: null, next: id }
    if (id > 0 && id <= head.id) return { reason: 'duplicate', id, entry }
    if (entry.previousHash !== head.hash)
      return { reason: 'link', id, entry, stored: entry.previousHash, expected: head.hash }
    const judgement = judgeForm(entry, reached, (algorithm) => hashOf(entry, algorithm))
    switch (judgement.kind) {
      case 'different':
        return { reason: 'content', id, entry, stored: entry.hash, computed: judgement.computed }
      case 'earlier':
        return { reason: 'algorithm', id, entry, stated: judgement.algorithm, reached: reached ?? '' }
      case 'unjudged':
        if (hasKnownForms && !isWithheld(entry))
          return { reason: 'algorithm', id, entry, stated: judgement.algorithm, reached: reached ?? '' }
        unjudged ??= { kind: 'unjudged', id, algorithm: judgement.algorithm }
        break
      case 'holds':
    }
    reached = judgement.algorithm
    // No entry has a number below 1, whatever it was hashed with.
    return id === head.id + 1
      ? null
      : { reason: 'content', id, entry, stored: entry.hash, computed: GENESIS_HASH }
  }

  return {
    take(entry) {
      if (flaw !== null) {
        if (comesLate(entry, flaw, head)) flaw = { reason: 'reordered', id: flaw.id, entry: flaw.entry }
        return false
      }
      flaw = flawOf(entry)
      if (flaw === null) head = { id: entry.id, hash: entry.hash }
      return flaw === null
    },
    head: () => head,
    algorithm: () => reached ?? ALGORITHM,
    flaw: () => flaw,
    unjudged: () => unjudged,
  }
}

/** The expected entry exists, but further on. */
function comesLate(entry: LinkedEntry, { reason }: ChainFlaw, head: ChainHead): boolean {
  return (
    (reason === 'gap' && entry.id === head.id + 1) || (reason === 'link' && entry.previousHash === head.hash)
  )
}

type Canonical = (json: string | null) => string

// The state before an entry is the state after another: most records are looked up twice.
const REMEMBERED = 1_000

function rememberCanonical(): Canonical {
  const known = new Map<string, string>()
  return (json) => {
    if (json === null) return 'null'
    const remembered = known.get(json)
    if (remembered !== undefined) return remembered
    // To throw all away now and then is cheaper than to know the oldest.
    if (known.size >= REMEMBERED) known.clear()
    const canonical = canonicalText(json)
    known.set(json, canonical)
    return canonical
  }
}

/** JSON as it is kept, as canonical JSON. Of a text that the register never wrote, what no entry was hashed with. */
function canonicalText(json: string): string {
  try {
    const canonical = canonicalize(JSON.parse(json)) ?? ''
    // Only the order of the keys may differ: a key that comes twice is read in two ways by two programs.
    return canonical.length === json.length ? canonical : ''
  } catch {
    return ''
  }
}
