import { describe, expect, it } from 'vitest'
import { findHidden, foldSpaces, isBlank, markHidden, removeHidden } from '#charter/kit/hiddenCharacters.ts'

/** By hand from the tables of Unicode 16: what has no place between two Latin letters, and why; both ends included. */
const REFUSED: readonly (readonly [first: number, last: number, kind: string])[] = [
  [0x00, 0x08, 'control'],
  [0x09, 0x09, 'tab'],
  [0x0a, 0x0d, 'lineBreak'],
  [0x0e, 0x1f, 'control'],
  [0x7f, 0x84, 'control'],
  [0x85, 0x85, 'lineBreak'],
  [0x86, 0x9f, 'control'],
  [0xad, 0xad, 'invisible'],
  [0x34f, 0x34f, 'invisible'],
  [0x61c, 0x61c, 'direction'],
  [0x115f, 0x1160, 'invisible'],
  [0x17b4, 0x17b5, 'invisible'],
  [0x180b, 0x180f, 'invisible'],
  [0x200b, 0x200d, 'invisible'],
  [0x200e, 0x200f, 'direction'],
  [0x2028, 0x2029, 'lineBreak'],
  [0x202a, 0x202e, 'direction'],
  [0x2060, 0x2065, 'invisible'],
  [0x2066, 0x2069, 'direction'],
  [0x206a, 0x206f, 'invisible'],
  [0x2800, 0x2800, 'invisible'],
  [0x3164, 0x3164, 'invisible'],
  [0xd800, 0xf8ff, 'unknown'],
  [0xfdd0, 0xfdef, 'unknown'],
  [0xfe00, 0xfe0f, 'invisible'],
  [0xfeff, 0xfeff, 'invisible'],
  [0xffa0, 0xffa0, 'invisible'],
  [0xfff0, 0xfffc, 'invisible'],
  [0x13430, 0x1343f, 'invisible'],
  [0x16fe4, 0x16fe4, 'invisible'],
  [0x1bca0, 0x1bca3, 'invisible'],
  [0x1d159, 0x1d159, 'invisible'],
  [0x1d173, 0x1d17a, 'invisible'],
  [0xe0000, 0xe0fff, 'invisible'],
  [0xf0000, 0x10ffff, 'unknown'],
]
const EVERY_PLANE = Array.from({ length: 17 }, (_, plane) => plane * 0x10000)

/** The reason of each code point, null where there is none to refuse it. */
function listReasons(): (string | null)[] {
  const reasons = Array.from<unknown, string | null>({ length: 0x110000 }, () => null)
  for (const [first, last, kind] of REFUSED) reasons.fill(kind, first, last + 1)
  // The last two of each plane are no characters.
  for (const plane of EVERY_PLANE) reasons.fill('unknown', plane + 0xfffe, plane + 0x10000)
  return reasons
}

