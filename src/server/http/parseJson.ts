/** Stands for a text that is not JSON, or that two parsers may read differently. */
export const INVALID_JSON = Symbol('not JSON')

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Parses a JSON text in UTF-8. An object with a repeated key is refused, because parsers differ in which value they
 * take (RFC 8259, section 4). So is one with lists in lists in lists, each of which takes far more memory than its bytes.
 */
export function parseJson(bytes: ArrayBuffer): unknown {
  if (isTooDeep(new Uint8Array(bytes))) return INVALID_JSON
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

const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const OPENING: readonly unknown[] = [0x5b, 0x7b]
const CLOSING: readonly unknown[] = [0x5d, 0x7d]

function isTooDeep(bytes: Uint8Array): boolean {
  let depth = 0
  let isInText = false
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === QUOTE) isInText = !isInText
    else if (isInText) at += byte === BACKSLASH ? 1 : 0
    else if (OPENING.includes(byte)) depth += 1
    else if (CLOSING.includes(byte)) depth -= 1
    if (depth > DEPTH_MAX) return true
  }
  return false
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
