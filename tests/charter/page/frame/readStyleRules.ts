export interface StyleRule {
  selector: string
  /** By property name in lower case; the last one of a name counts. */
  declarations: Map<string, string>
  /** The at-rules around it, outermost first: `@media print`. */
  within: readonly string[]
}

/** Reads the rules of `styleSheet` in their order. Strings with braces are not supported: our style sheet has none. */
export function readStyleRules(styleSheet: string): StyleRule[] {
  const rules: StyleRule[] = []
  const within: string[] = []
  let selector: string | null = null
  let declarations = new Map<string, string>()
  const endRule = () => {
    if (selector !== null) rules.push({ selector, declarations, within: [...within] })
    selector = null
    declarations = new Map()
  }
  for (const [, text = '', sign] of withoutComments(styleSheet).matchAll(/([^{};]*)([{};]?)/g)) {
    const written = text.trim()
    if (sign === '{') {
      endRule()
      if (written.startsWith('@')) within.push(written)
      else selector = written
    } else {
      declare(declarations, written)
      if (sign === '}' && selector === null) within.pop()
      if (sign === '}') endRule()
    }
  }
  endRule()
  return rules
}

/** The declarations of a `style` attribute. */
export function readDeclarations(style: string): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const written of withoutComments(style).split(';')) declare(declarations, written.trim())
  return declarations
}

function declare(declarations: Map<string, string>, written: string): void {
  const colon = written.indexOf(':')
  if (colon < 1) return
  const value = written
    .slice(colon + 1)
    .replace(/!important$/i, '')
    .trim()
  declarations.set(written.slice(0, colon).trim().toLowerCase(), value)
}

/** A comment that is never closed extends to the end of the next one that is, or to the end of the text. */
function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('/*')
  const afterEach = rest.map((part) => {
    const end = part.indexOf('*/')
    return end === -1 ? '' : part.slice(end + 2)
  })
  return [first, ...afterEach].join(' ')
}
