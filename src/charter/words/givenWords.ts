import type { Language } from '../kit/language.ts'
import { en } from './en.ts'
import { fr, type Words } from './fr.ts'

/**
 * The charter's own words in a language that the program does not know: those that its site gives, by their way in `Words`
 * (`lifetime.session`), and the words of its base language in place of the others. `asked` notes the ways of all that was
 * read, `isBase` whether one of them was the base language's since that was last unset.
 */
export interface GivenWords {
  /** BCP 47 tag. */
  tag: string
  base: Language
  words: Words
  asked: Map<string, string>
  isBase: boolean
}

/** Lays the words that a site gives over those of its base language. */
export function giveWords(
  tag: string,
  base: Language,
  baseWords: Words,
  given: ReadonlyMap<string, string>,
): GivenWords {
  const speech = { tag, base, words: baseWords, asked: new Map<string, string>(), isBase: false }
  const lay = <Part extends object>(part: Part, way: string): Part => {
    const laid = { ...part }
    for (const name of Object.keys(part)) {
      const value: unknown = Reflect.get(part, name)
      const own = way === '' ? name : `${way}.${name}`
      Object.defineProperty(laid, name, { enumerable: true, get: () => read(own, value) })
    }
    return laid
  }
  const laidParts = new Map<string, object>()
  const read = (way: string, value: unknown): unknown => {
    if (typeof value === 'string') {
      speech.asked.set(way, value)
      const word = given.get(way)
      if (word === undefined) speech.isBase = true
      return word ?? value
    }
    // What is put together from words, and the months, are the base language's.
    if (typeof value === 'function' || Array.isArray(value)) {
      speech.isBase = true
      return value
    }
    if (typeof value !== 'object' || value === null) return value
    const laid = laidParts.get(way) ?? lay(value, way)
    laidParts.set(way, laid)
    return laid
  }
  speech.words = lay(baseWords, '')
  return speech
}

/** One of the program's own words by its way in `Words`; undefined where there is none. */
export function wordAt(language: Language, way: string): string | undefined {
  const found = way.split('.').reduce<unknown>(
    (part, name) => (isPart(part) && Object.hasOwn(part, name) ? part[name] : undefined),
    {
      fr,
      en,
    }[language],
  )
  return typeof found === 'string' ? found : undefined
}

function isPart(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
