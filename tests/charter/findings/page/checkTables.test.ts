import { describe, expect, it } from 'vitest'
import { checkTables } from '#charter/findings/page/checkTables.ts'
import { readPage } from '#charter/findings/page/readPage.ts'

const expected = {
  title: 'C',
  platformName: 'p',
  categories: ['Nécessaires'],
  trackers: ['a', '_pk_id.*', 'a  <b> & c'],
} as const

const flawsOf = (html: string) => checkTables(readPage(html), expected)
const messagesOf = (html: string) =>
  flawsOf(html).map(({ message, args }) => (args['count'] ? `${message} ${args['count']}` : message))

const CAPTION = '<caption><h2>Nécessaires</h2></caption>'
const HEAD = '<thead><tr><th scope="col">Nom</th><th scope="col">Durée</th></tr></thead>'
const ROW = '<tr><th scope="row">a</th><td>1 an</td></tr>'
const list = (content: string) => `<table id="category-1">${content}</table>`

describe('A03, the lists of cookies', () => {
  it.each<[content: string, messages: string[]]>([
    [CAPTION + HEAD + ROW + ROW, []],
    [`<caption><h2>Nécessaires</h2><p>Sans eux, rien.</p></caption>${HEAD}${ROW}`, []],
    [HEAD + ROW, ['captionMissing']],
    [`<caption> </caption>${HEAD}${ROW}`, ['captionMissing']],
    [`<caption>Tableau</caption>${HEAD}${ROW}`, ['captionWithoutCategory']],
    [`${CAPTION}<tr><td>Nom</td><td>Durée</td></tr>${ROW}`, ['columnHeadersMissing', 'rowHeadersMissing 1']],
    [`${CAPTION}${HEAD}<tr><td>a</td><td>1 an</td></tr>${ROW}`, ['rowHeadersMissing 1']],
    [`${CAPTION}<thead><tr><th scope="col">Nom</th><th>Durée</th></tr></thead>${ROW}`, ['scopesMissing 1']],
    [
      `${CAPTION}<thead><tr><th scope="col">Nom</th><th scope="row">Durée</th></tr></thead>${ROW}`,
      ['scopesMissing 1'],
    ],
    [
      `${CAPTION}<thead><tr><th scope="col">Nom</th><th scope="col"> </th></tr></thead>${ROW}`,
      ['emptyHeaders 1'],
    ],
    [`${CAPTION}${HEAD}<tr><th scope="row"></th><td>1 an</td></tr>`, ['emptyHeaders 1']],
    [`${CAPTION}${HEAD}<tr><th scope="row">a</th></tr>${ROW}`, ['unevenRows 1']],
    [`${CAPTION}${HEAD}<tr><th scope="row">a</th><td>1</td><td>2</td></tr>`, ['unevenRows 1']],
    [`${CAPTION}${HEAD}<tr><th scope="row" colspan="2">a</th></tr>`, []],
    [`${CAPTION}${HEAD}<tr><th scope="row">a</th><td>&nbsp;</td></tr>`, ['emptyCells 1']],
    [`${CAPTION}${HEAD}<tr><th scope="row">a</th><td>Non renseigné</td></tr>`, []],
    // A colour is no word.
    [
      `${CAPTION}${HEAD}<tr><th scope="row">a</th><td><span class="green"></span></td></tr>`,
      ['emptyCells 1'],
    ],
  ])('%s: %j', (content, expected) => {
    expect(messagesOf(list(content))).toEqual(expected)
  })

  it.each<[header: string, messages: string[]]>([
    ['_pk_id.*', []],
    ['<code>_pk_id</code>.*', []],
    ['a &lt;b&gt; &amp; c', []],
    ['Matomo', ['rowNamesMissing 1']],
    ['_PK_ID.*', ['rowNamesMissing 1']],
    ['a, b', ['rowNamesMissing 1']],
  ])('wants a row headed by a tracker’s name: %s', (header, expected) => {
    expect(
      messagesOf(list(`${CAPTION}${HEAD}${ROW}<tr><th scope="row">${header}</th><td>1</td></tr>`)),
    ).toEqual(expected)
  })

  it('says once, for all the tables, that another column heads the rows, and which setting puts it right', () => {
    const table = list(`${CAPTION}${HEAD}${ROW.replace('a', 'Matomo')}${ROW.replace('a', 'Piano')}`)

    expect(flawsOf(table + table)).toEqual([
      {
        rule: 'A03',
        severity: 'warning',
        message: 'rowNamesMissing',
        args: { name: 'Matomo', count: 4 },
        aspect: 'rowNames',
        field: 'columns',
        sectionId: null,
      },
    ])
  })

  it('misses the table of a category that has but a heading', () => {
    expect(messagesOf('<h2>Nécessaires</h2><ul><li>a</li></ul>')).toEqual(['tableMissing'])
  })

  it('leaves to A01 a category that is not there at all', () => {
    expect(messagesOf('<h1>C</h1>')).toEqual([])
  })
})

describe('A03, tables in the texts', () => {
  it('may head their rows with what they like', () => {
    const table = `<table><caption>Vos droits</caption>${HEAD}${ROW.replace('a', 'Accès')}</table>`

    expect(messagesOf(`<section id="section-4">${table}</section>`)).toEqual([])
  })

  const inText = (content: string) =>
    messagesOf(`<section id="section-4"><table>${content}</table></section>`)

  it.each<[content: string, messages: string[]]>([
    [`<caption>Vos droits</caption>${HEAD}<tr><td>a</td><td></td></tr>`, []],
    [
      `<caption>Vos droits</caption><thead><tr><td></td><th scope="col">b</th></tr></thead><tr><th scope="row">a</th><td>c</td></tr>`,
      [],
    ],
    [HEAD + ROW, ['captionMissing']],
    [`<caption>Tableau 2</caption>${HEAD}${ROW}`, ['captionVague']],
    [`<caption>Vos droits</caption><tr><td>a</td><td>b</td></tr>`, ['headersMissing']],
    [`<caption>Vos droits</caption>${HEAD}<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr>`, []],
    [
      `<caption>Vos droits</caption>${HEAD}<tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>`,
      ['unevenRows 1'],
    ],
    [
      `<caption>Vos droits</caption>${HEAD}<tr><td rowspan="0">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr>`,
      [],
    ],
    [
      `<caption>Vos droits</caption><thead><tr><th scope="col" rowspan="9">a</th><th scope="col">b</th></tr></thead><tbody>${ROW}</tbody>`,
      [],
    ],
  ])('%s: %j', (content, expected) => {
    expect(inText(content)).toEqual(expected)
  })

  it('are advised on, in their section', () => {
    expect(flawsOf(`<section id="section-4"><table>${HEAD}${ROW}</table></section>`)).toEqual([
      {
        rule: 'A03',
        severity: 'advice',
        message: 'captionMissing',
        args: { name: '1' },
        aspect: 'captionMissing 1',
        sectionId: 4,
      },
    ])
  })
})
