import type { Condition } from '#api/listQuery.ts'
import type { ProofQuery } from '#api/proofQuery.ts'
import { CHAIN_START, type ChainHead } from '#charter/history/followChain.ts'
import { type Change, storedEntry } from '#charter/history/change.ts'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import {
  type HistoryCheck,
  lastInstantOfProof,
  type Proof,
  type ProvedVersion,
  type VersionFiles,
} from '#charter/proof/proof.ts'
import { findDeclaredPage, isOnEarlierPage } from '#charter/proof/earlierPage.ts'
import { wasOnlineDuring } from '#charter/publication/earlierPage.ts'
import { type AuthorCollector, collectAuthors, listActing } from '#charter/proof/collectAuthors.ts'
import { stateAlgorithm, withhold } from '#charter/history/hashChange.ts'
import { dayBounds, lastInstantOf } from '#charter/kit/dayBounds.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import {
  type FrozenFile,
  isTranslatedFile,
  listFiles,
  type Publication,
  type TranslatedFile,
} from '#charter/publication/publication.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { createVerifier } from '#charter/verification/createVerifier.ts'
import type { Verdict } from '#charter/verification/verdict.ts'
import { readStoredBytes } from '../versions.ts'
import type { NoSuchVersion, Store } from '../store.ts'
import { HistoryBroken } from '../storeErrors.ts'

/** The number of entries that are read at a time, so that other requests are answered in between. */
const PAGE_SIZE = 500

/**
 * Gathers the versions that were online in a period and the history up to its end, or up to `now` (UTC, ISO 8601) if
 * the period is not over. The period ends with the last entry
 * whose time is within it, even if the clock was set back before. Later entries are left out, so the same period gives
 * the same proof again, as long as the clock is not set back into it. Throws `HistoryBroken` when there can be none.
 */
export async function gatherProof(
  store: Store,
  { period, language, siteId = SITE_ID }: ProofQuery & { siteId?: number },
  now: string,
): Promise<{ kind: 'ok'; proof: Proof } | NoSuchVersion | { kind: 'notBegun' }> {
  const { start } = dayBounds(period.from, period.timeZone)
  if (start > now) return { kind: 'notBegun' }
  const madeAt = now <= lastInstantOf(period.to, period.timeZone) ? now : null
  const end = lastInstantOfProof({ period, madeAt })
  const last = await store.publicationAt(end, siteId)
  const first = await store.publicationAt(start, siteId)
  const reach = first.kind === 'ok' ? null : await reachEarlierPages(store, siteId, period)
  // The last entry is read before the versions, because another version may be published in between.
  const until = Math.max(await findLastEntryId(store, end), reach?.until ?? 0)
  const { items } = await store.publications(ALL)
  // A version without its entry stays in, because it shows that the end of the history was cut off.
  const isUpToLast = ({ number }: Publication) => last.kind === 'ok' && number <= last.publication.number
  const isOurs = (one: Publication) => (one.siteId ?? SITE_ID) === siteId
  const publications = items.filter((one) => one.head.id < until || (isOurs(one) && isUpToLast(one)))
  const ours = publications.filter(isOurs)
  if (last.kind !== 'ok' && (ours.length === 0 || reach?.isDeclared === false)) return last
  const isInPeriod = ({ number }: Publication) => first.kind !== 'ok' || number >= first.publication.number
  const versions: ProvedVersion[] = []
  for (const publication of ours.filter(isInPeriod))
    versions.push({ publication, files: await readFilesOf(store, publication) })

  const from = reach?.from ?? versions[0]?.publication.head ?? CHAIN_START
  const { changes, finding, accounts } = await readHistory(store, publications, versions, { from, until })
  const told = changes.map((change) => withhold(stateAlgorithm(change)))
  const acting = listActing(
    told,
    versions.map(({ publication }) => publication),
  )
  const authors = accounts.authorsAmong(acting)
  const page = findDeclaredPage(
    period,
    versions.map(({ publication }) => publication),
    told,
  )
  // Of a register that never had but one site, a proof says nothing of sites.
  const site = (await hadOtherSites(store)) ? siteId : undefined
  const earlierFile = page && ((await store.earlierPage(page.id))?.content ?? null)
  return {
    kind: 'ok',
    proof: { site, period, madeAt, language, versions, from, changes: told, earlierFile, finding, authors },
  }
}

/** How far the entries of a proof reach because of the pages before version 1: after `from`, and up to `until`. */
interface Reach {
  from: ChainHead
  until: number
  /** Whether one that was online in the period is declared now. */
  isDeclared: boolean
}

/**
 * Finds how far the entries must reach that say what was online in a period before version 1: up to the last one about such
 * a page and to the one that publishes version 1. Null when none was declared for the period, or when there is no version.
 */
