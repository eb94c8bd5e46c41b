import canonicalize from 'canonicalize'
import { hashFile } from '../kit/canonicalJson.ts'
import type { Sha256 } from './hashChange.ts'

/**
 * Returns the SHA-256 of rows as they are stored, each as canonical JSON (RFC 8785) on a line of its own: for a table that
 * one entry of the history replaces as a whole. A row that was changed, added, removed or moved gives another.
 */
export function hashRows(rows: readonly object[], sha256: Sha256 = hashFile): string {
  return sha256(rows.map((row) => `${canonicalize(row)}\n`).join(''))
}
