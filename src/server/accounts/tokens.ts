import { sql } from 'kysely'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { hmac } from '@noble/hashes/hmac.js'
import type { OpenStore } from '#server/storage/createStore.ts'

const SECRET_NAME = 'auth'

/** Returns the stored secret that signs cookies; creates it on the first call. Used when the environment gives none. */
export async function readOrCreateSecret(store: OpenStore): Promise<string> {
  const { secret } = await store.write(async (transaction) => {
    await sql`insert into secrets (name, value) values (${SECRET_NAME}, ${randomToken()})
      on conflict (name) do nothing`.execute(transaction)
    const { rows } = await sql<{
      value: string
    }>`select value from secrets where name = ${SECRET_NAME}`.execute(transaction)
    return { kind: 'ok', secret: rows[0]?.value ?? '' }
  })
  if (secret === '') throw new Error('The secret could not be read back')
  return secret
}

/** Returns the SHA-256 in hexadecimal, to recognise a text without storing it. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** Creates 256 random bits, in characters that an address can contain without encoding (base64url). */
export function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (mark) => ({ '+': '-', '/': '_' })[mark] ?? '')
}

/** Signs the values of cookies and checks them later: HMAC-SHA-256, in base64. */
export interface Signer {
  sign(value: string): string
  /** Returns the value of `<value>.<signature>`; null when the signature is not ours. */
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
      return given !== null && isSameBytes(given, signatureOf(value)) ? value : null
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

// Compares in constant time, which reveals nothing about the first difference.
function isSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0)
  return difference === 0
}
