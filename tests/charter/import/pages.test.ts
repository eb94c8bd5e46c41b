import { describe, expect, it } from 'vitest'
import { readFile } from '#charter/import/readFile.ts'
import { readText } from '#charter/import/readText.ts'
import type { Reading } from '#charter/import/reading.ts'
import { hasRealFiles, realFile } from '../../support/realFiles.ts'
import { measureEffort } from '../../support/effort.ts'
import { bytesOf } from './bytesOf.ts'

function read(html: string): Reading {
  const result = readText(html)
  if (!result.ok) throw new Error(result.unreadable.code)
  return result.reading
}
const rowsOf = (reading: Reading) => reading.rows.map(({ cells }) => Object.fromEntries(cells))
const sectionsOf = (reading: Reading) =>
  reading.sections.map(({ heading, kind, body }) => [heading, kind, body])

const TABLE = (rows: string) =>
  `<table><tr><th>Cookie</th><th>Finalité</th><th>Durée</th></tr>${rows}</table>`

describe('a page', () => {
  it('gives the text around its tables as parts, and the rows of its tables under their categories', () => {
    const page = read(`
      <html><head><title>Site</title><script>alert(1)</script></head><body><nav><a href="/">Accueil</a></nav>
      <h1>Charte cookies</h1><p>Bonjour.</p>
      <h2>Nos cookies</h2><p>Voici la liste :</p>
      <h3>Nécessaires</h3><p>Ils font marcher le site.</p>${TABLE('<tr><td>sid</td><td>Session</td><td>session</td></tr>')}
      <h3>Audience</h3>${TABLE('<tr><td>_pk_id</td><td>Mesure</td><td>13 mois</td></tr>')}
      <p>Fin de liste.</p>
      <h2>Vos droits</h2><ul><li>Accès</li></ul>
      <footer>Mentions</footer></body></html>`)
    expect(page.site).toEqual({
      title: 'Charte cookies',
      platformName: '',
      platformUrl: '',
      columns: [
        { field: 'cookie.name', label: 'Cookie' },
        { field: 'cookie.purpose', label: 'Finalité' },
        { field: 'cookie.lifetime', label: 'Durée' },
      ],
    })
    expect(sectionsOf(page)).toEqual([
      ['', 'text', '<p>Bonjour.</p>'],
      ['Nos cookies', 'registry', '<p>Voici la liste :</p>'],
      ['', 'text', '<p>Fin de liste.</p>'],
      ['Vos droits', 'text', '<ul><li>Accès</li></ul>'],
    ])
    expect(rowsOf(page)).toEqual([
      {
        'cookie.name': 'sid',
        'cookie.purpose': 'Session',
        'cookie.lifetime': 'session',
        'category.name': 'Nécessaires',
      },
      {
        'cookie.name': '_pk_id',
        'cookie.purpose': 'Mesure',
        'cookie.lifetime': '13 mois',
        'category.name': 'Audience',
      },
    ])
  })

  it('leaves a table of processors in the text', () => {
    const page = read(
      '<h2>Sous-traitants</h2><table><tr><th>Partenaire</th><th>Pays</th><th>Traitement</th></tr><tr><td>OVH</td><td>France</td><td>Hébergement</td></tr></table>',
    )
    expect(page.rows).toEqual([])
    expect(page.notes).toEqual([{ code: 'skippedTable', args: { line: 2 } }])
    expect(page.sections[0]?.body).toContain('<td>OVH</td>')
  })

  it('can be a few cells of a spreadsheet', () => {
    expect(
      rowsOf(
        read(
          '<meta charset="utf-8"><table><tr><td>Nom</td><td>Durée</td></tr><tr><td>_ga<br>_gid</td><td>13 mois</td></tr></table>',
        ),
      ),
    ).toEqual([
      { 'cookie.name': '_ga', 'cookie.lifetime': '13 mois' },
      { 'cookie.name': '_gid', 'cookie.lifetime': '13 mois' },
    ])
  })

  it('repeats a cell that spans rows, as far as the table goes', () => {
    const rows = rowsOf(
      read(
        '<table><tr><th>Prestataire</th><th>Cookie</th></tr><tr><td rowspan="1000000">Matomo</td><td>_pk_id</td></tr><tr><td>_pk_ses</td></tr></table>',
      ),
    )
    expect(rows.map((row) => row['provider.name'])).toEqual(['Matomo', 'Matomo'])
  })

  it('takes the address that a cell leads to', () => {
    const link = '<a href="https://matomo.org/privacy-policy/?utm_source=x">Voir</a>'
    expect(
      rowsOf(
        read(
          `<table><tr><th>Cookie</th><th>Politique de confidentialité</th></tr><tr><td>_pk_id</td><td>${link}</td></tr></table>`,
        ),
      ),
    ).toEqual([
      { 'cookie.name': '_pk_id', 'provider.privacyPolicyUrl': 'https://matomo.org/privacy-policy/' },
    ])
  })

  it('keeps no query and no machine’s address in its text, and says how many were cut', () => {
    const page = read(
      '<h2>Contact</h2><p>Écrivez à <a href="mailto:dpo@ville.fr?subject=a">dpo@ville.fr</a>, <a href="https://a.example/x?user=jean%40a.fr">ici</a> ou à 192.0.2.1.</p><h2>Suite</h2><p>Fin.</p>',
    )
    expect(page.sections[0]?.body).toBe(
      '<p>Écrivez à <a href="mailto:dpo@ville.fr">dpo@ville.fr</a>, <a href="https://a.example/x">ici</a> ou à [IP].</p>',
    )
    expect(page.notes).toEqual([{ code: 'addressesCut', args: { count: 3 } }])
  })

  it.each([
    [
      'spans',
      (size: number) => TABLE(`<tr><td rowspan="1000000" colspan="1000000">a</td></tr>`.repeat(size)),
    ],
    ['nesting', (size: number) => `<h2>a</h2>${'<div>'.repeat(size * 50)}x`],
    ['tables in tables', (size: number) => '<table><tr><td>'.repeat(size)],
    ['open tags', (size: number) => '<p><b><i><a href="x">'.repeat(size)],
    ['angle brackets', (size: number) => `<p>${'<'.repeat(size * 50)}`],
    ['comments', (size: number) => `# a\n\n## b\n\n${'<!-- '.repeat(size * 20)}`],
    ['calls', (size: number) => 'CookieConsent.run({ '.repeat(size * 5)],
    ['quotation marks', (size: number) => `Nom;But\n${'"a;b\n'.repeat(size * 20)}`],
  ])('costs no more than its length, whatever its %s', (_, page) => {
    expect(measureEffort(() => readText(page(2_000))).effort).toBeLessThan(3_000)
  })

  it.each([
    ['<div>'.repeat(10_000), 'tooDeep', {}],
    ['<p>a</p>'.repeat(160_000), 'tooManyParts', { max: 150_000 }],
    [`<p>${'a'.repeat(5_000_001)}</p>`, 'tooLarge', { max: 5 }],
  ])('that nobody wrote is refused in words', (html, code, args) => {
    expect(readText(html)).toEqual({ ok: false, unreadable: { code, args } })
  })
})

