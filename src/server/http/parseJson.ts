/** Stands for a text that is not JSON, or that two parsers may read differently. */
export const INVALID_JSON = Symbol('not JSON')

/** Stands for a text of more values than any body has, each of which takes far more memory than its bytes. */
export const TOO_MANY_VALUES = Symbol('too many values')

/** The largest reading of a file has fewer: 100,000 rows of fifteen cells fill its 40 MB. */
export const VALUES_MAX = 2_500_000

/** Of one object: no record has a tenth of them. */
const KEYS_MAX = 10_000

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Parses a JSON text in UTF-8. An object with a repeated key is refused, because parsers differ in which value they
 * take (RFC 8259, section 4). So is one with lists in lists in lists. What is too much is told by its bytes, before it is parsed.
 */
export function parseJson(bytes: ArrayBuffer): unknown {
  const refused = refuseShape(new Uint8Array(bytes))
  if (refused !== null) return refused
  try {
    const text = utf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    // A text that equals its own serialisation, as programs write it, has no repeated key: only others need the check.
    const isPlain = JSON.stringify(value) === text
    return !isPlain && hasRepeatedKey(text) ? INVALID_JSON : value
  } catch {
    return INVALID_JSON
  }
}

/** Levels of lists and objects within one another: no body has a third of it. */
const DEPTH_MAX = 50

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c

/** Counts what opens and what divides, as a whole and within each object that is open. */
function refuseShape(bytes: Uint8Array): typeof INVALID_JSON | typeof TOO_MANY_VALUES | null {
  const keys = new Float64Array(DEPTH_MAX + 2)
  let depth = 0
  let values = 0
  let isInText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) isInText = !isInText
    else if (isInText) at += byte === BACKSLASH ? 1 : 0
    else if (byte === COMMA) {
      values += 1
      keys[depth] = (keys[depth] ?? 0) + 1
    } else if (byte === 0x7b || byte === 0x5b) {
      values += 1
      depth += 1
      // The items of a list are no keys.
      keys[depth] = byte === 0x7b ? 0 : -Infinity
    } else if (byte === 0x7d || byte === 0x5d) depth = Math.max(0, depth - 1)
    if (depth > DEPTH_MAX) return INVALID_JSON
    if (values > VALUES_MAX || (keys[depth] ?? 0) > KEYS_MAX) return TOO_MANY_VALUES
  }
  return null
}

// In valid JSON, strings and these marks are enough to find objects and their keys.
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g

function hasRepeatedKey(text: string): boolean {
  const open: (Set<string> | null)[] = []
  let isKeyNext = false
  for (const [token] of text.matchAll(TOKEN)) {
    const keys = open.at(-1) ?? null
    if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : null)
      isKeyNext = token === '{'
    } else if (token === '}' || token === ']') {
      open.pop()
      isKeyNext = false
    } else if (token === ',') {
      isKeyNext = keys !== null
    } else if (isKeyNext && keys !== null) {
      const key = String(JSON.parse(token))
      if (keys.has(key)) return true
      keys.add(key)
      isKeyNext = false
    }
  }
  return false
}
