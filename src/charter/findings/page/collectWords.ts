import { byPosition } from '../../register/register.ts'
import { sectionWords } from '../sectionWords.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'
import { acronymsOf } from './plainLanguage.ts'

/** More of a name than anybody reads; it also bounds the work on elements nested without end. */
const NAME_MAX = 300

export interface WordCollector {
  /** A piece of the page's text. */
  add: (text: string) => void
  /** Starts to collect; what it returns is given to `end`. */
  start: () => number
  /** The words since `start`, white space collapsed, NAME_MAX characters at most. */
  end: (start: number) => string
}

/** The words of elements that may stand in one another, of which only the open ones are kept in memory. */
export function collectWords(): WordCollector {
  let pieces: string[] = []
  let open = 0
  return {
    add: (text) => {
      if (open > 0) pieces.push(text)
    },
    start: () => {
      open += 1
      return pieces.length
    },
    end: (start) => {
      const words = wordsFrom(pieces, start)
      open -= 1
      if (open === 0) pieces = []
      return words
    },
  }
}

function wordsFrom(pieces: readonly string[], start: number): string {
  let words = ''
  // The piece that passes the bound is the last: joining all of them for each of many nested elements takes for ever.
  for (let at = start; at < pieces.length && words.length < 2 * NAME_MAX; at += 1) {
    words += startOf(pieces[at] ?? '', 2 * NAME_MAX)
  }
  return shortened(words)
}

/** `text` as names are compared: one space between words, NAME_MAX characters at most. */
export function shortened(text: string): string {
  return startOf(
    startOf(text, 2 * NAME_MAX)
      .replace(/\s+/g, ' ')
      .trim(),
    NAME_MAX,
  )
}

/** Without the half of a character that the cut goes through: it could not be written as canonical JSON. */
function startOf(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** The acronyms of a whole page, in the order of its texts: what is explained in one is known in the others. */
export interface PageAcronyms {
  /** Those that a section explains. */
  explained: ReadonlySet<string>
  /** By acronym, the first text in which it stands without a word about it. */
  firstUses: ReadonlyMap<string, string>
}

export const pageAcronyms = oncePerRegister(({ sections, cookies }): PageAcronyms => {
  const bodies = byPosition(sections).map(({ body }) => sectionWords(body))
  const purposes = cookies.filter(isActive).map(({ purpose }) => purpose)
  const explained = bodies.flatMap((text) => acronymsOf(text).explainedAcronyms)
  const uses = [...bodies, ...purposes].flatMap((text) =>
    acronymsOf(text).unexplainedAcronyms.map((acronym) => [acronym, text] as const),
  )
  // The last of a key wins.
  return { explained: new Set(explained), firstUses: new Map(uses.toReversed()) }
})
