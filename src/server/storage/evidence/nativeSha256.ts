import { hash } from 'node:crypto'

/** Returns the SHA-256 of a text in UTF-8, in hexadecimal; many times faster than the portable implementation. */
export function nativeSha256(text: string): string {
  return hash('sha256', text, 'hex')
}
