import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 in hexadecimal: what is kept of a text that is to be known again, and not read. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
