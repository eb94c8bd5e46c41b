import canonicalize from 'canonicalize'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A large value as canonical JSON (RFC 8785), as `canonicalize` gives it for records, in little more memory than its
 * text: whole registers and all that is found in them are written so. Throws, as `canonicalize` does, on what has no
 * canonical form: a number that is not finite, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  const names = collectKeys(value, new Set())
  names.forEach(refuseFormless)
  // Every object would be found to have it.
  if (names.has('__proto__')) return canonicalize(value) ?? ''
  // Whatever object they are found in, properties come in the order of this list.
  return JSON.stringify(value, [...names].toSorted())
}

/** The names of all properties in a value, whatever they are nested in. */
function collectKeys(value: unknown, names: Set<string>): Set<string> {
  if (Array.isArray(value)) value.forEach((item) => collectKeys(item, names))
  else if (typeof value === 'object' && value !== null)
    Object.entries(value).forEach(([name, inner]) => collectKeys(inner, names.add(name)))
  else refuseFormless(value)
  return names
}

function refuseFormless(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} has no canonical form`)
  if (typeof value === 'string' && !value.isWellFormed())
    throw new Error('Half a surrogate pair has no canonical form')
}

/** SHA-256 of a file, or of a text's bytes in UTF-8, as hexadecimal: what `sha256sum` prints for it. */
export function hashFile(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
}
