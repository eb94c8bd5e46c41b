import canonicalize from 'canonicalize'
import { strToU8, zipSync } from 'fflate'
import { CHAIN_DOMAIN } from '../history/hashChange.ts'
import { hashFile } from '../kit/canonicalJson.ts'
import { FROZEN_FILES } from '../publication/publication.ts'
import { INDEX_NAMES, indexText } from './indexText.ts'
import { type Proof, PROOF_FILES, proofStart, type ProvedVersion, versionFolder } from './proof.ts'

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
    [CHANGES]: strToU8(proof.changes.map((change) => `${canonicalize(change)}\n`).join('')),
    ...Object.fromEntries(proof.versions.flatMap(versionFiles)),
  }
  const sums = Object.entries(files).map(([name, content]) => `${hashFile(content)}  ${name}\n`)
  return zipSync({ ...files, [SUMS]: strToU8(sums.join('')) }, { mtime: MTIME, level: 6 })
}

function versionFiles({ publication, files }: ProvedVersion): [string, Uint8Array][] {
  const folder = versionFolder(publication.number)
  return FROZEN_FILES.flatMap((file) => {
    const content = files[file]
    return content === undefined ? [] : [[`${folder}/${PROOF_FILES[file]}`, content]]
  })
}

/** Writes the manifest, for programs: the period, the versions, and the first and last entry of the history. */
function manifest(proof: Proof): string {
  const { period, language, versions, changes, finding } = proof
  const start = proofStart(proof)
  const { id, hash } = changes.at(-1) ?? start
  const content = {
    format: PROOF_FORMAT,
    period,
    language,
    chain: { algorithm: `sha256 ${CHAIN_DOMAIN}`, from: start, to: { id, hash } },
    publications: versions.map(({ publication }) => publication),
    verification: finding,
  }
  return `${JSON.stringify(content, null, 2)}\n`
}
