import { CHAIN_START, type ChainHead, followChain } from '../history/followChain.ts'
import { isTold, type Sha256 } from '../history/hashChange.ts'
import { isWithheld, type LinkedEntry, type StoredEntry, type WithheldEntry } from '../history/change.ts'
import { followAnchors } from './followAnchors.ts'
import type { LiveAcceptance, LiveRecord, StoredPublication } from './evidence.ts'
import { publicationFlaw } from './publicationFlaw.ts'
import { replayAcceptances } from './replayAcceptances.ts'
import { isOfRegister, replayHistory } from './replayHistory.ts'
import type { Flaw, Instants, Tampered, Unknown, Verdict } from './verdict.ts'

/** What is known of a history before its entries are read. */
export interface Known {
  /** The entry after which they begin, where they are not all at hand. */
  from?: ChainHead
  publications: readonly StoredPublication[]
  /** Heads that somebody noted elsewhere. */
  since: readonly ChainHead[]
  sha256?: Sha256 | undefined
}

export interface Verifier {
  /** Takes the next entry, in the order in which they are kept. */
  take(entry: LinkedEntry): void
  /** What was found; `records` is the register as it is, `acceptances` who answers for what was found, where they are at hand. */
  verdict(records: Iterable<LiveRecord> | null, acceptances?: readonly LiveAcceptance[]): Verdict
}

/** Checks a history, what was published from it and the register that it led to, and names what does not hold first. */
export function createVerifier({ from = CHAIN_START, publications, since, sha256 }: Known): Verifier {
  const chain = followChain(from, sha256)
  const anchors = followAnchors(from, publications, since)
  const replay = replayHistory()
  const answers = replayAcceptances()
  const byNumber = new Map(publications.map((publication) => [publication.number, publication]))
  const published = new Set<number>()
  const instants: Instants = { first: null, last: null }
  let withheld = 0
  let unknown: Unknown | null = null
  let flaw: Flaw | null = anchors.flaw()

  function isUnderstood(entry: StoredEntry): boolean {
    if (isOfRegister(entry)) return replay.take(entry)
    return entry.resource !== 'findings' || answers.take(entry)
  }

  function examine(entry: StoredEntry): Flaw | null {
    const { id, at, action, recordId } = entry
    instants.first ??= at
    instants.last = at
    if (!isUnderstood(entry)) unknown ??= { kind: 'unknown', id, action }
    if (entry.resource !== 'publications' || action !== 'publish') return null
    published.add(recordId ?? 0)
    return publicationFlaw(entry, byNumber.get(recordId ?? 0))
  }

  function examineWithheld(entry: WithheldEntry): Flaw | null {
    const { id, resource } = entry
    withheld += 1
    return isTold(entry) ? { reason: 'hidden', id, entry, resource } : null
  }

  function atTheEnd(): Flaw | null {
    const beyond = anchors.beyond(chain.head())
    if (beyond !== null) return beyond
    const alone = publications.find(({ number }) => !published.has(number))
    return alone === undefined
      ? null
      : { reason: 'publicationUnknown', id: null, entry: null, number: alone.number }
  }

  function tampered(found: Flaw): Tampered {
    const { reason } = found
    const lastGood = reason === 'rewritten' ? anchors.lastHeld() : chain.head()
    const isOfChain = chain.flaw() !== null || reason === 'tail' || reason === 'rewritten'
    const unproved = isOfChain
      ? publications.filter(({ head }) => head.id > lastGood.id).map(({ number }) => number)
      : []
    return { kind: 'tampered', flaw: found, lastGood, unproved }
  }

  return {
    take(entry) {
      // The rest of a broken chain still tells how it was broken.
      if (chain.take(entry)) {
        if (flaw !== null) flaw = reconsider(flaw, entry)
        if (flaw !== null) return
        flaw = anchors.take(chain.head())
        flaw ??= isWithheld(entry) ? examineWithheld(entry) : examine(entry)
      }
    },
    verdict(records, acceptances) {
      const first = flaw ?? chain.flaw() ?? atTheEnd()
      if (first !== null) return tampered(first)
      if (unknown !== null) return unknown
      const replayed = records && replay.compare(records)
      if (replayed?.kind === 'different') return tampered(replayed.flaw)
      const falseAcceptance = acceptances && answers.compare(acceptances)
      if (falseAcceptance) return tampered(falseAcceptance)
      const head = chain.head()
      return {
        kind: 'intact',
        from,
        head,
        entries: head.id - from.id,
        withheld,
        ...instants,
        anchors: anchors.held(),
        files: publications.flatMap(({ files }) => Object.keys(files ?? {})).length,
        records: replayed && replayed.records,
      }
    },
  }
}

/** A version that states another history, and that this history did not publish right after it, was put there. */
function reconsider(flaw: Flaw, entry: LinkedEntry): Flaw {
  if (flaw.reason !== 'rewritten') return flaw
  const { id, publication } = flaw.anchor
  if (publication === null || entry.id !== id + 1) return flaw
  if (!isWithheld(entry) && entry.action === 'publish' && entry.recordId === publication) return flaw
  return { reason: 'publicationUnknown', id: null, entry: null, number: publication }
}
