import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaste } from '#charter/paste/readPaste.ts'
import { measureEffort } from '../../support/effort.ts'
import { rounds } from '../../support/rounds.ts'
import {
  COPIED_FROM_GOOGLE_DOCS,
  COPIED_FROM_LIBRE_OFFICE,
  COPIED_FROM_WORD_ONLINE,
  copiedFromWord,
  wordItem,
  wordItemInComments,
  wordItemWithoutStyles,
} from './copiedLists.ts'

const htmlOf = (html: string) => readPaste(html, () => null).html

describe.each(Object.entries({ wordItem, wordItemInComments, wordItemWithoutStyles }))(
  'a list of desktop Word (%s)',
  (_, item) => {
    it.each(['·', 'o', '§', '•', '-', '–', 'Ø', 'ü', 'v', '\uF0B7', '→', '*'])(
      'is one with the bullet %s',
      (bullet) => {
        const items =
          item('l0 level1 lfo1', bullet, 'Mesure') + item('l0 level1 lfo1', bullet, '<b>Session</b>')
        expect(htmlOf(copiedFromWord(items))).toBe(
          '<ul><li>Mesure</li><li><strong>Session</strong></li></ul>',
        )
      },
    )

    it.each([
      ['1.', '2.', '<ol>'],
      ['1', '2', '<ol>'],
      ['a)', 'b)', '<ol>'],
      ['A.', 'B.', '<ol>'],
      ['(i)', '(ii)', '<ol>'],
      ['IV.', 'V.', '<ol start="4">'],
      ['c)', 'd)', '<ol start="3">'],
      ['12.', '13.', '<ol start="12">'],
      ['2.3.', '2.4.', '<ol start="3">'],
    ])('is a numbered one with %s', (first, second, list) => {
      const items = item('l0 level1 lfo1', first, 'un') + item('l0 level1 lfo1', second, 'deux')
      expect(htmlOf(copiedFromWord(items))).toBe(`${list}<li>un</li><li>deux</li></ol>`)
    })

    it('is nested as its levels are, bullets within numbers', () => {
      const items = [
        item('l0 level1 lfo1', '1.', 'Mesure'),
        item('l0 level2 lfo1', 'o', '_pk_id'),
        item('l0 level3 lfo1', '§', '13 mois'),
        item('l0 level2 lfo1', 'o', '_pk_ses'),
        item('l0 level1 lfo1', '2.', 'Session'),
      ]
      expect(htmlOf(copiedFromWord(items.join('')))).toBe(
        '<ol><li>Mesure<ul><li>_pk_id<ul><li>13 mois</li></ul></li><li>_pk_ses</li></ul></li><li>Session</li></ol>',
      )
    })

    it('ends where other text stands, and goes on with its number after it', () => {
      const html = [
        '<p class=MsoNormal>Avant<o:p></o:p></p>',
        item('l0 level1 lfo1', '1.', 'un'),
        '<p class=MsoNormal>entre<o:p></o:p></p>',
        item('l0 level1 lfo1', '2.', 'deux'),
        '<p class=MsoNormal><o:p>&nbsp;</o:p></p>',
        item('l1 level1 lfo2', '·', 'puce'),
      ]
      expect(htmlOf(copiedFromWord(html.join('\n')))).toBe(
        '<p>Avant</p><ol><li>un</li></ol><p>entre</p><ol start="2"><li>deux</li></ol><ul><li>puce</li></ul>',
      )
    })
  },
)

