import { CHAIN_START, followChain } from '#charter/history/followChain.ts'
import { createVerifier, type Verifier } from '#charter/verification/createVerifier.ts'
import { listRenderedOtherwise, previousVersion } from '#charter/verification/renderedOtherwise.ts'
import type { Flaw, NotedHead, Verdict } from '#charter/verification/verdict.ts'
import type { Evidence } from '#server/storage/evidence/evidence.ts'
import { openEvidence } from '#server/storage/evidence/openEvidence.ts'
import { DatabaseRefused } from '#server/storage/engine.ts'
import { nativeSha256 } from '#server/storage/nativeSha256.ts'
import type { SchemaFlaw } from '#server/storage/evidence/schemaFlaw.ts'

/**
 * Checks a register's file; null when another program opened it in the meantime, because the reads may then disagree.
 * Throws `DatabaseRefused` when it is a newer program's, unless what this one can judge does not hold: that it is newer
 * may be a lie.
 */
export function verifyDatabase(path: string, since: readonly NotedHead[]): Promise<Verdict | null> {
  return verifyEvidence(openEvidence(path), since)
}

/** Does the same with any evidence, and closes it. */
export async function verifyEvidence(
  evidence: Evidence,
  since: readonly NotedHead[],
): Promise<Verdict | null> {
  return conclude(evidence, async () => {
    const verdict = await judgeEvidence(evidence, since)
    if (verdict?.kind === 'intact') verdict.renderedOtherwise = await findRenderedOtherwise(evidence)
    return verdict
  })
}

/** Does the same, without rendering the versions again, which proves nothing against a register. */
export async function judge(evidence: Evidence, since: readonly NotedHead[] = []): Promise<Verdict | null> {
  return conclude(evidence, () => judgeEvidence(evidence, since))
}

async function conclude(evidence: Evidence, judge: () => Promise<Verdict | null>): Promise<Verdict | null> {
  try {
    const verdict = await judge()
    return evidence.wasDisturbed() ? null : verdict
  } finally {
    await evidence.close()
  }
}

async function findRenderedOtherwise(evidence: Evidence): Promise<number[]> {
  const numbers: number[] = []
  const publications = await evidence.publications()
  for (const publication of publications) {
    const previous = previousVersion(publication, publications)
    if (previous !== undefined) await evidence.hold(previous.id)
    await evidence.hold(publication.id)
    numbers.push(
      ...listRenderedOtherwise(
        [publication],
        (number) => evidence.frozenText(number, 'register'),
        (number) => evidence.frozenText(number, 'html'),
        publications,
      ),
    )
  }
  return numbers
}

async function judgeEvidence(evidence: Evidence, since: readonly NotedHead[]): Promise<Verdict | null> {
  const schemaFlaw = await evidence.schemaFlaw()
  const verdict =
    evidence.isNewer && schemaFlaw !== null
      ? await judgeChain(evidence)
      : await judgeWhole(evidence, since, schemaFlaw)
  if (evidence.isNewer && verdict?.kind !== 'tampered') throw new DatabaseRefused('newer')
  return verdict
}

/** Judges the entries alone, because what a newer program lays out otherwise is not known; null where they hold. */
async function judgeChain(evidence: Evidence): Promise<Verdict | null> {
  const chain = followChain(CHAIN_START, nativeSha256)
  for await (const entry of evidence.entries()) chain.take(entry)
  const flaw = chain.flaw()
  return flaw === null ? null : { kind: 'tampered', flaw, lastGood: chain.head(), unproved: [] }
}

async function judgeWhole(
  evidence: Evidence,
  since: readonly NotedHead[],
  schemaFlaw: SchemaFlaw | null,
): Promise<Verdict> {
  // Nothing can be told from tables that are gone, or others than they seem.
  if (schemaFlaw?.object === 'table' && schemaFlaw.difference !== 'unknown')
    return { kind: 'tampered', flaw: schemaFlaw, lastGood: CHAIN_START, unproved: [] }
  const publications = await evidence.publications()
  const readRegister = (number: number) => evidence.frozenText(number, 'register')
  const chain = { hasKnownForms: !evidence.isNewer }
  const verifier = createVerifier({ publications, since, sha256: nativeSha256, chain, readRegister })
  await takeEntries(verifier, evidence, evidence.entries())
  const live = {
    records: await evidence.records(),
    accounts: await evidence.accounts(),
    acceptances: await evidence.acceptances(),
    earlierPages: await evidence.earlierPages(),
    importedTrackers: await evidence.importedTrackers(),
  }
  const checkStorage = async () =>
    schemaFlaw ??
    (await evidence.damageFlaw()) ??
    (await evidence.derivedFlaw()) ??
    evidence.searchFlaw() ??
    evidence.imageFlaw()
  return concludeOnStorage(verifier, verifier.verdict(live), checkStorage)
}

/** Gives a verifier its entries, and of each version what it froze. */
export async function takeEntries(
  verifier: Verifier,
  evidence: Evidence,
  entries: ReturnType<Evidence['entries']>,
): Promise<void> {
  for await (const entry of entries) {
    if (entry.action === 'publish' && entry.recordId !== null) await evidence.hold(entry.recordId)
    verifier.take(entry)
  }
}

/** Looks at how all that is stored only where nothing else is wrong. */
export async function concludeOnStorage(
  verifier: Verifier,
  verdict: Verdict,
  checkStorage: () => Promise<Flaw | null>,
): Promise<Verdict> {
  if (verdict.kind === 'tampered') return verdict
  const flaw = await checkStorage()
  return flaw === null ? verdict : verifier.verdict(null, () => flaw)
}