async function reachEarlierPages(
  store: Store,
  siteId: number,
  { from, to, timeZone }: ProofQuery['period'],
): Promise<Reach | null> {
  const one = await store.versionOf(siteId, 1)
  if (one.kind !== 'ok') return null
  const { at, head } = one.publication
  const span = { start: dayBounds(from, timeZone).start, end: dayBounds(to, timeZone).end }
  const pages = (await store.earlierPages(siteId)).filter((page) => wasOnlineDuring(page, span, timeZone, at))
  if (pages.length === 0) return null
  const { items } = await store.changes({
    ...ALL,
    conditions: [{ compare: 'anyOf', field: 'resource', values: ['earlierPages'] }],
  })
  const entries = items.filter(isOnEarlierPage)
  const [first, last] = [entries[0]?.id ?? head.id, entries.at(-1)?.id ?? 0]
  return {
    from: first > head.id ? head : CHAIN_START,
    until: Math.max(last, head.id + 1),
    isDeclared: pages.some(({ retracted }) => retracted === null),
  }
}

const KNOWN_ACTIONS: ReadonlySet<string> = new Set(CHANGE_ACTIONS)

const ALL = {
  conditions: [] satisfies Condition[],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
} as const

async function readFilesOf(store: Store, publication: Publication): Promise<VersionFiles> {
  const { id } = publication
  const read = (file: FrozenFile) => readStoredBytes(store, id, file)
  const files = listFiles(publication)
  const findings = files.includes('findings') && { findings: await read('findings') }
  const translated: Partial<Record<TranslatedFile, Uint8Array>> = {}
  for (const file of files.filter(isTranslatedFile)) translated[file] = await read(file)
  return {
    register: await read('register'),
    html: await read('html'),
    fragment: await read('fragment'),
    text: await read('text'),
    csv: await read('csv'),
    json: await read('json'),
    ...findings,
    ...translated,
  }
}

async function findLastEntryId(store: Store, instant: string): Promise<number> {
  const { items } = await store.changes({
    ...ALL,
    conditions: [{ compare: 'atMost', field: 'at', value: instant }],
    sort: { field: 'id', direction: 'desc' },
    range: { first: 0, last: 0 },
  })
  return items[0]?.id ?? 0
}

/** Whether the history speaks of sites that are not the first one, even if they were deleted since. */
async function hadOtherSites(store: Store): Promise<boolean> {
  const { items } = await store.changes({
    ...ALL,
    conditions: [
      { compare: 'anyOf', field: 'resource', values: ['sites'] },
      { compare: 'atLeast', field: 'recordId', value: SITE_ID + 1 },
    ],
    range: { first: 0, last: 0 },
  })
  return items.length > 0
}

/** Verifies the history from its first entry, and returns the entries after the first version's head. */
async function readHistory(
  store: Store,
  publications: readonly Publication[],
  versions: readonly ProvedVersion[],
  { from: { id: after }, until }: { from: ChainHead; until: number },
): Promise<{ changes: Change[]; finding: HistoryCheck; accounts: AuthorCollector }> {
  const verifier = createVerifier({
    publications: publications.map((publication) => toStoredPublication(publication, versions)),
    since: [],
    readRegister: (id) => {
      const version = versions.find(({ publication }) => publication.id === id)
      return version === undefined ? null : new TextDecoder().decode(version.files.register)
    },
  })
  const accounts = collectAuthors()
  const changes: Change[] = []
  for (let from = 1; from <= until; from += PAGE_SIZE) {
    const conditions: Condition[] = [
      { compare: 'atLeast', field: 'id', value: from },
      { compare: 'atMost', field: 'id', value: Math.min(from + PAGE_SIZE - 1, until) },
    ]
    const { items } = await store.changes({ ...ALL, conditions })
    for (const change of items) {
      if (!KNOWN_ACTIONS.has(change.action))
        throw new HistoryBroken(`Entry ${change.id} is of an unknown kind`)
      verifier.take(storedEntry(change))
      accounts.take(change)
    }
    changes.push(...items.filter(({ id }) => id > after))
  }
  return { changes, finding: findingOf(verifier.verdict(null)), accounts }
}

/** Leaves out the files of versions that are not in the proof, so that they are not verified. */
function toStoredPublication(publication: Publication, versions: readonly ProvedVersion[]) {
  const proved = versions.find((version) => version.publication.id === publication.id)
  const hashes = Object.entries(proved?.files ?? {}).flatMap(([file, content]) =>
    content === undefined ? [] : [[file, hashFile(content)] as const],
  )
  return {
    ...publication,
    files: proved === undefined ? null : Object.fromEntries(hashes),
    frozenHead: null,
  }
}

function findingOf(verdict: Verdict): HistoryCheck {
  switch (verdict.kind) {
    case 'intact': {
      const { kind, entries, first, last } = verdict
      return { kind, entries, first, last }
    }
    case 'tampered': {
      const { kind, flaw, lastGood } = verdict
      return { kind, id: flaw.id, reason: flaw.reason, lastGood }
    }
    case 'unknown':
    case 'unjudged':
      throw new HistoryBroken(`The entry ${verdict.id} is of a newer program’s`)
  }
}
