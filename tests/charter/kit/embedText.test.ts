import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedText, joinLines, writeOnOneLine } from '#charter/kit/embedText.ts'
import { measureEffort } from '../../support/effort.ts'

const NASTY = Array.from(
  'aé «שمر\u202E\u202D\u202A\u202C\u2066\u2067\u2068\u2069\u200B\u200F\u001B\u009B\0\r\n\t\v\f\u0085\u2028\u2029',
)
const aNastyText = fc.string({ unit: fc.constantFrom(...NASTY), maxLength: 12 })
// Written here once more, so that the rule is judged by another.
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066\u2067]/
const CONTROLS = /(?![\t\n\r])[\p{Cc}\u2028\u2029]/u

/** The depth of isolates after each character; it is never negative and ends at zero where all are closed. */
const depths = (text: string) => {
  let depth = 0
  return Array.from(
    text,
    (character) => (depth += character === '\u2068' ? 1 : character === '\u2069' ? -1 : 0),
  )
}
const isBalanced = (text: string) => {
  const steps = depths(text)
  return (steps.at(-1) ?? 0) === 0 && steps.every((depth) => depth >= 0)
}

describe('a text within a sentence', () => {
  it.each([
    ['Opendatasoft', 'Opendatasoft'],
    ['« L’été », 13 mois', '« L’été », 13 mois'],
    ['un\r\n\tdeux\ntrois', 'un\r\n\tdeux\ntrois'],
    ['👩‍👩‍👧 ☕️', '👩‍👩‍👧 ☕️'],
    ['\u202Eecneulfni', '[U+202E]ecneulfni'],
    ['_ga\u200B', '_ga[U+200B]'],
    ['\u001B[31mrouge', '[U+001B][31mrouge'],
    ['a\rb', 'a[U+000D]b'],
    ['שלום', '\u2068שלום\u2069'],
    ['مرحبا 13', '\u2068مرحبا 13\u2069'],
    ['\u2068שלום\u2069', '\u2068שלום\u2069'],
    ['a\u2069b', 'a[U+2069]b'],
    ['\u2068a', '[U+2068]a'],
    [
      'le cookie \u2068שלום\u2069 de \u2068مرحبا\u2069',
      '\u2068le cookie \u2068שלום\u2069 de \u2068مرحبا\u2069\u2069',
    ],
  ])('%j stands there as %j', (text, embedded) => {
    expect(embedText(text)).toBe(embedded)
    expect(embedText(embedded)).toBe(embedded)
  })

  it('neither turns the words around it nor commands a printer, whatever it is', () => {
    fc.assert(
      fc.property(aNastyText, (text) => {
        const embedded = embedText(text)
        expect(embedded).not.toMatch(TURNS)
        expect(embedded.replaceAll('\r\n', '')).not.toMatch(/\r/)
        expect(embedded).not.toMatch(CONTROLS)
        expect(isBalanced(embedded)).toBe(true)
        // Letters from right to left stand nowhere but in an isolate.
        const outside = Array.from(embedded).filter((_, at) => depths(embedded)[at] === 0)
        expect(outside.join('')).not.toMatch(/[שمر]/)
        expect(embedText(embedded)).toBe(embedded)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a line of a text file', () => {
  it.each([
    ['Note : un\ndeux', 'Note : un / deux'],
    ['un \r\n  deux', 'un / deux'],
    [
      'un\u2028deux\u2029trois\u0085quatre\vcinq\fsix\rsept',
      'un / deux / trois / quatre / cinq / six / sept',
    ],
    ['a\tb', 'a b'],
    ['Publiée par : \u202EadA', 'Publiée par : [U+202E]adA'],
    ['par \u2068שלום\u2069', 'par \u2068שלום\u2069'],
  ])('%j is written %j', (line, written) => {
    expect(writeOnOneLine(line)).toBe(written)
  })

  it.each(
    [' ', '\t', '\u00A0', '\n', '\r\n', '\u0085', ' \n', '\u2068'].map((unit) => [
      JSON.stringify(unit),
      unit,
    ]),
  )('is written in a moment, also after a long run of %s', (_, unit) => {
    const long = `a${unit.repeat(60_000)}b`
    const { result, effort } = measureEffort(() => writeOnOneLine(`${long}\n${long}`))
    expect(result.slice(-1)).toBe('b')
    expect(effort).toBeLessThan(400)
  })

  it('joins lines with what is asked for, and leaves other spaces alone', () => {
    expect(joinLines('12, rue du Port \n\n  97400  Saint-Denis', ', ')).toBe(
      '12, rue du Port, 97400  Saint-Denis',
    )
  })

  it('is one line, whatever is in it', () => {
    fc.assert(
      fc.property(aNastyText, (text) => {
        const line = writeOnOneLine(`Note : ${embedText(text)}`)
        expect(line).not.toMatch(/[\n\r\t]/)
        expect(line).not.toMatch(CONTROLS)
        expect(line).not.toMatch(TURNS)
        expect(isBalanced(line)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
