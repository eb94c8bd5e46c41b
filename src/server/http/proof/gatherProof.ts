import type { Condition } from '#api/listQuery.ts'
import type { ProofQuery } from '#api/proofQuery.ts'
import { type Change, storedEntry } from '#charter/history/change.ts'
import { CHANGE_ACTIONS } from '#charter/register/choices.ts'
import {
  type HistoryCheck,
  type ProofPeriod,
  type Proof,
  proofStart,
  type ProvedVersion,
  type VersionFiles,
} from '#charter/proof/proof.ts'
import { withhold } from '#charter/history/hashChange.ts'
import { hashFile } from '#charter/kit/canonicalJson.ts'
import { listFiles, type Publication, type RenderedFile } from '#charter/publication/publication.ts'
import { createVerifier } from '#charter/verification/createVerifier.ts'
import type { Verdict } from '#charter/verification/verdict.ts'
import { readFrozenBytes } from '../versions.ts'
import { HistoryBroken, type NoSuchVersion, type Store } from '../store.ts'

/** The number of entries that are read at a time, so that other requests are answered in between. */
const PAGE_SIZE = 500

/**
 * Gathers the versions that were online in a period and the history up to its end. The period ends with the last entry
 * whose time is within it, even if the clock was set back before. Later entries are left out, so the same period gives
 * the same proof again, as long as the clock is not set back into it. Throws `HistoryBroken` when there can be none.
 */
export async function gatherProof(
  store: Store,
  { period, language }: ProofQuery,
): Promise<{ kind: 'ok'; proof: Proof } | NoSuchVersion> {
  const last = await store.publicationAt(endInstantOf(period))
  // The last entry is read before the versions, because another version may be published in between.
  const until = await findLastEntryId(store, endInstantOf(period))
  const { items } = await store.publications(ALL)
  // A version without its entry stays in, because it shows that the end of the history was cut off.
  const isUpToLast = ({ number }: Publication) => last.kind === 'ok' && number <= last.publication.number
  const publications = items.filter((one) => one.head.id < until || isUpToLast(one))
  if (publications.length === 0 && last.kind !== 'ok') return last
  const first = await store.publicationAt(startInstantOf(period))
  const isInPeriod = ({ number }: Publication) => first.kind !== 'ok' || number >= first.publication.number
  const versions: ProvedVersion[] = []
  for (const publication of publications.filter(isInPeriod))
    versions.push({ publication, files: await readFilesOf(store, publication) })

  const { changes, finding } = await readHistory(store, publications, versions, until)
  return { kind: 'ok', proof: { period, language, versions, changes: changes.map(withhold), finding } }
}

const startInstantOf = ({ from }: ProofPeriod) => `${from}T00:00:00.000Z`
const endInstantOf = ({ to }: ProofPeriod) => `${to}T23:59:59.999Z`

const KNOWN_ACTIONS: ReadonlySet<string> = new Set(CHANGE_ACTIONS)

const ALL = {
  conditions: [] satisfies Condition[],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
} as const

async function readFilesOf(store: Store, publication: Publication): Promise<VersionFiles> {
  const { number } = publication
  const read = (file: RenderedFile) => readFrozenBytes(store, number, file)
  const findings = listFiles(publication).includes('findings') && {
    findings: await readFrozenBytes(store, number, 'findings'),
  }
  return {
    register: await read('register'),
    html: await read('html'),
    fragment: await read('fragment'),
    text: await read('text'),
    csv: await read('csv'),
    json: await read('json'),
    ...findings,
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

/** Verifies the history from its first entry, and returns the entries after the first version's head. */
async function readHistory(
  store: Store,
  publications: readonly Publication[],
  versions: readonly ProvedVersion[],
  until: number,
): Promise<{ changes: Change[]; finding: HistoryCheck }> {
  const { id: after } = proofStart({ versions })
  const verifier = createVerifier({
    publications: publications.map((publication) => toStoredPublication(publication, versions)),
    since: [],
  })
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
    }
    changes.push(...items.filter(({ id }) => id > after))
  }
  return { changes, finding: findingOf(verifier.verdict(null)) }
}

/** Leaves out the files of versions that are not in the proof, so that they are not verified. */
function toStoredPublication(publication: Publication, versions: readonly ProvedVersion[]) {
  const proved = versions.find((version) => version.publication.number === publication.number)
  const hashes = Object.entries(proved?.files ?? {}).map(
    ([file, content]) => [file, hashFile(content)] as const,
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
      throw new HistoryBroken(`The entry ${verdict.id} is of a newer program’s`)
  }
}
