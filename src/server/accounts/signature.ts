import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Signs what a browser is given to keep, and knows it again: HMAC-SHA-256, in base64. */
export interface Signer {
  sign(value: string): string
  /** The value of `<value>.<signature>`; null when it was not signed here. */
  open(signed: string): string | null
}

export function createSigner(secret: string): Signer {
  const key = utf8ToBytes(secret)
  const signatureOf = (value: string) => hmac(sha256, key, utf8ToBytes(value))
  return {
    sign: (value) => `${value}.${btoa(String.fromCharCode(...signatureOf(value)))}`,
    open(signed) {
      const end = signed.lastIndexOf('.')
      const value = signed.slice(0, Math.max(end, 0))
      const given = readBase64(signed.slice(end + 1))
      return given !== null && isSame(given, signatureOf(value)) ? value : null
    },
  }
}

function readBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    return null
  }
}

// In a time that tells nothing of where they differ.
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0)
  return difference === 0
}
