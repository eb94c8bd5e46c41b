import { type Change, storedEntry } from '#charter/history/change.ts'
import { type ChainFlaw, type ChainHead, followChain } from '#charter/history/followChain.ts'

type ChainVerdict = { kind: 'intact'; head: ChainHead } | { kind: 'broken'; flaw: ChainFlaw; head: ChainHead }

/** Verifies the hash chain of entries in memory. */
export function verifyChain(changes: Iterable<Change>, from?: ChainHead): ChainVerdict {
  const chain = followChain(from)
  for (const change of changes) chain.take(storedEntry(change))
  const flaw = chain.flaw()
  return flaw === null ? { kind: 'intact', head: chain.head() } : { kind: 'broken', flaw, head: chain.head() }
}
