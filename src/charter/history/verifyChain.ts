import type { Change } from './change.ts'
import { GENESIS_HASH, hashChange } from './hashChange.ts'

/** The last entry that is known to be good. */
export interface ChainHead {
  id: number
  hash: string
}

export type ChainVerdict =
  | { kind: 'intact'; head: ChainHead }
  | { kind: 'broken'; id: number; reason: 'gap' | 'link' | 'content'; head: ChainHead }

const START: ChainHead = { id: 0, hash: GENESIS_HASH }

/**
 * Follows the chain on from `from` and stops at the first entry that does not belong: out of sequence (`gap`), not
 * pointing at the entry before it (`link`), or not what was hashed (`content`). Entries cut off at the end leave no
 * trace in the chain itself: compare the resulting head with one noted elsewhere.
 */
export function verifyChain(changes: Iterable<Change>, from: ChainHead = START): ChainVerdict {
  let head = from
  for (const change of changes) {
    const reason = flaw(change, head)
    if (reason !== null) return { kind: 'broken', id: change.id, reason, head }
    head = { id: change.id, hash: change.hash }
  }
  return { kind: 'intact', head }
}

function flaw(change: Change, head: ChainHead): 'gap' | 'link' | 'content' | null {
  if (change.id !== head.id + 1) return 'gap'
  if (change.previousHash !== head.hash) return 'link'
  return hashChange(head.hash, change) === change.hash ? null : 'content'
}
