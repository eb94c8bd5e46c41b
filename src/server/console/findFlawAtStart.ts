import { statSync } from 'node:fs'
import { CHAIN_START, type ChainFollower, followChain } from '#charter/history/followChain.ts'
import { createVerifier } from '#charter/verification/createVerifier.ts'
import type { Flaw } from '#charter/verification/verdict.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import type { Evidence } from '#server/storage/evidence/evidence.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import type { DatabaseAddress } from '../process/databaseAddress.ts'
import { concludeOnStorage, judge, takeEntries } from './verifyDatabase.ts'

/** Up to this size, in bytes, a file is verified whole: about a second for each 50 MB. */
const VERIFIED_WHOLE = 64e6

/**
 * In a larger one, the most entries, and the most records, that are looked at. On a server, where sizes tell little, up to as
 * many together are verified whole.
 */
const LOOKED_AT = 20_000

/**
 * Looks for a flaw in a register that was just opened, as far as a start can wait for it; null when there is none. In a
 * large one that is the version online with its files, the entries since, the rows that they must have led to, and the
 * columns by which these are searched and sorted. The rest is for `npm run verify`.
 */
export async function findFlawAtStart(database: DatabaseAddress): Promise<Flaw | null> {
  try {
    const evidence = await openAddress(database)
    if (await isLarge(database, evidence)) return await findRecentFlaw(evidence, LOOKED_AT)
    const verdict = await judge(evidence)
    return verdict?.kind === 'tampered' ? verdict.flaw : null
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error
    return error.reason === 'damaged'
      ? { reason: 'damage', id: null, entry: null, because: error.because }
      : null
  }
}

async function openAddress(database: DatabaseAddress): Promise<Evidence> {
  if (database.kind === 'file') return openEvidence(database.path)
  const { openServerEvidence } = await import('#server/storage/evidence/openServerEvidence.ts')
  return openServerEvidence(database.server)
}

async function isLarge(database: DatabaseAddress, evidence: Evidence): Promise<boolean> {
  if (database.kind === 'file') return statSync(database.path).size > VERIFIED_WHOLE
  return (await evidence.lastEntry()) + (await evidence.countRecords()) > LOOKED_AT
}

/** Looks at the recent part, or only at the last `most` entries where there are more entries or records in it. */
export async function findRecentFlaw(evidence: Evidence, most: number): Promise<Flaw | null> {
  try {
    return await recentFlaw(evidence, most)
  } finally {
    await evidence.close()
  }
}

async function recentFlaw(evidence: Evidence, most: number): Promise<Flaw | null> {
  const last = await evidence.lastEntry()
  if ((await evidence.countRecords()) > most) return lastLinksFlaw(evidence, last - most)
  const records = await evidence.records()
  // A version freezes what one site has: where there ever were several, all that is there follows from the beginning alone.
  const areNow = records.filter(({ resource }) => resource === 'sites').length
  const isOfOne = areNow <= 1 && (await evidence.countOfOtherSites()) === 0
  const number = await evidence.lastVersion()
  const publications = number === 0 || !isOfOne ? [] : await evidence.publications(number)
  const from = publications[0]?.head ?? CHAIN_START
  if (last - from.id > most) return lastLinksFlaw(evidence, last - most)
  if (!isOfOne) publications.push(...(await evidence.publications()))
  await evidence.hold(number)
  const readRegister = (number: number) => evidence.frozenText(number, 'register')
  const chain = { hasKnownForms: true, reached: await formOf(evidence, from.id) }
  const verifier = createVerifier({
    from,
    publications,
    since: [],
    sha256: nativeSha256,
    chain,
    readRegister,
  })
  await takeEntries(verifier, evidence, evidence.entries(from.id + 1))
  const found = verifier.verdict({ records })
  const verdict = await concludeOnStorage(verifier, found, async () => evidence.derivedFlaw())
  return verdict.kind === 'tampered' ? verdict.flaw : null
}

/** The form that an entry states; null where it states none. */
async function formOf(evidence: Evidence, id: number): Promise<string | null> {
  for await (const entry of evidence.entries(id)) return (entry.id === id && entry.algorithm) || null
  return null
}

/** Follows the entries after one. */
async function lastLinksFlaw(evidence: Evidence, after: number): Promise<Flaw | null> {
  let chain: ChainFollower | null = null
  for await (const entry of evidence.entries(after)) {
    if (chain !== null) chain.take(entry)
    else
      chain = followChain({ id: entry.id, hash: entry.hash }, nativeSha256, {
        hasKnownForms: true,
        reached: entry.algorithm || null,
      })
  }
  return chain === null ? null : chain.flaw()
}