describe('a character that nobody sees', () => {
  it('is refused for its reason, and shown by its number, while every other one is let in', () => {
    const wrong: string[] = []
    for (const [code, reason] of listReasons().entries()) {
      const text = `a${String.fromCodePoint(code)}b`
      const found = findHidden(text, 'one')
      const number = code.toString(16).toUpperCase().padStart(4, '0')
      const shown = reason === null ? text : `a[U+${number}]b`
      if (
        (found?.kind ?? null) !== reason ||
        (found?.passage ?? text) !== shown ||
        markHidden(text) !== shown
      )
        wrong.push(`U+${number}: ${found?.kind}`)
      // A text of several lines takes line feeds and tabs, and nothing else that a line does not take.
      const isTaken = reason === null || code === 0x0a || code === 0x09
      if ((findHidden(text, 'several') === null) !== isTaken) wrong.push(`U+${number} in several lines`)
    }
    expect(wrong).toEqual([])
  })

  it.each([
    ['an emoji of several parts', '👩‍👩‍👧‍👦 👩🏽‍⚕️ 🏳️‍🌈 ❤️‍🔥'],
    ['a sign drawn as an emoji, or as text', '☕️ ✔︎ ©️'],
    ['a flag and a key', '🇷🇪 1️⃣'],
    ['the flags of England, Scotland and Wales', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['Persian', 'می\u200Cخواهم ه\u200D.ش'],
    ['Hindi', 'क्\u200Dष राज्\u200Cय'],
    ['Malayalam', 'അവന്\u200D'],
    ['Sinhala', 'ශ්\u200Dරී'],
    ['Mongolian', 'ᠰᠠᠢᠨ\u180B'],
    ['a Japanese name', '葛\u{E0100}城'],
    ['numbers of Arabic', '\u0600١٢'],
    ['accents as letters of their own', 'e\u0301te\u0301'],
    ['the spaces of typography', 'à\u00A0: «\u202Fb\u202F» 10\u2009000'],
  ])('is none in %s', (_what, text) => {
    expect(findHidden(text, 'one')).toBeNull()
    expect(markHidden(text)).toBe(text)
    expect(removeHidden(text)).toBe(text)
  })

  it.each([
    ['a joiner between Latin letters', 'a\u200Db', 'a[U+200D]b'],
    ['a joiner beside an emoji alone', '☕\u200D', '☕[U+200D]'],
    ['a second joiner', '👩\u200D\u200D👧', '👩[U+200D][U+200D]👧'],
    ['a non-joiner at the end of a word', 'می\u200C', 'می[U+200C]'],
    ['a second selector', '☕\uFE0F\uFE0F', '☕\uFE0F[U+FE0F]'],
    ['a selector behind a digit', '1\uFE0F', '1[U+FE0F]'],
    ['a selector behind a letter', '_ga\u{E0101}', '_ga[U+E0101]'],
    ['a text in tags behind a flag', '🏴\u{E0068}\u{E007F}', '🏴[U+E0068][U+E007F]'],
    ['half a character', 'a\uD800b', 'a[U+D800]b'],
    ['a carriage return alone', 'a\rb', 'a[U+000D]b'],
  ])('is %s', (_what, text, passage) => {
    expect(findHidden(text, 'several')?.passage).toBe(passage)
  })

  it('is shown among the words around it', () => {
    expect(findHidden('une mesure d’audience sans\u200B cookie tiers, et rien de plus', 'one')).toEqual({
      kind: 'invisible',
      passage: '…sure d’audience sans[U+200B] cookie tiers, et ri…',
    })
  })

  it('lets both ends of a line pass in a text of several lines', () => {
    expect(findHidden('un\r\n\tdeux\ntrois', 'several')).toBeNull()
    expect(findHidden('un\r\n\tdeux', 'one')?.kind).toBe('lineBreak')
  })
})

it.each([
  '',
  ' ',
  '\u200B',
  '\u3164 \u2800',
  '\uFEFF\u00AD\u202E\u202C',
  '\u{E0041}',
  '\u2003\u3000',
  '\u0007',
])('nothing is seen of %j', (text) => {
  expect(isBlank(text)).toBe(true)
})

it.each(['a', '.', '\uE000', '\uD800', '☕\uFE0F', '\u0301', '\u0600'])('something is seen of %j', (text) => {
  expect(isBlank(text)).toBe(false)
})

it.each([
  ['Google  Analytics', 'Google Analytics'],
  [' _ga\u200B ', '_ga'],
  ['Google\u00A0\u200BAnalytics', 'Google Analytics'],
  ['_g\uFEFFa', '_ga'],
  ['un\r\ndeux', 'un deux'],
  ['می\u200Cخواهم', 'میخواهم'],
])('%j is compared as %j', (text, compared) => {
  expect(foldSpaces(text)).toBe(compared)
})

it.each([
  ['\u200D.commander1.com\u200B', '.commander1.com'],
  ['logglytrackings\u00ADession', 'logglytrackingsession'],
  ['un\r\n\tdeux', 'un\r\n\tdeux'],
])('%j, which nobody typed here, becomes %j', (text, cleaned) => {
  expect(removeHidden(text)).toBe(cleaned)
})
