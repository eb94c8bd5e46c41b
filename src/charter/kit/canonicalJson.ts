import canonicalize from 'canonicalize'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * Writes a large value (a whole register, all its findings) as canonical JSON (RFC 8785), the same bytes as
 * `canonicalize` gives, but in little more memory than the text itself. Throws, as `canonicalize` does, on a value
 * without a canonical form: a number that is not finite, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  const names = collectKeys(value, new Set())
  names.forEach(assertCanonical)
  // A replacer list with this name would find it in every object, so `canonicalize` takes over.
  if (names.has('__proto__')) return canonicalize(value) ?? ''
  // JSON.stringify writes the properties of every object in the order of this list.
  return JSON.stringify(value, [...names].toSorted())
}

/** Writes an object with further members, which are written already. */
export function canonicalObject(members: object, written: Readonly<Record<string, string>>): string {
  const others = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, canonicalJson(value)] as const)
  const all = new Map([...others, ...Object.entries(written)])
  const names = [...all.keys()].toSorted()
  names.forEach(assertCanonical)
  return `{${names.map((name) => `${JSON.stringify(name)}:${all.get(name)}`).join()}}`
}

/** Writes a list of which the items are written already. */
export function canonicalList(items: readonly string[]): string {
  return `[${items.join()}]`
}

/** Adds the names of all properties in a value, at any depth, to `names`. */
function collectKeys(value: unknown, names: Set<string>): Set<string> {
  if (Array.isArray(value)) value.forEach((item) => collectKeys(item, names))
  else if (typeof value === 'object' && value !== null)
    Object.entries(value).forEach(([name, inner]) => collectKeys(inner, names.add(name)))
  else assertCanonical(value)
  return names
}

function assertCanonical(value: unknown): void {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} has no canonical form`)
  if (typeof value === 'string' && !value.isWellFormed())
    throw new Error('Half a surrogate pair has no canonical form')
}

/** What hashes files: `hashFile`, or what does the same faster where the program runs. */
export type HashFile = (content: Uint8Array) => string

/** SHA-256 of a file, or of a text's bytes in UTF-8, in hexadecimal as `sha256sum` prints it. */
export function hashFile(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
}
