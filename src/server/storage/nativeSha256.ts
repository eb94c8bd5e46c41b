import { hash } from 'node:crypto'

/** Returns the SHA-256 of bytes, or of a text in UTF-8, in hexadecimal; many times faster than the portable implementation. */
export function nativeSha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}
