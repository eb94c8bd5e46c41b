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

function typeset(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/"([^"]*)"/g, '«\u00A0$1\u00A0»')
    .replace(/\.\.\./g, '…')
    .replace(/ ?([:;?!])(?=\s|$)/g, '\u00A0$1')
}
