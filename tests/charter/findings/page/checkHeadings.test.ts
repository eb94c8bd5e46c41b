import { describe, expect, it } from 'vitest'
import { checkHeadings } from '#charter/findings/page/checkHeadings.ts'
import { readPage } from '#charter/findings/page/readPage.ts'

const expected = {
  title: 'Charte cookies',
  platformName: 'data.example.fr',
  categories: ['Nécessaires'],
  trackers: [],
} as const

const TITLE = '<title>Charte cookies – data.example.fr</title>'
const messagesOf = (html: string) => checkHeadings(readPage(html), expected).map(({ message }) => message)

describe('A01, title and headings', () => {
  it.each<[html: string, messages: string[]]>([
    [`${TITLE}<h1>C</h1><h2>Nécessaires</h2>`, []],
    // Case, accents and spaces do not matter.
    ['<title>CHARTE  COOKIES de data.example.fr</title><h1>C</h1><h2>necessaires</h2>', []],
    ['<title>Cookies – data.example.fr</title><h1>C</h1><h2>Nécessaires</h2>', ['titleWithoutSubject']],
    ['<title>Charte cookies</title><h1>C</h1><h2>Nécessaires</h2>', ['titleWithoutSite']],
    ['<h1>C</h1><h2>Nécessaires</h2>', ['titleMissing']],
    [`${TITLE}<h1>C</h1><h1>D</h1><h2>Nécessaires</h2>`, ['topHeadings']],
    [`${TITLE}<h2>Nécessaires</h2>`, ['topHeadingMissing']],
    [`${TITLE}<h1>C</h1><h2>a</h2><h3>Nécessaires</h3><h2>b</h2>`, []],
    [`${TITLE}<h1>C</h1><h2>a</h2><h4>Nécessaires</h4>`, ['levelSkipped']],
    [`${TITLE}<h1>C</h1><h3>Nécessaires</h3>`, ['levelSkipped']],
    [`${TITLE}<h1>C</h1><h2>a</h2><h3>b</h3><h4>Nécessaires</h4><h2>c</h2>`, []],
    [`${TITLE}<h1>C</h1><h2> &nbsp;</h2><h2>Nécessaires</h2>`, ['headingEmpty']],
    [`${TITLE}<h1>C</h1><h2>Nécessaire</h2>`, ['categoryWithoutHeading']],
    [`${TITLE}<h1>C</h1><p>Nécessaires</p>`, ['categoryWithoutHeading']],
    [`${TITLE}<h1>C</h1><h2><img alt="Nécessaires"></h2>`, []],
  ])('%s: %j', (html, messages) => {
    expect(messagesOf(html)).toEqual(messages)
  })

  it('says which heading skips what, and where', () => {
    const html = `${TITLE}<h1>C</h1><section id="section-7"><h3>Nécessaires</h3></section>`
    expect(checkHeadings(readPage(html), expected)).toEqual([
      {
        rule: 'A01',
        severity: 'advice',
        message: 'levelSkipped',
        args: { name: 'Nécessaires', from: 1, to: 3 },
        aspect: 'levelSkipped Nécessaires',
        sectionId: 7,
      },
    ])
  })
})
