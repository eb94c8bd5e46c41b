import canonicalize from 'canonicalize'
import { hashFile } from '../kit/canonicalJson.ts'
import { listFiles } from '../publication/publication.ts'
import type { Intact } from '../verification/verdict.ts'
import { CHANGES, MANIFEST, SUMS } from './buildProof.ts'
import { INDEX_NAMES } from './indexText.ts'
import { isToldWhole, PROOF_FILES, versionFolder } from './proof.ts'
import { type FoundProof, type ProofFiles, textOf } from './readProof.ts'

/** The ways in which an archive differs from a proof that this program writes, even if its part of the chain is intact. */
export type ProofFlaw =
  /** `file` differs from its sum in SHA256SUMS, or one of the two is missing. */
  | { reason: 'sum'; file: string }
  /** `file` is missing, or does not belong in a proof. */
  | { reason: 'name'; file: string }
  /** `file` is not written in the form that this program writes, so that two programs may read it differently. */
  | { reason: 'form'; file: string }
  /** The version that was online when the period began is missing. */
  | { reason: 'period'; from: string }
  /** The manifest states another end of the chain, or another result of its check. */
  | { reason: 'finding'; id: number }

/** Checks a proof whose part of the chain is intact; returns the first flaw, or null. */
export function proofFlaw(proof: FoundProof, files: ProofFiles, verdict: Intact): ProofFlaw | null {
  return nameFlaw(proof, files) ?? formFlaw(proof, files) ?? periodFlaw(proof) ?? findingFlaw(proof, verdict)
}

/** Compares the files of an archive with SHA256SUMS; returns the first difference, or null. */
export function sumFlaw(files: ProofFiles): ProofFlaw | null {
  const lines = textOf(files.get(SUMS)).split('\n').filter(Boolean)
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  const names = new Set([...sums.keys(), ...files.keys()])
  names.delete(SUMS)
  const file = [...names].find((name) => {
    const content = files.get(name)
    return content === undefined || hashFile(content) !== sums.get(name)
  })
  return file === undefined ? null : { reason: 'sum', file }
}

function nameFlaw({ manifest }: FoundProof, files: ProofFiles): ProofFlaw | null {
  const expected = new Set([
    INDEX_NAMES[manifest.language],
    MANIFEST,
    CHANGES,
    SUMS,
    ...manifest.publications.flatMap((publication) =>
      listFiles(publication).map((file) => `${versionFolder(publication.number)}/${PROOF_FILES[file]}`),
    ),
  ])
  const foreign = [...files.keys()].find((name) => !expected.has(name))
  const file = foreign ?? [...expected].find((name) => !files.has(name))
  return file === undefined ? null : { reason: 'name', file }
}

function formFlaw({ changes }: FoundProof, files: ProofFiles): ProofFlaw | null {
  const lines = changes.map((change) => `${canonicalize(change)}\n`).join('')
  if (lines !== textOf(files.get(CHANGES))) return { reason: 'form', file: CHANGES }
  const manifest = textOf(files.get(MANIFEST))
  return `${JSON.stringify(JSON.parse(manifest), null, 2)}\n` === manifest
    ? null
    : { reason: 'form', file: MANIFEST }
}

function periodFlaw({ manifest, publications }: FoundProof): ProofFlaw | null {
  const { from } = manifest.period
  const [first] = publications
  const isCovered = first !== undefined && (first.number === 1 || first.at <= `${from}T00:00:00.000Z`)
  return isCovered ? null : { reason: 'period', from }
}

function findingFlaw({ manifest, changes }: FoundProof, { head }: Intact): ProofFlaw | null {
  const { chain, verification } = manifest
  const last = changes.at(-1)
  const isTrue =
    verification.kind === 'tampered' ||
    (verification.entries === head.id &&
      (last === undefined || !isToldWhole(last) || verification.last === last.at))
  return isTrue && chain.to.id === head.id ? null : { reason: 'finding', id: head.id }
}
