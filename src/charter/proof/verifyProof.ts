import type { ChainHead } from '../history/followChain.ts'
import type { Sha256 } from '../history/hashChange.ts'
import { storedEntry } from '../history/change.ts'
import { type FrozenFile, RENDERED_FILES } from '../publication/publication.ts'
import { createVerifier } from '../verification/createVerifier.ts'
import { listRenderedOtherwise } from '../verification/renderedOtherwise.ts'
import type { Verdict } from '../verification/verdict.ts'
import { MANIFEST } from './buildProof.ts'
import { listActing } from './collectAuthors.ts'
import { indexForm, INDEX_NAMES, indexText } from './indexText.ts'
import { isToldWhole, type Proof, type ProvedVersion, type VersionFiles } from './proof.ts'
import { type ProofFlaw, proofFlaw, sumFlaw } from './proofFlaw.ts'
import { filesOf, type FoundProof, readProof, textOf } from './readProof.ts'
import { type ProofFiles, unpackProof } from './unpackProof.ts'

export type ProofVerdict =
  /** `isIndexJudged`: the index says what the files say. Only the version of this program that wrote it can tell. */
  | ({ kind: 'checked'; verdict: Verdict; isIndexJudged: boolean } & Pick<Proof, 'period' | 'madeAt'>)
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
  const unpacked = unpackProof(zip)
  if (unpacked.kind === 'unreadable') return unpacked
  if (unpacked.kind === 'misnamed') return { kind: 'false', flaw: { reason: 'name', file: unpacked.file } }
  const { files } = unpacked
  const wrongSum = sumFlaw(files)
  if (wrongSum !== null) return { kind: 'false', flaw: wrongSum }
  const proof = readProof(files)
  if (proof === null) return { kind: 'unreadable' }
  const { period, madeAt, chain } = proof.manifest
  const head = since.find(({ id }) => id < chain.from.id || id > chain.to.id)
  if (head !== undefined) return { kind: 'outside', head, from: chain.from.id, to: chain.to.id }
  const fileOf = (id: number, file: FrozenFile) => {
    const version = proof.publications.find((publication) => publication.id === id)
    return version === undefined ? '' : textOf(filesOf(version.number, files)[file])
  }
  const readRegister = (id: number) => fileOf(id, 'register')
  const readPage = (id: number) => fileOf(id, 'html')
  const verdict = verdictOn(proof, since, { readRegister, readPage }, sha256)
  if (verdict.kind === 'tampered') return { kind: 'checked', period, madeAt, verdict, isIndexJudged: false }
  const isIndexJudged = proof.manifest.index === indexForm(proof.changes, proof.manifest.publications)
  const flaw = proofFlaw(proof, files) ?? (isIndexJudged ? indexFlaw(proof, files) : null)
  return flaw === null ? { kind: 'checked', period, madeAt, verdict, isIndexJudged } : { kind: 'false', flaw }
}

function verdictOn(
  { manifest, changes, publications }: FoundProof,
  since: readonly ChainHead[],
  { readRegister, readPage }: Record<'readRegister' | 'readPage', (id: number) => string>,
  sha256?: Sha256,
): Verdict {
  const { from, to } = manifest.chain
  const verifier = createVerifier({
    from,
    publications,
    since: [...since, to],
    sha256,
    readRegister,
    ofSite: manifest.site,
  })
  for (const change of changes) verifier.take(isToldWhole(change) ? storedEntry(change) : change)
  const verdict = verifier.verdict(null)
  if (verdict.kind !== 'intact') return verdict
  // The end that the manifest states is checked like an anchor, but proves nothing from outside: it is not listed.
  const isGiven = (anchor: ChainHead) =>
    since.some(({ id, hash }) => id === anchor.id && hash === anchor.hash)
  return {
    ...verdict,
    renderedOtherwise: listRenderedOtherwise(publications, readRegister, readPage),
    anchors: verdict.anchors.filter((anchor) => anchor.publication !== null || isGiven(anchor)),
  }
}

function indexFlaw(proof: FoundProof, files: ProofFiles): ProofFlaw | null {
  const { authors, language } = proof.manifest
  // The entries show under which names people acted; the manifest adds what they were called before.
  const isEachNamed = listActing(proof.changes, proof.publications).every((who) =>
    authors.some((called) => called.includes(who)),
  )
  if (!isEachNamed) return { reason: 'form', file: MANIFEST }
  const file = INDEX_NAMES[language]
  return writeIndex(proof, files) === textOf(files.get(file)) ? null : { reason: 'index', file }
}

/** Writes the index that the other files lead to; null where they are of a kind that this program never writes. */
function writeIndex({ manifest, changes }: FoundProof, files: ProofFiles): string | null {
  const { site, period, madeAt, language, chain, publications, verification, authors } = manifest
  const versions = publications.flatMap((publication): ProvedVersion[] => {
    const found = filesOf(publication.number, files)
    return isWhole(found) ? [{ publication, files: found }] : []
  })
  const proof = {
    site,
    period,
    madeAt,
    language,
    versions,
    from: chain.from,
    changes,
    // Its text comes from the entries; its bytes were held to them before.
    earlierFile: null,
    finding: verification,
    authors,
  }
  try {
    return indexText(proof)
  } catch {
    return null
  }
}

function isWhole(files: Partial<Record<FrozenFile, Uint8Array>>): files is VersionFiles {
  return RENDERED_FILES.every((file) => files[file] !== undefined)
}
