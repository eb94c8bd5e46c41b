import { foldName } from '../../kit/foldText.ts'
import type { Section } from '../../register/section.ts'
import { readRichText } from '../../richText/readRichText.ts'
import { richTextToText } from '../../richText/richTextToText.ts'
import type { SourceSection } from '../reading.ts'

/** The least likeness, from 0 to 1, of two texts without a heading that are one. */
const LIKENESS_MIN = 0.5

/**
 * Finds for each part of a page the one of the register that it is: by its heading, of several with one heading the most alike; without a heading
 * by what it says; and the place of the tables, of which a charter has one. Each is given once. The others are new.
 */
export function pairTexts<Known extends Section>(
  found: readonly SourceSection[],
  known: readonly Known[],
): (Known | undefined)[] {
  const pairs: (Known | undefined)[] = found.map(() => undefined)
  const left = new Set(known)
  const wordsOf = createWords()
  const likenessOf = (one: SourceSection, other: Known) => diceOf(wordsOf(one), wordsOf(other))

  pairAlike((one, other) => {
    const isHeaded = foldName(one.heading) !== '' && foldName(one.heading) === foldName(other.heading)
    return isHeaded ? 1 + likenessOf(one, other) : 0
  })
  pairAlike((one, other) => {
    const areUntitled = foldName(one.heading) === '' && foldName(other.heading) === ''
    const isText = one.kind === 'text' && other.kind === 'text'
    const likeness = areUntitled && isText ? likenessOf(one, other) : 0
    return likeness >= LIKENESS_MIN ? likeness : 0
  })
  pairAlike((one, other) => (one.kind === 'registry' && other.kind === 'registry' ? 1 : 0))
  return pairs

  /** Pairs what is left, the most alike first; 0 is no likeness. */
  function pairAlike(likeness: (one: SourceSection, other: Known) => number): void {
    const candidates = found.flatMap((one, at) =>
      pairs[at] === undefined
        ? [...left].flatMap((other) => {
            const value = likeness(one, other)
            return value > 0 ? [{ at, other, value }] : []
          })
        : [],
    )
    for (const { at, other } of candidates.toSorted((a, b) => b.value - a.value)) {
      if (pairs[at] !== undefined || !left.has(other)) continue
      pairs[at] = other
      left.delete(other)
    }
  }
}

type Text = Pick<Section, 'body'>

function createWords(): (text: Text) => ReadonlySet<string> {
  const known = new Map<Text, ReadonlySet<string>>()
  return (text) => {
    const words = known.get(text) ?? new Set(foldName(richTextToText(readRichText(text.body))).split(' '))
    known.set(text, words)
    return words
  }
}

/** How many of the words of two texts both have, from 0 to 1. */
function diceOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / (one.size + other.size)
}
