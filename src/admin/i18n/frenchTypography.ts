interface Texts {
  [key: string]: Texts | string | undefined
}

/** Typographic apostrophes, and no-break spaces where French wants them, in messages written without. */
export function frenchTypography(messages: Texts): Texts {
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [
      key,
      typeof value === 'string' ? typeset(value) : value && frenchTypography(value),
    ]),
  )
}

function typeset(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/"([^"]*)"/g, '«\u00A0$1\u00A0»')
    .replace(/\.\.\./g, '…')
    .replace(/ ?([:;?!])(?=\s|$)/g, '\u00A0$1')
}
