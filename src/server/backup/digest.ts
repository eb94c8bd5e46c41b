import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeFileAtomically } from '../console/writeFileAtomically.ts'
import { giveToOwnerOf } from '../process/protectFiles.ts'

/** Returns the SHA-256 of a file, in hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** The file beside a backup that holds its hash, for `sha256sum --check` too. */
export function digestPath(file: string): string {
  return `${file}.sha256`
}

/** Writes the hash of a file beside it, for this account alone. */
export async function writeDigest(file: string, digest?: string): Promise<void> {
  const line = `${digest ?? (await hashFile(file))}  ${basename(file)}\n`
  writeFileAtomically(digestPath(file), Buffer.from(line), 0o600)
  giveToOwnerOf(file, digestPath(file))
}

/** Reads the hash that stands beside a backup, whatever it was called then; null when there is none. */
export function readDigest(file: string): string | null {
  if (!existsSync(digestPath(file))) return null
  const [digest] = readFileSync(digestPath(file), 'utf8').split(/\s/)
  return digest ?? ''
}