describe('plain text', () => {
  it('is a page with headings, lists and tables, or a table, as its lines are', () => {
    const page = read(
      'Politique des cookies\n\nNous déposons des cookies.\nIls sont peu nombreux.\n\nNos cookies\n\nNom\tFinalité\n_ga\tMesure\n\nVos droits\n\n- accès\n- effacement\n',
    )
    expect(page.format).toBe('plainText')
    expect(sectionsOf(page)).toEqual([
      ['', 'text', '<p>Nous déposons des cookies.</p><p>Ils sont peu nombreux.</p>'],
      ['Nos cookies', 'registry', ''],
      ['Vos droits', 'text', '<ul><li>accès</li><li>effacement</li></ul>'],
    ])
    expect(rowsOf(page)).toEqual([{ 'cookie.name': '_ga', 'cookie.purpose': 'Mesure' }])
    expect(read('Nom\tFinalité\n_ga\tMesure').format).toBe('csv')
  })
})

describe('Markdown', () => {
  it('is a page too', () => {
    const page = read(
      '---\ntitle: x\n---\n# Cookies\n\nVoir [la CNIL](https://www.cnil.fr/fr) et **ceci**.\n\n## Liste\n\n| Nom | But |\n|---|---|\n| `_ga` | Mesure |\n\n- un\n  - deux\n- trois\n',
    )
    expect(page.site?.title).toBe('Cookies')
    expect(sectionsOf(page)).toEqual([
      ['', 'text', '<p>Voir <a href="https://www.cnil.fr/fr">la CNIL</a> et <strong>ceci</strong>.</p>'],
      ['Liste', 'registry', ''],
      ['', 'text', '<ul><li>un<ul><li>deux</li></ul></li><li>trois</li></ul>'],
    ])
    expect(rowsOf(page)).toEqual([{ 'cookie.name': '_ga', 'cookie.purpose': 'Mesure' }])
  })
})

