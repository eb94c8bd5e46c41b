import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareWords } from '#charter/compare/compareWords.ts'
import { measureEffort } from '../../support/effort.ts'

/** `[-…-]` is gone, `{+…+}` is new. */
const marked = (before: string, after: string) =>
  compareWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`))
    .join('')

describe('two texts word by word', () => {
  it.each([
    ['', '', ''],
    ['la même', 'la même', 'la même'],
    ['', 'tout', '{+tout+}'],
    ['tout', '', '[-tout-]'],
    ['Compter les visites', 'Compter les visiteurs', 'Compter les [-visites-]{+visiteurs+}'],
    ['Compter les visites', 'Compter toutes les visites', 'Compter {+toutes +}les visites'],
    ['de l’internaute', 'de l’utilisateur', 'de l’[-internaute-]{+utilisateur+}'],
    ["l'adresse", "d'adresse", "[-l'-]{+d'+}adresse"],
    ['été', 'étés', '[-été-]{+étés+}'],
    ['e\u0301te\u0301', 'e\u0301te\u0301 ?', 'e\u0301te\u0301{+ ?+}'],
    ['Durée : 6 mois', 'Durée : 13 mois', 'Durée : [-6-]{+13+} mois'],
    // A no-break space in place of a space is a difference, and nothing but it.
    ['Durée : 6', 'Durée\u00A0: 6', 'Durée[- -]{+\u00A0+}: 6'],
    ['« a »', '«\u00A0b\u00A0»', '«[- a -]{+\u00A0b\u00A0+}»'],
    ['un deux trois', 'quatre cinq trois', '[-un deux-]{+quatre cinq+} trois'],
    ['un\ndeux', 'un\r\ndeux', 'un[-\n-]{+\r\n+}deux'],
    ['un\ndeux\n', 'trois\nquatre\n', '[-un-]{+trois+}\n[-deux-]{+quatre+}\n'],
    ['😀', '😁', '[-😀-]{+😁+}'],
  ])('marks what differs between %j and %j', (before, after, expected) => {
    expect(marked(before, after)).toBe(expected)
  })

  it('keeps the lines that are the same when too many words differ', () => {
    const old = Array.from({ length: 600 }, (_, index) => `ancien${index}`).join(' ')
    const young = Array.from({ length: 600 }, (_, index) => `nouveau${index}`).join(' ')
    expect(compareWords(`début\n${old}\nfin`, `début\n${young}\nfin`)).toEqual([
      { kind: 'same', text: 'début\n' },
      { kind: 'removed', text: old },
      { kind: 'added', text: young },
      { kind: 'same', text: '\nfin' },
    ])
  })

  it('has both texts whole, whatever they are', () => {
    const aText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('un', 'l’', 'été', ' ', '\u00A0', '\n', '\r\n', '\r', ':', '«', '\uD800'))
        .map((all) => all.join('')),
    )
    fc.assert(
      fc.property(aText, aText, (before, after) => {
        const stretches = compareWords(before, after)
        const without = (kind: string) =>
          stretches
            .filter((stretch) => stretch.kind !== kind)
            .map(({ text }) => text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        expect(stretches.every(({ text }) => text !== '')).toBe(true)
      }),
    )
  })

  it.each([
    ['words', (index: number) => `a${index} `, (index: number) => `b${index} `],
    ['signs', () => '!', () => '?'],
    ['lines', (index: number) => `a${index}\n`, (index: number) => `b${index}\n`],
    [
      'few words',
      (index: number) => `${(index * 7919) % 13} `,
      (index: number) => `${(index * index) % 11} `,
    ],
  ])('is soon done with long texts of other %s', (_, pieceBefore, pieceAfter) => {
    const long = (piece: (index: number) => string) =>
      Array.from({ length: 20_000 }, (_, index) => piece(index))
        .join('')
        .slice(0, 20_000)
    const before = long(pieceBefore)
    const after = long(pieceAfter)
    const { result, effort } = measureEffort(() => compareWords(before, after))
    expect(result.length).toBeGreaterThan(0)
    expect(effort).toBeLessThan(1_000)
  })
})
