import type { ChainHead } from '../history/followChain.ts'
import type { Sha256 } from '../history/hashChange.ts'
import { storedEntry } from '../history/change.ts'
import { type FrozenFile, RENDERED_FILES } from '../publication/publication.ts'
import { createVerifier } from '../verification/createVerifier.ts'
import type { Verdict } from '../verification/verdict.ts'
import { SUMS } from './buildProof.ts'
import { INDEX_NAMES, indexText } from './indexText.ts'
import { isToldWhole, type ProofPeriod, type ProvedVersion, type VersionFiles } from './proof.ts'
import { type ProofFlaw, proofFlaw, sumFlaw } from './proofFlaw.ts'
import { filesOf, type FoundProof, type ProofFiles, readProof, textOf, unzipProof } from './readProof.ts'

export type ProofVerdict =
  /** `isIndexOurs`: the index is the one that this program writes for these files and entries. */
  | { kind: 'checked'; period: ProofPeriod; verdict: Verdict; isIndexOurs: boolean }
  | { kind: 'false'; flaw: ProofFlaw }
  /** The archive is no proof of this format. */
  | { kind: 'unreadable' }
  /** `head` lies outside the entries of the proof, which go from `from` to `to`. */
  | { kind: 'outside'; head: ChainHead; from: number; to: number }

/**
 * Checks a proof without the server: its sums, its part of the chain, and its files against the hashes in the chain.
 * `since` are heads that were noted outside this program.
 */
export function verifyProof(zip: Uint8Array, since: readonly ChainHead[], sha256?: Sha256): ProofVerdict {
  const files = unzipProof(zip)
  if (files === null || !files.has(SUMS)) return { kind: 'unreadable' }
  const wrongSum = sumFlaw(files)
  if (wrongSum !== null) return { kind: 'false', flaw: wrongSum }
  const proof = readProof(files)
  if (proof === null) return { kind: 'unreadable' }
  const { period, chain } = proof.manifest
  const head = since.find(({ id }) => id < chain.from.id || id > chain.to.id)
  if (head !== undefined) return { kind: 'outside', head, from: chain.from.id, to: chain.to.id }
  const verdict = verdictOn(proof, since, sha256)
  const flaw = verdict.kind === 'intact' ? proofFlaw(proof, files, verdict) : null
  if (flaw !== null) return { kind: 'false', flaw }
  return {
    kind: 'checked',
    period,
    verdict,
    isIndexOurs: verdict.kind === 'intact' && isIndexOurs(proof, files),
  }
}

function verdictOn(
  { manifest, changes, publications }: FoundProof,
  since: readonly ChainHead[],
  sha256?: Sha256,
): Verdict {
  const { from, to } = manifest.chain
  const verifier = createVerifier({ from, publications, since: [...since, to], sha256 })
  for (const change of changes) verifier.take(isToldWhole(change) ? storedEntry(change) : change)
  const verdict = verifier.verdict(null)
  if (verdict.kind !== 'intact') return verdict
  // The end that the manifest states is checked like an anchor, but proves nothing from outside: it is not listed.
  const isGiven = (anchor: ChainHead) =>
    since.some(({ id, hash }) => id === anchor.id && hash === anchor.hash)
  return {
    ...verdict,
    anchors: verdict.anchors.filter((anchor) => anchor.publication !== null || isGiven(anchor)),
  }
}

function isIndexOurs({ manifest, changes }: FoundProof, files: ProofFiles): boolean {
  const { period, language, publications, verification } = manifest
  const versions = publications.flatMap((publication): ProvedVersion[] => {
    const found = filesOf(publication.number, files)
    return isWhole(found) ? [{ publication, files: found }] : []
  })
  const proof = { period, language, versions, changes, finding: verification }
  return versions.length > 0 && indexText(proof) === textOf(files.get(INDEX_NAMES[language]))
}

function isWhole(files: Partial<Record<FrozenFile, Uint8Array>>): files is VersionFiles {
  return RENDERED_FILES.every((file) => files[file] !== undefined)
}
