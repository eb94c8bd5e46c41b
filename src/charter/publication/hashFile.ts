import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of a text's bytes in UTF-8, as hexadecimal: what `sha256sum` prints for the file that holds it. */
export function hashFile(content: string): string {
  return bytesToHex(sha256(utf8ToBytes(content)))
}
