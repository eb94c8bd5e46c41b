import { hashFile } from '../kit/canonicalJson.ts'
import { dayBounds } from '../kit/dayBounds.ts'
import { ALGORITHMS, UNSTATED_ALGORITHMS } from '../history/hashChange.ts'
import { listFiles } from '../publication/publication.ts'
import { CHANGES, MANIFEST, SUMS, writeChanges } from './buildProof.ts'
import {
  DECLARATION,
  type DeclaredPage,
  earlierPageName,
  findDeclaredPage,
  findForgedFile,
} from './earlierPage.ts'
import { INDEX_NAMES } from './indexText.ts'
import { isToldWhole, lastInstantOfProof, proofFileName, versionFolder } from './proof.ts'
import { type FoundProof, textOf } from './readProof.ts'
import type { ProofFiles } from './unpackProof.ts'

/** The ways in which an archive differs from a proof that this program writes, even if its part of the chain is intact. */
export type ProofFlaw =
  /** `file` differs from its sum in SHA256SUMS, or one of the two is missing. */
  | { reason: 'sum'; file: string }
  /** `file` is missing, or does not belong in a proof. */
  | { reason: 'name'; file: string }
  /** `file` is not written in the form that this program writes, so that two programs may read it differently. */
  | { reason: 'form'; file: string }
  /** `file`, of version 0, is not the one that the history declares. */
  | { reason: 'declaration'; file: string }
  /** The version that was online when the period began is missing. */
  | { reason: 'period'; from: string }
  /** The manifest states another end of the chain, or another result of its check. */
  | { reason: 'finding'; id: number }
  /** `file`, the index for people, does not say what the other files say. */
  | { reason: 'index'; file: string }

/** Checks a proof whose part of the chain was found without a flaw; returns the first flaw beside it, or null. */
export function proofFlaw(proof: FoundProof, files: ProofFiles): ProofFlaw | null {
  return (
    nameFlaw(proof, files) ??
    formFlaw(proof, files) ??
    declarationFlaw(proof, files) ??
    periodFlaw(proof) ??
    findingFlaw(proof)
  )
}

/** Compares the files of an archive with SHA256SUMS; returns the first difference, or null. */
export function sumFlaw(files: ProofFiles): ProofFlaw | null {
  const lines = textOf(files.get(SUMS)).split('\n').filter(Boolean)
  const sums = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  // A file with two sums would be checked against one here and against both by `sha256sum`.
  if (sums.size !== lines.length) return { reason: 'form', file: SUMS }
  const names = new Set([...sums.keys(), ...files.keys()])
  names.delete(SUMS)
  const file = [...names].find((name) => {
    const content = files.get(name)
    return content === undefined || hashFile(content) !== sums.get(name)
  })
  return file === undefined ? null : { reason: 'sum', file }
}

function nameFlaw(proof: FoundProof, files: ProofFiles): ProofFlaw | null {
  const { manifest } = proof
  const page = declaredPageOf(proof)
  const expected = new Set([
    INDEX_NAMES[manifest.language],
    MANIFEST,
    CHANGES,
    SUMS,
    ...(page === null ? [] : [earlierPageName(page), DECLARATION]),
    ...manifest.publications.flatMap((publication) =>
      listFiles(publication).map((file) => `${versionFolder(publication.number)}/${proofFileName(file)}`),
    ),
  ])
  const foreign = [...files.keys()].find((name) => !expected.has(name))
  const file = foreign ?? [...expected].find((name) => !files.has(name))
  return file === undefined ? null : { reason: 'name', file }
}

function declaredPageOf({ manifest, changes }: FoundProof): DeclaredPage | null {
  return findDeclaredPage(manifest.period, manifest.publications, changes)
}

function declarationFlaw(proof: FoundProof, files: ProofFiles): ProofFlaw | null {
  const page = declaredPageOf(proof)
  const file = page === null ? undefined : findForgedFile(page, (name) => files.get(name))
  return file === undefined ? null : { reason: 'declaration', file }
}

function formFlaw(
  { manifest: { period, madeAt, speaksUntil }, changes }: FoundProof,
  files: ProofFiles,
): ProofFlaw | null {
  if (writeChanges(changes) !== textOf(files.get(CHANGES))) return { reason: 'form', file: CHANGES }
  const manifest = textOf(files.get(MANIFEST))
  const isAsWritten = `${JSON.stringify(JSON.parse(manifest), null, 2)}\n` === manifest
  const isConsistent = speaksUntil === undefined || speaksUntil === lastInstantOfProof({ period, madeAt })
  return isAsWritten && isConsistent ? null : { reason: 'form', file: MANIFEST }
}

function periodFlaw({ manifest, publications }: FoundProof): ProofFlaw | null {
  const { from, timeZone } = manifest.period
  const [first] = publications
  const isCovered = first !== undefined && (first.number === 1 || first.at <= dayBounds(from, timeZone).start)
  return isCovered ? null : { reason: 'period', from }
}

function findingFlaw({ manifest, changes }: FoundProof): ProofFlaw | null {
  const { chain, verification } = manifest
  const last = changes.at(-1)
  const head = last ?? chain.from
  const isTrue =
    verification.kind === 'tampered' ||
    (verification.entries === head.id &&
      (last === undefined || !isToldWhole(last) || verification.last === last.at))
  const isOfForm = formsAfter(last).some((form) => chain.algorithm === `sha256 ${form}`)
  return isTrue && isOfForm && chain.to.id === head.id ? null : { reason: 'finding', id: head.id }
}

/** The forms that a manifest may state; proofs of before entries stated theirs name one of those of then, or none. */
function formsAfter(last: FoundProof['changes'][number] | undefined): readonly string[] {
  if (last === undefined) return ALGORITHMS
  return last.algorithm === '' ? ['', ...UNSTATED_ALGORITHMS] : [last.algorithm]
}