describe.skipIf(!hasRealFiles)('real charters (skipped without their pages)', () => {
  it.each([
    ['charte-annuaire-entreprises.html', 3, 3, 'pk_id'],
    ['charte-egapro.html', 4, 4, 'fr-theme'],
    ['charte-ma-cantine.html', 2, 2, 'Matomo'],
    ['charte-minumeco.md', 3, 1, '_pk_id.*'],
    ['charte-nosgestesclimat-ademe.md', 8, 2, 'Posthog'],
    ['charte-ods-template-rows.md', 3, 2, 'sessionid'],
    ['gdpr-scan-radiofrance.html', 7, 0, 'didomi_token'],
    ['gdpr-scan-backmarket.html', 41, 0, 'visitor_id'],
  ])('%s has %i rows and %i parts of text', (file, rows, sections, first) => {
    const { result } = readFile(realFile(file))
    if (!result.ok) throw new Error(result.unreadable.code)
    expect([result.reading.rows.length, result.reading.sections.length]).toEqual([rows, sections])
    expect(result.reading.rows[0]?.cells.get('cookie.name')).toBe(first)
  })

  it('of Egapro is its text and its rows, under the categories that its captions name', () => {
    const { result } = readFile(realFile('charte-egapro.html'))
    if (!result.ok) throw new Error(result.unreadable.code)
    expect(result.reading.sections.map(({ heading, kind }) => [heading, kind])).toEqual([
      ["Qu'est-ce qu'un cookie ?", 'text'],
      ['Cookies utilisés sur Index Egapro', 'registry'],
      ["Refuser la mesure d'audience", 'text'],
      ['Comment désactiver les cookies ?', 'text'],
    ])
    expect(rowsOf(result.reading)[3]).toEqual({
      'cookie.name': '_pk_ses',
      'cookie.purpose': 'Cookie de session Matomo pour le suivi des pages visitées',
      'cookie.lifetime': '30 minutes',
      'category.name': "Cookies de mesure d'audience",
    })
  })
})

it('reads what is pasted as HTML as what is saved as a file', () => {
  expect(readFile(bytesOf('<h2>a</h2><p>b</p>')).result).toEqual(readText('<h2>a</h2><p>b</p>'))
})

it('leaves nothing of a tag that is cut off, not even half a character', () => {
  const { sections, site } = read('<title>t</title><h2>a</h2><p>b</p></t 𐀀')
  expect(sections).toMatchObject([{ heading: 'a', body: '<p>b</p>' }])
  expect(site?.title).toBe('t')
})
