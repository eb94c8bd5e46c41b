import { CHAIN_START, type ChainHead, type ChainOptions, followChain } from '../history/followChain.ts'
import { isKeptBack, isTold, type Sha256 } from '../history/hashChange.ts'
import { hashRows } from '../history/hashRows.ts'
import { isWithheld, type LinkedEntry, type StoredEntry, type WithheldEntry } from '../history/change.ts'
import { acceptanceFlaw } from './acceptanceFlaw.ts'
import { followAnchors } from './followAnchors.ts'
import { frozenFlaw, parseFrozenRegister } from './frozenFlaw.ts'
import { type LiveState, parseRecord, type StoredPublication } from './evidence.ts'
import { publicationFlaw } from './publicationFlaw.ts'
import { isKnownAction, replayHistory } from './replayHistory.ts'
import { rowFlaw } from './rowFlaw.ts'
import { type Register, REGISTER_RESOURCES } from '../register/register.ts'
import { SITE_ID } from '../register/siteId.ts'
import type { Flaw, Instants, NotedHead, Tampered, UnknownEntry, Verdict } from './verdict.ts'

/** The facts against which a history is checked, known before its entries are read. */
export interface KnownFacts {
  /** The entry before the first one, when only a part of the history is available. */
  from?: ChainHead
  publications: readonly StoredPublication[]
  /** Heads of the history that were noted outside this program, or seen by an earlier verification. */
  since: readonly NotedHead[]
  sha256?: Sha256 | undefined
  chain?: ChainOptions
  /** Reads the frozen register of a version as JSON, by its id; null when it is not available. Without it, none is compared. */
  readRegister?: (id: number) => string | null
  /** The site of whose versions alone the history is checked, of a register with several. */
  ofSite?: number | undefined
}

export interface Verifier {
  /** Adds the next entry, in the order of the history. */
  take(entry: LinkedEntry): void
  /**
   * Returns the verdict. The present state is compared if it is available. `checkStorage` looks at how all that is stored,
   * and is asked when nothing else is wrong.
   */
  verdict(live: LiveState | null, checkStorage?: () => Flaw | null): Verdict
}

/** Checks a history, the versions published from it and the register that resulted from it; reports the first flaw. */
export function createVerifier({
  from = CHAIN_START,
  publications,
  since,
  sha256,
  chain: options = {},
  readRegister,
  ofSite,
}: KnownFacts): Verifier {
  const chain = followChain(from, sha256, options)
  const anchors = followAnchors(from, publications, since)
  const isWhole = from.id === CHAIN_START.id
  // A part of the history begins at a version, which froze what had been left.
  // Of one among several sites, it says too little of the others to go on from.
  const start =
    isWhole || ofSite !== undefined ? undefined : publications.find(({ head }) => head.id === from.id)
  const replay = replayHistory(isWhole, start && frozenRegister(start))
  const byId = new Map(publications.map((publication) => [publication.id, publication]))
  const published = new Set<number>()
  const instants: Instants = { first: null, last: null }
  let withheld = 0
  let unknown: UnknownEntry | null = null
  let flaw: Flaw | null = anchors.flaw()
  // A chain that is broken further on says more than an entry that does not go on from what was left.
  let stateFlaw: Flaw | null = null

  function checkEntry(entry: StoredEntry): Flaw | null {
    const { id, at, action, recordId } = entry
    instants.first ??= at
    instants.last = at
    if (!isKnownAction(entry)) unknown ??= { kind: 'unknown', id, action }
    const stepFlaw = replay.take(entry)
    stateFlaw ??= stepFlaw
    if (entry.resource !== 'publications' || action !== 'publish') return null
    published.add(recordId ?? 0)
    const publication = byId.get(recordId ?? 0)
    if (publication === undefined && ofSite !== undefined && siteOf(entry) !== ofSite) return null
    const found = publicationFlaw(entry, publication)
    if (found !== null || publication === undefined || publication.files === null) return found
    if (readRegister !== undefined && (isWhole || ofSite === undefined))
      stateFlaw ??= frozenFlaw(entry, siteOf(entry), frozenRegister(publication), replay)
    return null
  }

  function frozenRegister({ id }: StoredPublication): Register | null {
    return readRegister === undefined ? null : parseFrozenRegister(readRegister(id))
  }

  function checkWithheld(entry: WithheldEntry): Flaw | null {
    const { id, resource } = entry
    withheld += 1
    if (isTold(entry)) return { reason: 'hidden', id, entry, resource }
    if (!isKeptBack(entry)) unknown ??= { kind: 'unknown', id, action: resource }
    return null
  }

  function checkEnd(): Flaw | null {
    const beyond = anchors.beyond(chain.head())
    if (beyond !== null) return beyond
    const unlogged = publications.find(({ id }) => !published.has(id))
    return unlogged === undefined
      ? null
      : { reason: 'publicationUnknown', id: null, entry: null, number: unlogged.id }
  }

  function checkState({
    records,
    accounts,
    acceptances,
    earlierPages,
    importedTrackers,
  }: LiveState): Flaw | null {
    for (const resource of REGISTER_RESOURCES) {
      const live = records.filter((one) => one.resource === resource)
      const found = rowFlaw(resource, replay.left(resource), live)
      if (found !== null) return found
    }
    return (
      (accounts && rowFlaw('users', replay.left('users'), accounts)) ??
      (earlierPages && rowFlaw('earlierPages', replay.left('earlierPages'), earlierPages)) ??
      (acceptances && acceptanceFlaw(replay.left('findings'), acceptances)) ??
      (importedTrackers === undefined ? null : trackersFlaw(importedTrackers))
    )
  }

  function trackersFlaw(rows: readonly object[]): Flaw | null {
    const [list] = replay.left('trackers').values()
    const { count = 0, rowsSha256 } = list?.record() ?? {}
    const [imported, found] = [Number(count), rows.length]
    // Entries of earlier programs do not have the hash of the rows.
    const isAsLeft = imported === found && (rowsSha256 === undefined || hashRows(rows, sha256) === rowsSha256)
    const entry = list?.entry ?? null
    return isAsLeft ? null : { reason: 'trackers', id: entry?.id ?? null, entry, imported, found }
  }

  function tamperedVerdict(flaw: Flaw): Tampered {
    const { reason } = flaw
    const lastGood = reason === 'rewritten' ? anchors.lastHeld() : chain.head()
    const isOfChain = chain.flaw() !== null || reason === 'tail' || reason === 'rewritten'
    const unproved = isOfChain
      ? publications.filter(({ head }) => head.id > lastGood.id).map(({ id }) => id)
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
    verdict(live, checkStorage = () => null) {
      const found =
        flaw ?? chain.flaw() ?? checkEnd() ?? stateFlaw ?? (live && checkState(live)) ?? checkStorage()
      if (found !== null) return tamperedVerdict(found)
      if (unknown !== null) return unknown
      const unjudged = chain.unjudged()
      if (unjudged !== null) return unjudged
      const head = chain.head()
      return {
        kind: 'intact',
        from,
        head,
        algorithm: chain.algorithm(),
        entries: head.id - from.id,
        withheld,
        ...instants,
        anchors: anchors.held(),
        files: publications.flatMap(({ files }) => Object.keys(files ?? {})).length,
        records: live && live.records.length + (live.accounts?.length ?? 0),
        renderedOtherwise: null,
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

/** The site of the version that an entry publishes. */
function siteOf({ after }: StoredEntry): number {
  return Number(parseRecord(after).siteId ?? SITE_ID)
}
