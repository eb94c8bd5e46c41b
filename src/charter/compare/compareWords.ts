import { diffArrays } from 'diff'

/** A stretch of one of two texts, or of both. */
export interface Stretch {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/**
 * How many words may differ. What it takes to find them grows with its square: this many take less than a tenth
 * of a second, however long the texts are. A number of words, not of milliseconds, so that every machine shows the same.
 */
const DIFFERENT_MAX = 1_000

/** A line break, spaces, a word with the apostrophe that elides it (« l’ », « aujourd’ »), or one other sign. */
const WORD = /\r?\n|[^\S\r\n]+|[\p{L}\p{M}\p{N}_]+['’]?|[^]/gu
const LINE = /[^\r\n]+|\r?\n|\r/g
const SPACES = /^[^\S\r\n]+$/

/**
 * `before` and `after` word by word: `same` and `removed` make up the one, `same` and `added` the other. Texts with
 * too little in common are compared line by line, and replaced as a whole where that is too much as well.
 */
export function compareWords(before: string, after: string): Stretch[] {
  const stretches =
    compareBy(WORD, before, after) ?? compareBy(LINE, before, after) ?? replaced(before, after)
  return withoutLoneSpaces(stretches)
}

function compareBy(piece: RegExp, before: string, after: string): Stretch[] | undefined {
  const pieces = (text: string): string[] => text.match(piece) ?? []
  return diffArrays(pieces(before), pieces(after), { maxEditLength: DIFFERENT_MAX })?.map(
    ({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    }),
  )
}

function replaced(before: string, after: string): Stretch[] {
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
}

/** Two words replaced by two others are one replacement, although the space between them is the same. */
function withoutLoneSpaces(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  let removed = ''
  let added = ''
  const endReplacement = () => {
    joined.push(...replaced(removed, added).filter(({ text }) => text !== ''))
    removed = ''
    added = ''
  }
  for (const [index, { kind, text }] of stretches.entries()) {
    const isBetween = removed !== '' && added !== '' && index < stretches.length - 1
    if (kind === 'same' && !(isBetween && SPACES.test(text))) {
      endReplacement()
      joined.push({ kind, text })
    } else {
      if (kind !== 'added') removed += text
      if (kind !== 'removed') added += text
    }
  }
  endReplacement()
  return joined
}
