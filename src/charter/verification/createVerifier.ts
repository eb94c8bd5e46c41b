import { CHAIN_START, type ChainHead, followChain } from '../history/followChain.ts'
import { isTold, type Sha256 } from '../history/hashChange.ts'
import { isWithheld, type LinkedEntry, type StoredEntry, type WithheldEntry } from '../history/change.ts'
import { followAnchors } from './followAnchors.ts'
import type { LiveAcceptance, LiveRecord, StoredPublication } from './evidence.ts'
import { publicationFlaw } from './publicationFlaw.ts'
import { replayAcceptances } from './replayAcceptances.ts'
import { isOfRegister, replayHistory } from './replayHistory.ts'
import type { Flaw, Instants, Tampered, UnknownEntry, Verdict } from './verdict.ts'

/** The facts against which a history is checked, known before its entries are read. */
export interface KnownFacts {
  /** The entry before the first one, when only a part of the history is available. */
  from?: ChainHead
  publications: readonly StoredPublication[]
  /** Heads of the history that were noted outside this program. */
  since: readonly ChainHead[]
  sha256?: Sha256 | undefined
}

export interface Verifier {
  /** Adds the next entry, in the order of the history. */
  take(entry: LinkedEntry): void
  /** Returns the verdict. `records` are the register's current records, `acceptances` the current acceptances; both are optional. */
  verdict(records: Iterable<LiveRecord> | null, acceptances?: readonly LiveAcceptance[]): Verdict
}

/** Checks a history, the versions published from it and the register that resulted from it; reports the first flaw. */
export function createVerifier({ from = CHAIN_START, publications, since, sha256 }: KnownFacts): Verifier {
  const chain = followChain(from, sha256)
  const anchors = followAnchors(from, publications, since)
  const replay = replayHistory()
  const answers = replayAcceptances()
  const byNumber = new Map(publications.map((publication) => [publication.number, publication]))
  const published = new Set<number>()
  const instants: Instants = { first: null, last: null }
  let withheld = 0
  let unknown: UnknownEntry | null = null
  let flaw: Flaw | null = anchors.flaw()

  function isKnownKind(entry: StoredEntry): boolean {
    if (isOfRegister(entry)) return replay.take(entry)
    return entry.resource !== 'findings' || answers.take(entry)
  }

  function checkEntry(entry: StoredEntry): Flaw | null {
    const { id, at, action, recordId } = entry
    instants.first ??= at
    instants.last = at
    if (!isKnownKind(entry)) unknown ??= { kind: 'unknown', id, action }
    if (entry.resource !== 'publications' || action !== 'publish') return null
    published.add(recordId ?? 0)
    return publicationFlaw(entry, byNumber.get(recordId ?? 0))
  }

  function checkWithheld(entry: WithheldEntry): Flaw | null {
    const { id, resource } = entry
    withheld += 1
    return isTold(entry) ? { reason: 'hidden', id, entry, resource } : null
  }

  function checkEnd(): Flaw | null {
    const beyond = anchors.beyond(chain.head())
    if (beyond !== null) return beyond
    const unlogged = publications.find(({ number }) => !published.has(number))
    return unlogged === undefined
      ? null
      : { reason: 'publicationUnknown', id: null, entry: null, number: unlogged.number }
  }

  function tamperedVerdict(flaw: Flaw): Tampered {
    const { reason } = flaw
    const lastGood = reason === 'rewritten' ? anchors.lastHeld() : chain.head()
    const isOfChain = chain.flaw() !== null || reason === 'tail' || reason === 'rewritten'
    const unproved = isOfChain
      ? publications.filter(({ head }) => head.id > lastGood.id).map(({ number }) => number)
      : []
    return { kind: 'tampered', flaw, lastGood, unproved }
  }

  return {
    take(entry) {
      // The entries after a break still tell how the chain was broken.
      if (chain.take(entry)) {
        if (flaw !== null) flaw = reviseFlaw(flaw, entry)
        if (flaw !== null) return
        flaw = anchors.take(chain.head())
        flaw ??= isWithheld(entry) ? checkWithheld(entry) : checkEntry(entry)
      }
    },
    verdict(records, acceptances) {
      const first = flaw ?? chain.flaw() ?? checkEnd()
      if (first !== null) return tamperedVerdict(first)
      if (unknown !== null) return unknown
      const replayed = records && replay.compare(records)
      if (replayed?.kind === 'different') return tamperedVerdict(replayed.flaw)
      const acceptanceFlaw = acceptances && answers.compare(acceptances)
      if (acceptanceFlaw) return tamperedVerdict(acceptanceFlaw)
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

/**
 * Corrects a flaw by the entry after it. A version states its head, and the entry right after that head must publish the
 * version: when it does not, the history was not rewritten, but the version was added later.
 */
function reviseFlaw(flaw: Flaw, entry: LinkedEntry): Flaw {
  if (flaw.reason !== 'rewritten') return flaw
  const { id, publication } = flaw.anchor
  if (publication === null || entry.id !== id + 1) return flaw
  if (!isWithheld(entry) && entry.action === 'publish' && entry.recordId === publication) return flaw
  return { reason: 'publicationUnknown', id: null, entry: null, number: publication }
}
