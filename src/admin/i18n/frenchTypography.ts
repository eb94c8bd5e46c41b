import { setNoBreakSpaces } from '#charter/kit/setNoBreakSpaces.ts'

interface Texts {
  [key: string]: Texts | string | undefined
}

/** Copies messages and replaces straight quotes, three dots and plain spaces by the marks of French typography. */
export function frenchTypography<Messages extends Texts>(messages: Messages): Messages {
  const copy = structuredClone(messages)
  typesetAll(copy)
  return copy
}

function typesetAll(texts: Texts): void {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') texts[key] = typeset(value)
    else if (value) typesetAll(value)
  }
}

/** These messages come from a package: the spaces that they lack are added too. */
function typeset(text: string): string {
  const spaced = text
    .replace(/'/g, '’')
    .replace(/"([^"]*)"/g, '« $1 »')
    .replace(/\.\.\./g, '…')
    .replace(/ ?([:;?!])(?=\s|$)/g, ' $1')
  return setNoBreakSpaces(spaced)
}
