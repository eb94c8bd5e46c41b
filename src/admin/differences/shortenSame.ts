const SHORT_ENOUGH = 240
const LAST_WORDS = /(?<=\s)[^]{0,80}$/u
const FIRST_WORDS = /^[^]{0,80}(?=\s)/u

/** What did not change in a long text, down to the words beside a change: `place` says on which sides there is one. */
export function shortenSame(text: string, place: 'start' | 'middle' | 'end'): string {
  if (text.length <= SHORT_ENOUGH) return text
  const first = place === 'start' ? '' : `${wordsIn(FIRST_WORDS, text)} `
  const last = place === 'end' ? '' : ` ${wordsIn(LAST_WORDS, text)}`
  return `${first}[…]${last}`
}

function wordsIn(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? ''
}
