import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { languagesOf, pageLanguage } from '#charter/page/pageLanguage.ts'
import { renderCsv, renderText } from '#charter/page/renderText.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import type { Register } from '#charter/register/register.ts'
import { aRegister } from '#tests/support/builders.ts'
import { aRegisterInTwoLanguages, aTranslation } from '#tests/support/twoLanguages.ts'
import { checkFrame } from './frame/checkFrame.ts'

const two = aRegisterInTwoLanguages()
const render = (register: Register, language?: string) => renderHtml(assembleCharter(register, { language }))
const english = render(two, 'en')

describe('a charter in a second language', () => {
  it('says in it what is translated, and what the program says', () => {
    expect(english).toContain('<html lang="en">')
    expect(english).toContain('<h1>Cookie charter</h1>')
    expect(english).toContain('<h2>Definition</h2>\n<p>A small file.</p>')
    expect(english).toContain('<td role="cell" data-label="Purpose">Stay signed in.</td>')
    expect(english).toContain('<h2 id="category-1-title">Necessary cookies</h2>')
    expect(english).toContain('>Manage my cookies</a>')
  })

  it('has what is not translated as it is, with its language', () => {
    expect(english).toContain('<td role="cell" data-label="Purpose" lang="fr">Protéger les formulaires.</td>')
  })

  it('never says that a name is in another language', () => {
    expect(english).toContain('<td role="cell" data-label="Provider">Opendatasoft</td>')
  })

  it('is the same as before in the base language, but for the way to the other', () => {
    const { languages: _, translations: _own, ...site } = two.site
    const alone = render({
      ...two,
      site,
      cookies: two.cookies.map((cookie) => ({ ...cookie, translations: [] })),
    })
    const french = render(two)
    const links = [
      '<link rel="alternate" hreflang="fr" href="/charte">\n<link rel="alternate" hreflang="en" href="/charte/en">\n',
      '<header>\n<p><span lang="fr" aria-current="page">Français</span> | <a lang="en" hreflang="en" rel="alternate" href="/charte/en">English</a></p>\n</header>\n',
    ]
    expect(links.reduce((html, link) => html.replace(link, ''), french)).toBe(alone)
    expect(french).not.toBe(alone)
  })

  it('leads from each page to the other', () => {
    expect(english).toContain('<a lang="fr" hreflang="fr" rel="alternate" href="/charte">Français</a>')
    expect(renderFragment(assembleCharter(two, { language: 'en' }))).not.toContain('hreflang')
  })

  it('stands at the slug of its site', () => {
    const other = { ...two, site: { ...two.site, id: 2, slug: 'transport' } }
    expect(render(other)).toContain('href="/transport/charte/en"')
  })

  it('has a text and a table of its own', () => {
    const charter = assembleCharter(two, { language: 'en' })
    expect(renderText(charter)).toContain('Provider\tName\tPurpose\nOpendatasoft\tsessionid\tStay signed in.')
    expect(renderCsv(charter)).toBe(
      '\uFEFFProvider;Name;Purpose\r\nOpendatasoft;sessionid;Stay signed in.\r\nOpendatasoft;csrftoken;Protéger les formulaires.\r\n',
    )
  })

  it('has a frame that accessibility rules find nothing wrong with', () => {
    expect(checkFrame(english, 'en')).toEqual([])
    expect(checkFrame(render(two), 'fr')).toEqual([])
  })

  it('keeps French spaces to what is French', () => {
    const register = aRegister({ cookies: [{ purpose: 'Pourquoi ?' }, { purpose: 'Why ?', name: 'b' }] })
    const [first, second] = register.cookies
    if (!first || !second) throw new Error('There are two')
    const cookies = [{ ...first, translations: [aTranslation('purpose', 'Why ?', 'Pourquoi ?')] }, second]
    const html = render({ ...register, cookies, site: { ...register.site, languages: ['en'] } }, 'en')
    expect(html).toContain('>Why ?</td>')
    expect(html).toContain('lang="fr">Why\u00A0?</td>')
  })

  it('is in the base language where a part of a cell is not translated', () => {
    const register = aRegister({
      site: { columns: [{ field: 'cookie.serviceAndLocation', label: 'x' }], languages: ['en'] },
      cookies: [{ service: 'Agenda', location: 'front office' }],
    } as Parameters<typeof aRegister>[0])
    const [cookie] = register.cookies
    if (!cookie) throw new Error('There is one')
    const translated = { ...cookie, translations: [aTranslation('service', 'Diary', 'Agenda')] }
    expect(render({ ...register, cookies: [translated] }, 'en')).toContain(
      '<th scope="row" role="rowheader" lang="fr">Agenda (front office)</th>',
    )
  })
})

describe('a charter in a language that the program does not know', () => {
  const register: Register = {
    ...aRegister({
      site: {
        columns: [
          { field: 'cookie.lifetime', label: 'Durée' },
          { field: 'cookie.party', label: 'x' },
        ],
      },
      cookies: [{ lifetime: 'session' }, { name: 'b', lifetime: 'P13M' }, { name: 'c' }],
    }),
  }
  const site = (words: [string, string][]) => ({
    ...register.site,
    languages: ['rcf'],
    translations: words.map(([word, text]) => aTranslation(`words.${word}`, text, '', 'rcf')),
  })

  it('has the words of its base language, with their language', () => {
    const html = render({ ...register, site: site([]) }, 'rcf')
    expect(html).toContain('<html lang="rcf">')
    expect(html).toContain(
      '<th scope="row" role="rowheader" lang="fr">Session</th>'.replace('Session', 'session'),
    )
    expect(html).toContain('<span class="empty" lang="fr">Non renseigné</span>')
  })

  it('has the words that its site gives', () => {
    const html = render(
      {
        ...register,
        site: site([
          ['lifetime.session', 'sésyon'],
          ['page.emptyCell', 'pa renségné'],
        ]),
      },
      'rcf',
    )
    expect(html).toContain('<th scope="row" role="rowheader">sésyon</th>')
    expect(html).toContain('<span class="empty">pa renségné</span>')
    expect(html).toContain('<th scope="row" role="rowheader" lang="fr">13 mois</th>')
  })
})

describe('the language of a page', () => {
  it('is one of those of the site, the base language first', () => {
    expect(languagesOf(two)).toEqual(['fr', 'en'])
    expect(languagesOf(aRegister())).toEqual(['fr'])
  })

  it('takes a translation of spaces for none', () => {
    const page = pageLanguage(two, 'en')
    const cookie = { purpose: 'Non', translations: [aTranslation('purpose', ' ', 'Non')] }
    expect(page.say('cookies', cookie, 'purpose')).toEqual({ text: 'Non', lang: 'fr' })
  })
})
