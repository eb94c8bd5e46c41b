import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readability } from '#charter/findings/page/plainLanguage.ts'
import { measureEffort } from '../../../support/effort.ts'

const words = (count: number) => `${'mot '.repeat(count - 1)}fin.`

describe('A07, sentences', () => {
  it.each<[text: string, mean: number, tooLong: boolean]>([
    ['', 0, false],
    ['« … »', 0, false],
    [words(20), 20, false],
    [words(21), 21, true],
    [`${words(19)} M${words(21)}`, 20, false],
    [`${words(20)} M${words(21)}`, 20.5, true],
    // Each line is a sentence, as each item of a list is.
    ['un deux\ntrois quatre', 2, false],
    // A punctuation mark is no word; an apostrophe joins two words into one.
    ['L’outil : mesure !', 2, false],
    // These full stops do not end a sentence.
    ['Voir art. 82 de M. Dupont, p. ex. ici.', 9, false],
    ['Des noms (_pk_id.*, etc.) sont gardés. Puis non.', 4, false],
    ['Est-ce « fini ? » Oui, là.', 2, false],
    ['Il garde 1.5 Mo.', 4, false],
  ])('%j: %d words a sentence', (text, mean, tooLong) => {
    const { meanWords, isMeanTooLong } = readability(text)
    expect([meanWords, isMeanTooLong]).toEqual([mean, tooLong])
  })

  it('takes forty words for a sentence, and names one of forty-one', () => {
    expect(readability(words(40)).longSentences).toEqual([])
    expect(readability(`Court. M${words(41)}`).longSentences).toEqual([{ text: `M${words(41)}`, words: 41 }])
  })
})

describe('A07, acronyms', () => {
  it.each<[text: string, acronyms: string[]]>([
    ['La CNIL veille au RGPD ; l’adresse IP et l’URL sont lues.', []],
    ['Le DPO répond.', ['DPO']],
    ['Le délégué à la protection des données (DPO) répond. Le DPO écoute.', []],
    ['Le DPO (délégué à la protection des données) répond.', []],
    ['Le délégué à la protection des données (« DPO ») répond.', []],
    // The first use counts.
    ['Le DPO répond. Le délégué à la protection des données (DPO) écoute.', ['DPO']],
    ['Des appels API (CSRF).', ['API', 'CSRF']],
    ['A B', []],
    ['Le code ABCDEF, pas ABCDEFG.', ['ABCDEF']],
    ['L’article XII et le tome IV.', []],
    ['LES COOKIES DU SITE', []],
    ['Le cookie AB_CD et data.FR', []],
    ['L’ANSSI conseille.', ['ANSSI']],
    // Tried digit by digit, this one takes years.
    [`Écrire à BP ${'1'.repeat(60)}a.`, []],
  ])('%j: %j', (text, acronyms) => {
    expect(readability(text).unexplainedAcronyms).toEqual(acronyms)
  })
})

describe('A07, on any text', () => {
  it('never throws, and counts no word twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { longSentences, meanWords } = readability(text)
        expect(meanWords).toBeLessThanOrEqual(text.length)
        expect(longSentences.every(({ words }) => words > 40)).toBe(true)
      }),
    )
  })

  it.each(['a ', 'A. ', '(', 'ABC ', 'ABC (a ', '.', '« ', '\n', ' '])(
    'stays quick on %j without end',
    (piece) => {
      expect(measureEffort(() => readability(piece.repeat(100_000))).effort).toBeLessThan(2000)
    },
  )
})
