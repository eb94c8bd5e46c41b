import canonicalize from 'canonicalize'
import { strToU8, zipSync } from 'fflate'
import type { Change, WithheldEntry } from '../history/change.ts'
import { ALGORITHM } from '../history/hashChange.ts'
import { hashFile } from '../kit/canonicalJson.ts'
import { FROZEN_FILES, isTranslatedFile, listFiles } from '../publication/publication.ts'
import { earlierPageFiles } from './earlierPage.ts'
import { indexForm, INDEX_NAMES, indexText } from './indexText.ts'
import { lastInstantOfProof, type Proof, proofFileName, type ProvedVersion, versionFolder } from './proof.ts'

export const PROOF_FORMAT = 'registre-proof-v1'
export const SUMS = 'SHA256SUMS'
export const MANIFEST = 'proof.json'
export const CHANGES = 'changes.jsonl'

// A ZIP stores local times without a zone; noon exists on every day in every zone.
const MTIME = '1980-01-01T12:00:00'

/**
 * Writes a proof as a ZIP: an index for people, the original files of each version, the entries of the history, and the
 * sums and manifest that allow checking them without the server. The same proof gives the same bytes.
 */
export function buildProof(proof: Proof): Uint8Array<ArrayBuffer> {
  const files: Record<string, Uint8Array> = {
    [INDEX_NAMES[proof.language]]: strToU8(indexText(proof)),
    [MANIFEST]: strToU8(manifest(proof)),
    [CHANGES]: strToU8(writeChanges(proof.changes)),
    ...Object.fromEntries(proof.versions.flatMap(versionFiles)),
    ...Object.fromEntries(
      earlierPageFiles(proof).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  }
  const sums = Object.entries(files).map(([name, content]) => `${hashFile(content)}  ${name}\n`)
  return zipSync({ ...files, [SUMS]: strToU8(sums.join('')) }, { mtime: MTIME, level: 6 })
}

/**
 * Writes entries a line each, as canonical JSON. Entries of before there were salts have none, and those of proofs of that
 * time do not state their form.
 */
export function writeChanges(changes: Proof['changes']): string {
  return changes.map((change) => `${canonicalize(omitEmpty(change))}\n`).join('')
}

function omitEmpty(change: Change | WithheldEntry): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(change).filter(
      ([field, value]) => value !== '' || (field !== 'algorithm' && field !== 'salt'),
    ),
  )
}

function versionFiles({ publication, files }: ProvedVersion): [string, Uint8Array][] {
  const folder = versionFolder(publication.number)
  const translated = listFiles(publication).filter(isTranslatedFile)
  return [...FROZEN_FILES, ...translated].flatMap((file) => {
    const content = files[file]
    return content === undefined ? [] : [[`${folder}/${proofFileName(file)}`, content]]
  })
}

/** Writes the manifest, for programs: the period, the versions, and the first and last entry of the history. */
function manifest(proof: Proof): string {
  const { site, period, madeAt, language, versions, from, changes, finding, authors } = proof
  const { id, hash } = changes.at(-1) ?? from
  const content = {
    format: PROOF_FORMAT,
    ...(site !== undefined && { site }),
    period,
    madeAt,
    speaksUntil: lastInstantOfProof(proof),
    language,
    index: indexForm(
      changes,
      versions.map(({ publication }) => publication),
    ),
    chain: { algorithm: `sha256 ${changes.at(-1)?.algorithm ?? ALGORITHM}`, from, to: { id, hash } },
    publications: versions.map(({ publication }) => publication),
    authors,
    verification: finding,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
