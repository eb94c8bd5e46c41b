import canonicalize from 'canonicalize'
import { hashFile } from '../kit/canonicalJson.ts'
import { filesIn } from '../publication/publication.ts'
import type { Intact } from '../verification/verdict.ts'
import { CHANGES, MANIFEST, SUMS } from './buildProof.ts'
import { INDEX_NAMES } from './indexText.ts'
import { isToldWhole, PROOF_FILES, versionFolder } from './proof.ts'
import { type FoundProof, type ProofFiles, textOf } from './readProof.ts'

/** How an archive is not what this program makes of a history, be its part of the chain as it may. */
export type ProofFlaw =
  /** `file` is not the one that SHA256SUMS names, or is only one of the two. */
  | { reason: 'sum'; file: string }
  /** `file` is missing, or has no place in a proof. */
  | { reason: 'name'; file: string }
  /** `file` is not written as this program writes it: two programs may read it in two ways. */
  | { reason: 'form'; file: string }
  /** What was online when the period began is not in it. */
  | { reason: 'period'; from: string }
  /** The manifest states another end of the chain, or another finding, than the chain has. */
  | { reason: 'finding'; id: number }

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

/** Of a proof whose part of the chain holds. */
export function proofFlaw(proof: FoundProof, files: ProofFiles, verdict: Intact): ProofFlaw | null {
  return nameFlaw(proof, files) ?? formFlaw(proof, files) ?? periodFlaw(proof) ?? findingFlaw(proof, verdict)
}

function nameFlaw({ manifest }: FoundProof, files: ProofFiles): ProofFlaw | null {
  const expected = new Set([
    INDEX_NAMES[manifest.language],
    MANIFEST,
    CHANGES,
    SUMS,
    ...manifest.publications.flatMap((publication) =>
      filesIn(publication).map((file) => `${versionFolder(publication.number)}/${PROOF_FILES[file]}`),
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
