import { foldText } from '#charter/kit/foldText.ts'

// Typed texts have no control characters; this one in an older text counts as a space.
const SEPARATOR = '\u0001'

/**
 * A text as an index of trigrams finds words of every length in it: folded, then each of its words once more, spelled with
 * a separator between letters. That makes a trigram of each letter and of each two that stand side by side.
 */
export function indexedText(text: string): string {
  const folded = fold(text)
  return `${folded}\n${[...new Set(splitWords(folded))].map(spell).join('')}`
}

function fold(text: string): string {
  return foldText(text).replaceAll(SEPARATOR, ' ')
}

function splitWords(folded: string): string[] {
  return folded.split(/\s+/).filter(Boolean)
}

function spell(word: string): string {
  return SEPARATOR + Array.from(word).join(SEPARATOR) + SEPARATOR
}

/** What is looked for in an indexed text. */
export interface Needle {
  text: string
  trigrams: string[]
  /** Whether every text that has the trigrams has the text. */
  isExact: boolean
}

// More would only make the search slower: what they let through is compared.
const TRIGRAMS_MAX = 20

/** A word, as an indexed text has it. */
export function needleOf(word: string): Needle {
  const letters = Array.from(word)
  const text = letters.length > 2 ? word : letters.length === 2 ? letters.join(SEPARATOR) : spell(word)
  const signs = Array.from(text)
  // Side by side rather than overlapping: a third of them has every letter, and is sooner looked up.
  const starts = signs.slice(2).flatMap((_, start) => (start % 3 === 0 ? [start] : []))
  const trigrams = [...starts, signs.length - 3].map((start) => signs.slice(start, start + 3).join(''))
  return { text, trigrams: [...new Set(trigrams)].slice(0, TRIGRAMS_MAX), isExact: signs.length === 3 }
}

/** The words of a search, folded as the texts that are searched, without those that another one contains. */
export function wordsOf(search: string): string[] {
  if (search === '') return []
  const words = [...new Set(splitWords(fold(search)))]
  return words.filter((word) => !words.some((other) => other !== word && other.includes(word)))
}

/** The pattern by which `like` finds a text, with `escape '\'`. */
export function likePattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
