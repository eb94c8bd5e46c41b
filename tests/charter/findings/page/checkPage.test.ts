import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { checkPage } from '#charter/findings/page/checkPage.ts'
import type { Column } from '#charter/register/columns.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { findingWords } from '#charter/findings/words/findingWords.ts'
import { aRegister } from '../../../support/builders.ts'
import { BROKEN_PAGES, brokenHtml, flawNames, soundPage } from '../../../support/brokenPages.ts'
import { HOSTILE_HTML } from '../../../support/hostileHtml.ts'
import { measureEffort } from '../../../support/effort.ts'

const flawsOf = (html: string) => checkPage(html, soundPage.expected)

describe('a rendered page that checks itself', () => {
  it('finds nothing in a sound page of several categories', () => {
    expect(flawsOf(soundPage.html)).toEqual([])
  })

  it('finds nothing in the original charter: the address in its heading is the platform’s name', () => {
    const html = renderHtml(assembleCharter(starterRegister))
    const expected = {
      title: 'Charte cookies',
      platformName: 'data.regionreunion.com',
      categories: ['Cookies nécessaires au bon fonctionnement de la plateforme / cookies fonctionnels'],
      trackers: starterRegister.cookies.map(({ name }) => name),
    } as const
    expect(checkPage(html, expected)).toEqual([])
  })

  it.each(BROKEN_PAGES)('finds what is broken, and nothing else: $name', (page) => {
    expect(flawNames(brokenHtml(page))).toEqual(page.flaws)
  })

  it('says each flaw in both languages, with every value that it has', () => {
    for (const { rule, message, args } of BROKEN_PAGES.flatMap((page) => flawsOf(brokenHtml(page)))) {
      for (const language of ['fr', 'en'] as const) {
        const says: Partial<Record<string, string>> = findingWords(language)[rule].says
        const placeholders = [...(says[message] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        expect(says[message], `${language} ${rule} ${message}`).toBeDefined()
        expect(Object.keys(args)).toEqual(expect.arrayContaining(placeholders))
      }
    }
  })

  it('says in which section’s text a flaw is, and that the register’s tables are in none', () => {
    const inText = BROKEN_PAGES.find(({ name }) => name === 'a vague link')
    const inList = BROKEN_PAGES.find(({ name }) => name === 'an empty cell')
    const sectionIds = [inText, inList].flatMap((page) =>
      page ? flawsOf(brokenHtml(page)).map(({ sectionId }) => sectionId) : [],
    )
    expect(sectionIds).toEqual([1, null])
  })

  it('tells flaws of one name apart', () => {
    const link = '<a href="https://a.example/">ici</a>'
    const html = soundPage.html.replace('<h3>Détail</h3>', `<h3>Détail</h3><p>${link} ${link}</p>`)
    expect(flawsOf(html).map(({ aspect }) => aspect)).toEqual(['vague-ici', 'vague-ici-2'])
  })

  it('reads ten thousand rows in a moment, and misses none of them', () => {
    const row = soundPage.html.match(/<tr id="cookie-2" role="row">.*?<\/tr>/s)?.[0] ?? ''
    const html = soundPage.html.replace(row, row.repeat(10_000) + row.replace('13 mois', ''))
    const { result, effort } = measureEffort(() => flawsOf(html))
    expect(result).toMatchObject([{ message: 'emptyCells', args: { name: 'Statistiques', count: 1 } }])
    expect(effort).toBeLessThan(2000)
  })

  it('takes any text for a page, and never throws', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE_HTML.filter((html) => html.length < 2000)),
      fc.constantFrom(
        '<table id="category-1">',
        '<tr>',
        '<td rowspan="0" colspan="-3">',
        '</td>',
        '<thead>',
        '</table>',
      ),
      fc.constantFrom(
        '<a href="">',
        '</a>',
        '<h2>',
        '</h7>',
        '<style>@media{a{color:',
        '}',
        '/*',
        '<p style="color:red">',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(Array.isArray(flawsOf(pieces.join('')))).toBe(true)
      }),
    )
  })

  it('finds no blocker in what we render of any text: our renderer leaves none in', () => {
    const sections = HOSTILE_HTML.filter((html) => html.length < 2000).map((body) => ({
      heading: 'Titre',
      body,
    }))
    const register = aRegister({
      cookies: [{ name: 'sessionid' }],
      categories: [{ name: 'Nécessaires' }],
      providers: [{ name: 'Matomo' }],
      sections: [...sections, { kind: 'registry' }],
    })
    const found = checkPage(renderHtml(assembleCharter(register)), {
      title: 'Charte cookies',
      platformName: 'data.example.fr',
      categories: ['Nécessaires'],
      trackers: ['sessionid'],
    })
    const blockers = found.filter(
      ({ rule, severity }) => rule !== 'A04' && severity !== 'warning' && severity !== 'advice',
    )
    expect(blockers).toEqual([])
  })

  it('knows a tracker’s name again however it is spelled, and misses it where no column shows it', () => {
    const named = fc
      .string({ minLength: 1, maxLength: 400, unit: 'binary' })
      .filter((name) => name.trim() !== '')
    const messagesOf = (name: string, columns: Column[]) => {
      const html = renderHtml(assembleCharter(aRegister({ site: { columns }, cookies: [{ name }] })))
      return checkPage(html, { ...soundPage.expected, trackers: [name] })
        .filter(({ rule }) => rule === 'A03')
        .map(({ message }) => message)
    }
    const purpose: Column = { field: 'cookie.purpose', label: 'Finalité' }
    fc.assert(
      fc.property(named, (name) => {
        expect(messagesOf(name, [purpose, { field: 'cookie.name', label: 'Nom' }])).not.toContain(
          'rowNamesMissing',
        )
      }),
    )
    expect(messagesOf(`a  ${'b'.repeat(400)}`, [{ field: 'cookie.name', label: 'Nom' }])).toEqual([])
    expect(messagesOf('sessionid', [purpose])).toContain('rowNamesMissing')
  })

  it.each(HOSTILE_HTML.map((html) => [html.slice(0, 40), html]))(
    'stays quick on what was made to be slow: %s',
    (_, html) => {
      const hostile = soundPage.html.replace('<h3>Détail</h3>', html)
      expect(measureEffort(() => flawsOf(hostile)).effort).toBeLessThan(2000)
    },
  )
})
