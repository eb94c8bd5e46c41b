/** A value of a JavaScript literal. What is no literal (a function, a call, a name) is undefined. */
export type Literal = string | number | boolean | null | undefined | RegExpLiteral | Literal[] | LiteralObject
export type LiteralObject = Map<string, Literal>

/** A regular expression as it is written; it is never run. */
export interface RegExpLiteral {
  pattern: string
}

export type ReadLiteral = { value: Literal; end: number } | { flaw: 'tooDeep' | 'broken' }

/** Levels of lists and objects within one another. */
const DEPTH_MAX = 60

/** Reads the object, list or text that begins at `start`, as JavaScript writes it, without running anything. */
export function readLiteral(text: string, start: number): ReadLiteral {
  const reader = createReader(text, start)
  try {
    const value = reader.readValue(0)
    return { value, end: reader.place() }
  } catch (error) {
    if (error instanceof LiteralError) return { flaw: error.flaw }
    throw error
  }
}

class LiteralError extends Error {
  readonly flaw: 'tooDeep' | 'broken'
  constructor(flaw: 'tooDeep' | 'broken') {
    super(flaw)
    this.flaw = flaw
  }
}

const WORD = /[A-Za-z_$\u00C0-\uFFFF][\w$\u00C0-\uFFFF]*/y
const NUMBER = /[+-]?(?:0x[\da-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)/iy
const SPACE = /(?:\s|\/\/[^\n\r]*|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*/y
const CONSTANTS = new Map<string, Literal>([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
])

function createReader(text: string, start: number) {
  let at = start

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at
    const [found = ''] = pattern.exec(text) ?? []
    at += found.length
    return found
  }
  const skipSpace = () => match(SPACE)
  const fail = (flaw: 'tooDeep' | 'broken' = 'broken'): never => {
    throw new LiteralError(flaw)
  }

  function readValue(depth: number): Literal {
    if (depth > DEPTH_MAX) fail('tooDeep')
    skipSpace()
    const from = at
    const value = readPlain(depth)
    skipSpace()
    // The literal that was asked for ends with its bracket: a program may go on without a sign.
    const isWhole = depth === 0 && typeof value === 'object'
    if (isWhole || at >= text.length || ',]});'.includes(text.charAt(at))) return value
    // More follows: `a + b`, `f(x)`, `cond ? a : b`. A text that goes on as a text is put together.
    if (typeof value === 'string' && text[at] === '+') {
      at += 1
      const rest = readValue(depth + 1)
      return typeof rest === 'string' ? value + rest : undefined
    }
    at = from
    skipExpression()
    return undefined
  }

  function readPlain(depth: number): Literal {
    const sign = text.charAt(at)
    if (sign === '{') return readObject(depth)
    if (sign === '[') return readList(depth)
    if (sign === '"' || sign === "'") return readText(sign)
    if (sign === '`') return readTemplate()
    if (sign === '/') return { pattern: readRegExp() }
    if (/[\d.+-]/.test(sign)) {
      const number = match(NUMBER)
      return number === '' ? undefined : Number(number)
    }
    return CONSTANTS.get(match(WORD))
  }

  function readObject(depth: number): LiteralObject {
    const object: LiteralObject = new Map()
    at += 1
    for (;;) {
      skipSpace()
      if (text[at] === '}') {
        at += 1
        return object
      }
      if (text[at] === ',') {
        at += 1
        continue
      }
      const before = at
      const key = readKey()
      skipSpace()
      if (key !== null && text[at] === ':') {
        at += 1
        object.set(key, readValue(depth + 1))
      } else {
        // A method, a spread, a name for itself: none says anything.
        at = before
        skipExpression()
      }
      if (at === before || at >= text.length) fail()
    }
  }

  function readKey(): string | null {
    const sign = text.charAt(at)
    if (sign === '"' || sign === "'") return readText(sign)
    const word = match(WORD) || match(NUMBER)
    return word === '' ? null : word
  }

  function readList(depth: number): Literal[] {
    const list: Literal[] = []
    at += 1
    for (;;) {
      skipSpace()
      if (text[at] === ']') {
        at += 1
        return list
      }
      if (text[at] === ',') {
        at += 1
        continue
      }
      const before = at
      list.push(readValue(depth + 1))
      if (at === before || at >= text.length) fail()
    }
  }

  function readText(quote: string): string {
    const parts: string[] = []
    at += 1
    for (;;) {
      const end = text.slice(at).search(quote === '"' ? /["\\\n]/ : /['\\\n]/)
      if (end === -1 || text[at + end] === '\n') fail()
      parts.push(text.slice(at, at + end))
      at += end
      if (text[at] === quote) {
        at += 1
        return parts.join('')
      }
      parts.push(readEscape())
    }
  }

  function readTemplate(): string | undefined {
    const end = text.indexOf('`', at + 1)
    if (end === -1) fail()
    const content = text.slice(at + 1, end)
    at = end + 1
    return content.includes('${') || content.includes('\\') ? undefined : content
  }

  function readEscape(): string {
    const [whole = '', code = '', sign = ''] =
      /^\\(?:u\{?([\da-f]{1,6})\}?|x([\da-f]{2})|[^])/i.exec(text.slice(at, at + 10)) ?? []
    at += whole.length || 2
    const number = Number.parseInt(code || sign, 16)
    if (!Number.isNaN(number)) return number <= 0x10ffff ? String.fromCodePoint(number) : '\uFFFD'
    const letter = whole.charAt(1)
    return ESCAPES.get(letter) ?? letter
  }

  function readRegExp(): string {
    const body = match(/\/(?![*/])(?:[^\\/[\n]|\\[^\n]|\[(?:[^\]\\\n]|\\[^\n])*\])+\/[a-z]*/y)
    if (body === '') fail()
    return body.slice(1, body.lastIndexOf('/'))
  }

  /** Goes to the comma or the bracket that ends an expression, over texts, comments and brackets within it. */
  function skipExpression(): void {
    const open: string[] = []
    let before = '('
    while (at < text.length) {
      skipSpace()
      const sign = text.charAt(at)
      if (open.length === 0 && (sign === ',' || '}])'.includes(sign))) return
      if (sign === '"' || sign === "'") readText(sign)
      else if (sign === '`') readTemplate()
      else if (sign === '/' && /[([{,;:=!&|?+\-*%<>~^]/.test(before)) readRegExp()
      else {
        if ('([{'.includes(sign) && sign !== '') open.push(sign)
        if (')]}'.includes(sign) && sign !== '') open.pop()
        at += 1
      }
      before = sign
    }
  }

  return { readValue, place: () => at }
}

const ESCAPES = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['\n', ''],
])
