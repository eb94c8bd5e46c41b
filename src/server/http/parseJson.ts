/** Not JSON, or JSON that two readers may understand differently. */
export const INVALID_JSON = Symbol('not JSON')

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The value of a JSON text in UTF-8. An object that names a key twice is refused: which of the two counts depends
 * on the reader (RFC 8259, section 4).
 */
export function parseJson(bytes: ArrayBuffer): unknown {
  try {
    const text = utf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    // What programs send comes back as it was, which no key given twice does; only other texts need a closer look.
    const isPlain = JSON.stringify(value) === text
    return !isPlain && hasRepeatedKey(text) ? INVALID_JSON : value
  } catch {
    return INVALID_JSON
  }
}

// In valid JSON nothing but strings and these marks tells where an object and its keys are.
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