describe('a list of desktop Word', () => {
  it('begins and jumps levels without empty items', () => {
    const items = [
      wordItem('l0 level2 lfo1', 'o', 'a'),
      wordItem('l0 level1 lfo1', '·', 'b'),
      wordItem('l0 level3 lfo1', '§', 'c'),
      wordItem('l0 level2 lfo1', 'o', 'd'),
    ]
    expect(htmlOf(copiedFromWord(items.join('')))).toBe(
      '<ul><li>a</li><li>b<ul><li>c</li><li>d</li></ul></li></ul>',
    )
  })

  it('is two where bullets follow numbers on the same level, or other numbers', () => {
    const items = [
      wordItem('l0 level1 lfo1', '1.', 'un'),
      wordItem('l1 level1 lfo2', '1.', 'autre un'),
      wordItem('l2 level1 lfo3', '·', 'puce'),
    ]
    expect(htmlOf(copiedFromWord(items.join('')))).toBe(
      '<ol><li>un</li></ol><ol><li>autre un</li></ol><ul><li>puce</li></ul>',
    )
  })

  it('keeps in an item the paragraphs that go on with it', () => {
    const html =
      wordItem('l0 level1 lfo1', '·', 'Mesure') +
      '<p class=MsoListParagraphCxSpMiddle style="margin-left:36pt">Encore.<o:p></o:p></p>' +
      wordItem('l0 level1 lfo1', '·', 'Session')
    expect(htmlOf(copiedFromWord(html))).toBe('<ul><li><p>Mesure</p><p>Encore.</p></li><li>Session</li></ul>')
  })

  it('is one in a style of lists and in the cell of a table too', () => {
    const items =
      '<p class=MsoListBullet><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp; </span></span><![endif]>un</p>' +
      '<p class=MsoListBullet2><![if !supportLists]><span style="mso-list:Ignore">·<span>&nbsp; </span></span><![endif]>sous un</p>'
    const list = '<ul><li>un<ul><li>sous un</li></ul></li></ul>'
    expect(htmlOf(copiedFromWord(items))).toBe(list)
    expect(htmlOf(copiedFromWord(`<table><tr><td>${items}</td></tr></table>`))).toBe(
      `<table><tbody><tr><td>${list}</td></tr></tbody></table>`,
    )
  })

  it('is none of a numbered heading, which keeps its number, nor of a text that begins like an item', () => {
    const heading =
      "<h2 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>Mesure</h2>"
    expect(htmlOf(copiedFromWord(heading))).toBe('<h3>1. Mesure</h3>')
    expect(htmlOf('<p>- _pk_id</p><p>1. _pk_ses</p><p>· un</p>')).toBe(
      '<p>- _pk_id</p><p>1. _pk_ses</p><p>· un</p>',
    )
  })

  it('keeps every word, whatever the levels and markers', () => {
    const anItem = fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom('·', 'o', '1.', 'a)', 'iv.'),
      fc.constantFrom('l0', 'l1'),
      fc.constantFrom(wordItem, wordItemInComments, wordItemWithoutStyles),
    )
    fc.assert(
      fc.property(fc.array(anItem, { minLength: 1, maxLength: 12 }), (items) => {
        const html = items.map(([level, marker, list, item], index) =>
          item(`${list} level${level} lfo1`, marker, `mot${index}`),
        )
        const pasted = htmlOf(copiedFromWord(html.join('')))
        expect(pasted.match(/mot\d+/g)).toEqual(items.map((_, index) => `mot${index}`))
        expect(
          pasted
            .replace(/<[^>]+>/g, ' ')
            .trim()
            .split(/\s+/),
        ).toHaveLength(items.length)
        expect(pasted.match(/<li>/g)).toHaveLength(items.length)
      }),
      { numRuns: rounds(1000, 100) },
    )
  })
})

it.each([
  [
    'Word for the web',
    COPIED_FROM_WORD_ONLINE,
    '<p>Nos cookies</p><ul><li>Mesure<ul><li>_pk_id</li></ul></li><li>Session</li></ul><ol><li>un</li><li>deux</li></ol>',
  ],
  [
    'Google Docs',
    COPIED_FROM_GOOGLE_DOCS,
    '<p>Nos cookies</p><ul><li>Mesure<ul><li>_pk_id</li></ul></li><li>Session</li></ul>',
  ],
  [
    'LibreOffice',
    COPIED_FROM_LIBRE_OFFICE,
    '<p>Nos cookies</p><ul><li>Mesure<ul><li>_pk_id</li></ul></li><li>Session</li></ul>',
  ],
  [
    'one line of Google Docs',
    '<b style="font-weight:normal;" id="docs-internal-guid-1"><span>mot</span></b>',
    '<p>mot</p>',
  ],
])('keeps the lists of %s', (_, copied, html) => {
  expect(htmlOf(copied)).toBe(html)
  expect(readPaste(copied, () => null).notes).toEqual([])
})

it('reads a marker in a moment, also of a hundred thousand digits', () => {
  const marker = `${'1'.repeat(100_000)}a2.`
  const pasted = copiedFromWord(wordItem('l0 level1 lfo1', marker, 'Mesure'))
  const { result, effort } = measureEffort(() => htmlOf(pasted))
  expect(result).toBe('<ol start="2"><li>Mesure</li></ol>')
  expect(effort).toBeLessThan(600)
})
