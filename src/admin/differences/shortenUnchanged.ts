const MAX_LENGTH = 240
const LAST_WORDS = /(?<=\s)[^]{0,80}$/u
const FIRST_WORDS = /^[^]{0,80}(?=\s)/u

/**
 * Shortens an unchanged part of a text to the words beside the changes, about 80 characters each. `place`: where the part
 * stands in the text; there is no change before the start or after the end.
 */
export function shortenUnchanged(text: string, place: 'start' | 'middle' | 'end'): string {
  if (text.length <= MAX_LENGTH) return text
  const first = place === 'start' ? '' : `${extract(FIRST_WORDS, text)} `
  const last = place === 'end' ? '' : ` ${extract(LAST_WORDS, text)}`
  return `${first}[…]${last}`
}

function extract(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? ''
}
