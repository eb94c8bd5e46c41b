import { HtmlValidate } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import type { Register } from '#charter/register/register.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { aRegister } from '../../support/builders.ts'

// @vitest-environment jsdom

const COLUMNS = [
  { field: 'provider.name', label: 'Prestataire' },
  { field: 'cookie.name', label: 'Nom' },
  { field: 'cookie.purpose', label: 'Finalité' },
  { field: 'cookie.lifetime', label: 'Durée' },
  { field: 'provider.privacyPolicyUrl', label: 'En savoir plus' },
] as const

const full = aRegister({
  site: {
    title: 'Charte cookies',
    platformName: 'data.example.fr',
    controller: 'Région Exemple\n1, place du Port',
    dpoContact: 'dpo@example.fr',
    columns: [...COLUMNS],
  },
  providers: [
    { name: 'Matomo', privacyPolicyUrl: 'https://matomo.org/privacy-policy/' },
    { name: 'La Région' },
  ],
  categories: [{ name: 'Nécessaires' }, { name: 'Statistiques', description: 'Des nombres,\nsans noms.' }],
  cookies: [
    { name: 'sessionid', providerId: 2, lifetime: 'session' },
    { name: '_pk_id.*', nameMatch: 'pattern', categoryId: 2, lifetime: 'P13M' },
  ],
  sections: [
    { body: '<h2>Avant-propos</h2><p>Bonjour</p>' },
    {
      heading: 'Les règles',
      body: '<h1>Une</h1><ul><li>a</li></ul><h5>Deux</h5><table><tr><th>x</th></tr><tr><td>y</td></tr></table>',
    },
    { heading: 'Les cookies de <https://data.example.fr/>', kind: 'registry' },
    { heading: 'Fin', body: '<p>fin</p>' },
  ],
})

const html = (register: Register) => renderHtml(assembleCharter(register))
const page = (register: Register) => new DOMParser().parseFromString(html(register), 'text/html')
const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent)

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  // On a phone the rows are shown as cards, and some screen readers forget a table then, unless its roles are said.
  rules: { 'no-redundant-role': 'off' },
})
async function problemsIn(document: string): Promise<string[]> {
  const report = await validator.validateString(document)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  )
}

