import canonicalize from 'canonicalize'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Pieces } from './encodePieces.ts'
import { oncePerObject } from './oncePerObject.ts'

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
export function canonicalObject(members: object, written: Readonly<Record<string, Pieces>>): Pieces {
  const others = Object.entries(members)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, Pieces] => [name, canonicalJson(value)])
  const all = [...others, ...Object.entries(written)].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [
    '{',
    ...all.map(([name, value], index) => [`${index === 0 ? '' : ','}${canonicalJson(name)}:`, value]),
    '}',
  ]
}

const COMMA = utf8ToBytes(',')

/** Writes a list of which the items are written already. */
export function canonicalList(items: readonly Pieces[]): Pieces {
  const pieces: Pieces[] = ['[']
  for (const [index, item] of items.entries()) {
    if (index > 0) pieces.push(COMMA)
    pieces.push(item)
  }
  pieces.push(']')
  return pieces
}

/** Returns a function that writes a value once for all texts that it is a part of. */
export function canonicalPart<Part extends object>(
  valueOf: (part: Part) => unknown,
): (part: Part) => Uint8Array {
  return oncePerObject((part) => utf8ToBytes(canonicalJson(valueOf(part))))
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
