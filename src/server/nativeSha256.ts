import { hash } from 'node:crypto'

/** SHA-256 of a text's bytes in UTF-8, as hexadecimal; many times as fast as what runs everywhere. */
export function nativeSha256(text: string): string {
  return hash('sha256', text, 'hex')
}