describe('the charter as an HTML page', () => {
  it('is valid', async () => {
    expect(await problemsIn(html(full))).toEqual([])
    expect(await problemsIn(html(starterRegister))).toEqual([])
    expect(await problemsIn(html(aRegister({ cookies: [], site: { language: 'en' } })))).toEqual([])
  })

  it('names its language, its title and whose it is', () => {
    const { documentElement, title } = page(full)
    expect(documentElement.lang).toBe('fr')
    expect(title).toBe('Charte cookies – data.example.fr')
    expect(page(aRegister({ site: { language: 'en' } })).querySelector('article')?.lang).toBe('en')
  })

  it('has one h1 and skips no level of heading', () => {
    const headings = [...page(full).querySelectorAll('h1, h2, h3, h4, h5, h6')]
    expect(headings.map(({ localName, textContent }) => `${localName} ${textContent}`)).toEqual([
      'h1 Charte cookies',
      'h2 Avant-propos',
      'h2 Les règles',
      'h3 Une',
      'h4 Deux',
      'h2 Les cookies de data.example.fr',
      'h3 Nécessaires',
      'h3 Statistiques',
      'h2 Fin',
      'h2 Responsable du traitement',
      'h2 Délégué à la protection des données',
    ])
  })

  it('puts the tables of a section without a heading right under the page’s title', () => {
    expect(textsOf(page(aRegister()), 'h2')).toEqual(['Cookies nécessaires'])
  })

  it('gives each table its title, its headers and its rows’ names', () => {
    const table = page(full).querySelector('table#category-2')
    if (!table) throw new Error('There is no such table')
    expect(textsOf(table, 'caption > h3')).toEqual(['Statistiques'])
    expect(table.querySelector('caption > p')?.innerHTML).toBe('Des nombres,<br>sans noms.')
    expect(textsOf(table, 'thead th[scope=col]')).toEqual(COLUMNS.map(({ label }) => label))
    expect(textsOf(table, 'tr#cookie-2 > *')).toEqual([
      'Matomo',
      '_pk_id.*',
      'Se souvenir de l’utilisateur d’une page à une autre.',
      '13 mois',
      'Politique de confidentialité (Matomo)',
    ])
    expect(textsOf(table, 'tbody th[scope=row]')).toEqual(['_pk_id.*'])
  })

  it('names its rows by the first column where there is none for cookies', () => {
    const register = aRegister({
      site: {
        columns: [
          { field: 'cookie.service', label: 'Site' },
          { field: 'cookie.purpose', label: 'Description' },
        ],
      },
    })
    expect(textsOf(page(register), 'tbody th[scope=row]')).toEqual(['Authentification'])
  })

  it('says what is not known rather than leave a cell empty', () => {
    expect(textsOf(page(full), '#cookie-1 > *').at(-1)).toBe('Non renseigné')
  })

  it('lets wide tables be scrolled by keyboard, in regions with names', () => {
    const shown = page(full)
    const names = [...shown.querySelectorAll('section[tabindex="0"]')].map(
      (region) =>
        region.getAttribute('aria-label') ??
        shown.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent,
    )
    expect(names).toEqual(['Les règles', 'Nécessaires', 'Statistiques'])
    expect([...shown.querySelectorAll('table')].every((table) => table.closest('[tabindex="0"]'))).toBe(true)
  })

  it('shows the tables once, in the first section that is for them', () => {
    const twice = aRegister({
      sections: [
        { heading: 'a', kind: 'registry' },
        { heading: 'b', kind: 'registry' },
      ],
    })
    expect(page(twice).querySelectorAll('#section-1 table')).toHaveLength(1)
    expect(page(twice).querySelectorAll('#section-2 table')).toHaveLength(0)
  })

  it('says so when no cookie is listed, and is prose alone where no section is for tables', () => {
    expect(textsOf(page(aRegister({ cookies: [] })), 'section p')).toEqual([
      'Aucun cookie n’est recensé dans cette charte.',
    ])
    expect(textsOf(page(aRegister({ sections: [{ body: '<p>a</p>' }] })), 'section')).toEqual(['\na\n'])
  })

  it('ends with whom to ask, only where that is filled in', () => {
    expect(page(full).querySelector('footer')?.innerHTML).toContain(
      '<a href="mailto:dpo@example.fr">dpo@example.fr</a>',
    )
    expect(page(full).querySelector('footer')?.innerHTML).toContain('Région Exemple<br>1, place du Port')
    expect(page(aRegister()).querySelector('footer')).toBeNull()
  })

  it('says how to reach the controller, under its name', () => {
    const { innerHTML } = page(
      aRegister({ site: { controller: 'Région Exemple', controllerContact: 'donnees@example.fr' } }),
    ).querySelector('footer') ?? { innerHTML: '' }
    expect(innerHTML).toBe(
      '\n<h2>Responsable du traitement</h2>\n' +
        '<p>Région Exemple<br><a href="mailto:donnees@example.fr">donnees@example.fr</a></p>\n',
    )
  })

  it('offers to withdraw consent where it says where', () => {
    const footer = (withdrawalLabel: string, withdrawalUrl: string) =>
      page(aRegister({ site: { withdrawalLabel, withdrawalUrl } })).querySelector('footer')?.innerHTML
    expect(footer('Gérer mes cookies', '#cookies')).toBe(
      '\n<p><a href="#cookies">Gérer mes cookies</a></p>\n',
    )
    expect(footer('<b>Gérer</b>', '/cookies?a=1&b="')).toBeUndefined()
    expect(footer('', '#cookies')).toBeUndefined()
    expect(footer('Gérer', '')).toBeUndefined()
  })

  it.each(['javascript:alert(1)', '//evil.example', '#"><script>', 'data:text/html,x'])(
    'makes no link of %j, whatever wrote it there',
    (withdrawalUrl) => {
      expect(html(aRegister({ site: { withdrawalLabel: 'Gérer', withdrawalUrl } }))).not.toContain('<footer')
    },
  )

  it('fetches nothing and runs nothing', () => {
    const attributes = [...page(full).querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
    expect(
      attributes.filter(
        (name) => name.startsWith('on') || ['src', 'srcset', 'style', 'action'].includes(name),
      ),
    ).toEqual([])
    expect(page(full).querySelector('script, link, img, iframe, object, embed, form')).toBeNull()
    expect(page(full).querySelector('style')?.textContent).not.toMatch(/url\(|@import/)
  })

  it('is, within its body, the fragment to paste elsewhere', () => {
    const charter = assembleCharter(full)
    expect(renderHtml(charter)).toContain(`<main>\n${renderFragment(charter)}\n</main>`)
    expect(renderFragment(charter)).not.toContain('<style')
  })

  it.each([
    '"><img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
    '</style></script><!--',
    '&lt;script&gt; &amp; &#x3C;',
    '{{7*7}} ${7*7}',
    '=cmd|"/c calc"!A1; \'a\'',
    'مرحبا \u202Eabc\u202C עברית',
    '👩‍💻 é ﬁ œ',
    'x'.repeat(10_000),
    '<https://evil.example/"onclick=alert(1)> <javascript:alert(1)> <https://user:pw@evil.example/>',
  ])('shows plain text as it was typed, wherever it stands (%#)', (typed) => {
    const hostile = aRegister({
      site: {
        title: typed,
        platformName: typed,
        controller: typed,
        columns: [
          { field: 'cookie.name', label: typed },
          { field: 'provider.name', label: 'x' },
        ],
      },
      providers: [{ name: typed, legalName: typed }],
      categories: [{ name: typed, description: typed }],
      cookies: [{ name: typed }],
      sections: [{ heading: typed, body: '<table><tr><td>x</td></tr></table>', kind: 'registry' }],
    })
    const shown = page(hostile)
    expect(shown.querySelector('section[aria-label]')?.getAttribute('aria-label')).toBe(typed)
    const places = [
      'h1',
      'caption > h3',
      'caption > p',
      'thead th:first-child',
      'tbody th',
      '[id] > tbody td',
    ]
    expect(places.flatMap((place) => textsOf(shown, place))).toEqual(places.map(() => typed))
    expect(shown.title).toBe(typed)
    expect(
      [...shown.querySelectorAll('a')].filter(({ href }) => !href.startsWith('https://evil.example/')),
    ).toEqual([])
    expect(shown.querySelector('script, img, [onclick], [onerror]')).toBeNull()
  })
})
