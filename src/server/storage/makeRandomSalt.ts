import { bytesToHex } from '@noble/hashes/utils.js'

/** Makes 16 random bytes, in hexadecimal, as an entry of the history takes for its salt; in Node and in browsers. */
export function makeRandomSalt(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(16)))
}
