import { describe, expect, it } from 'vitest'
import { assembleCharter, type Edition } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { renderText } from '#charter/page/renderText.ts'
import type { Register } from '#charter/register/register.ts'
import { freezeRegister } from '#charter/publication/freezeRegister.ts'
import { imageAddress } from '#charter/image/imageAddress.ts'
import { aPng } from '../../support/images.ts'
import { aRegister } from '../../support/builders.ts'
import { checkFrame } from './frame/checkFrame.ts'

// @vitest-environment jsdom

const notesOn = (fields: Parameters<typeof aRegister>[0] = {}) =>
  aRegister({
    categories: [{ name: 'Nécessaires' }, { name: 'Statistiques', consent: 'required' }],
    cookies: [{ name: 'sessionid' }, { name: '_pk_id.*', categoryId: 2 }],
    sections: [
      { body: '<p>Bonjour</p>' },
      { heading: 'Vos droits <https://data.example.fr>', body: '<p>a</p>' },
      { heading: 'Les cookies', kind: 'registry' },
    ],
    ...fields,
    site: {
      pageNotes: 'yes',
      platformUrl: 'https://data.example.fr/',
      controller: 'Région Exemple\n1, place du Port',
      ...fields.site,
    },
  })

const page = (register: Register, edition?: Edition) =>
  new DOMParser().parseFromString(renderHtml(assembleCharter(register, edition)), 'text/html')
const textsOf = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.replaceAll('\u00A0', ' '))

const FOURTH = { number: 4, at: '2027-03-03T20:30:00.000Z' }

describe('a page that speaks of itself', () => {
  it('says whose it is and leads back to the platform', () => {
    const shown = page(notesOn())
    expect(textsOf(shown, 'header p')).toEqual(['Région Exemple', 'Retour au site data.example.fr'])
    expect(shown.querySelector('header a')?.getAttribute('href')).toBe('https://data.example.fr/')
    expect(page(notesOn({ site: { controller: '', platformUrl: '' } })).querySelector('header')).toBeNull()
  })

  it('says its number and its day in the register’s time zone, and leads to all versions', () => {
    const reunion = notesOn({ site: { timeZone: 'Indian/Reunion' } })
    const shown = page(reunion, { published: FOURTH })
    expect(textsOf(shown, '.edition')).toEqual([
      'Version : 4 – Mise en ligne : 4 mars 2027 – Voir toutes les versions',
    ])
    expect(shown.querySelector('.edition time')?.getAttribute('datetime')).toBe('2027-03-04')
    expect(shown.querySelector('.edition a')?.getAttribute('href')).toBe('/charte/versions')
    expect(renderText(assembleCharter(reunion, { published: FOURTH })).replaceAll('\u00A0', ' ')).toContain(
      'Charte cookies\n\nVersion : 4 – Mise en ligne : 4 mars 2027\n\n',
    )
  })

  it('says in its own language that it is a draft', () => {
    expect(textsOf(page(notesOn({ site: { language: 'en' } })), '.edition')).toEqual([
      'Version: draft – Put online: to come – See all versions',
    ])
  })

  it('says under each table whether its cookies wait for consent', () => {
    const shown = page(notesOn())
    expect(textsOf(shown, 'section.cookies + .consent')).toEqual([
      'Déposés sans votre accord, car nécessaires.',
      'Déposés seulement si vous acceptez.',
    ])
    const unsorted = notesOn({ cookies: [{ categoryId: 0 }] })
    expect(page(unsorted).querySelector('.consent')).toBeNull()
    expect(renderText(assembleCharter(notesOn()))).toContain('\n\nDéposés seulement si vous acceptez.\n')
  })

  it('has a table of contents when it is long', () => {
    const contents = page(notesOn()).querySelector('nav')
    expect(textsOf(contents ?? document, 'a')).toEqual([
      'Vos droits https://data.example.fr',
      'Les cookies',
      'Nécessaires',
      'Statistiques',
    ])
    expect([...(contents?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'))).toEqual([
      '#section-2',
      '#section-3',
      '#category-1',
      '#category-2',
    ])
    expect(page(notesOn({ cookies: [{}] })).querySelector('nav')).toBeNull()
  })

  it('offers at its top to withdraw consent', () => {
    const site = { withdrawalLabel: 'Gérer mes cookies', withdrawalUrl: '/cookies' }
    expect(textsOf(page(notesOn({ site })), 'a[href="https://data.example.fr/cookies"]')).toEqual([
      'Gérer mes cookies',
      'Gérer mes cookies',
    ])
  })

  it('says nothing of itself where the site does not ask for it', () => {
    const off = notesOn({ site: { pageNotes: 'no' } })
    const shown = page(off, { published: FOURTH, previous: notesOn() })
    expect(shown.querySelector('header, .edition, .changes, .consent, nav')).toBeNull()
    expect(renderText(assembleCharter(off, { published: FOURTH }))).not.toContain('Version')
  })

  it('keeps its frame in order', () => {
    expect(checkFrame(renderHtml(assembleCharter(notesOn(), { published: FOURTH })), 'fr')).toEqual([])
  })

  it('says in its fragment what does not depend on the page around it', () => {
    const charter = assembleCharter(notesOn(), { published: FOURTH, previous: notesOn({ cookies: [{}] }) })
    const fragment = new DOMParser().parseFromString(renderFragment(charter), 'text/html')
    expect(textsOf(fragment, '.body, .edition, .changes, .consent')).toEqual([
      'Région Exemple',
      'Version : 4 – Mise en ligne : 3 mars 2027',
      'Ce qui a changé depuis la version précédente : cookies ajoutés : _pk_id.*.',
      'Déposés sans votre accord, car nécessaires.',
      'Déposés seulement si vous acceptez.',
    ])
    expect(fragment.querySelector('header, nav, a[href^="/"]')).toBeNull()
  })
})

describe('the logo of the body', () => {
  const logo = imageAddress({ mediaType: 'image/png' }, aPng({ width: 960, height: 160 }))
  const logoOf = (register: Register) => page(register).querySelector('header img')
  const stored = (site: Partial<Register['site']> = {}) => ({
    ...notesOn({ site: { logo: 'a'.repeat(64), ...site } }),
    logo,
  })

  it('stands before its name, to which it adds nothing for who cannot see it', () => {
    const shown = page(stored())
    expect(textsOf(shown, 'header p')).toEqual(['Région Exemple', 'Retour au site data.example.fr'])
    const image = logoOf(stored())
    expect(image?.getAttribute('src')).toBe(logo)
    expect(image?.getAttribute('alt')).toBe('')
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['240', '40'])
  })

  it('says whose page it is where no name stands beside it', () => {
    const alone = logoOf(stored({ controller: '', platformUrl: '', platformName: 'data "exemple"' }))
    expect(alone?.getAttribute('alt')).toBe('data "exemple"')
  })

  it('is shown while it is being chosen, and not while it is to be corrected', () => {
    expect(logoOf(notesOn({ site: { logo } }))?.getAttribute('src')).toBe(logo)
    expect(logoOf(notesOn({ site: { logo: logo.replace('png', 'webp') } }))).toBeNull()
    expect(logoOf(notesOn({ site: { logo: 'data:image/png;base64,"><script>' } }))).toBeNull()
  })

  it('is not shown where it was removed, or where the page says nothing of itself', () => {
    expect(logoOf(stored({ logo: '' }))).toBeNull()
    expect(logoOf(stored({ pageNotes: 'no' }))).toBeNull()
    expect(logoOf(notesOn({ site: { logo: 'a'.repeat(64) } }))).toBeNull()
  })

  it('leaves the frame of the page in order', () => {
    expect(checkFrame(renderHtml(assembleCharter(stored(), { published: FOURTH })), 'fr')).toEqual([])
  })
})

describe('what goes online', () => {
  it('is what was previewed, byte for byte, but for its number and its day', () => {
    const register = notesOn({ site: { withdrawalLabel: 'Gérer', withdrawalUrl: '#cookies' } })
    const previous = notesOn({ cookies: [{ name: 'sessionid' }] })
    const draft = assembleCharter(register, { previous })
    const facts = { ...FOURTH, head: { id: 7, hash: 'ab' } }
    const { html, fragment, text } = freezeRegister(register, facts, previous).contents
    const written = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
    const inHtml = (draftPage: string) =>
      draftPage
        .replace('Version\u00A0: projet –', 'Version\u00A0: 4 –')
        .replace(
          'Mise en ligne\u00A0: à venir',
          'Mise en ligne\u00A0: <time datetime="2027-03-03">3 mars 2027</time>',
        )
    expect(written(html)).toBe(inHtml(renderHtml(draft)))
    expect(written(fragment)).toBe(inHtml(renderFragment(draft)))
    expect(written(text)).toBe(
      renderText(draft)
        .replace('Version\u00A0: projet –', 'Version\u00A0: 4 –')
        .replace('Mise en ligne\u00A0: à venir\n', 'Mise en ligne\u00A0: 3 mars 2027\n'),
    )
  })
})

describe('what changed last', () => {
  const changes = (before: Register, after: Register) =>
    assembleCharter(after, { previous: before }).notes?.changes.replaceAll('\u00A0', ' ')
  const two = notesOn()

  it('is not said of the first version', () => {
    expect(assembleCharter(two).notes?.changes).toBe('')
    expect(page(two).querySelector('.changes')).toBeNull()
  })

  it.each<[what: string, after: Register, said: string]>([
    [
      'nothing that shows',
      notesOn({ providers: [{ notes: 'à voir' }] }),
      'Rien de visible n’a changé depuis la version précédente.',
    ],
    [
      'a cookie more',
      notesOn({ cookies: [{ name: 'sessionid' }, { name: '_pk_id.*', categoryId: 2 }, { name: 'lang' }] }),
      'Ce qui a changé depuis la version précédente : cookies ajoutés : lang.',
    ],
    [
      'a cookie retired and one changed',
      notesOn({
        cookies: [
          { name: 'sessionid', purpose: 'Autre' },
          { name: '_pk_id.*', categoryId: 2, status: 'retired' },
        ],
      }),
      'Ce qui a changé depuis la version précédente : cookies modifiés : sessionid ; cookies retirés : _pk_id.*.',
    ],
    [
      'a part of the text',
      notesOn({
        sections: [
          { body: '<p>Bonsoir</p>' },
          { heading: 'Vos droits <https://data.example.fr>', body: '<p>a</p>' },
          { heading: 'Les cookies', kind: 'registry' },
        ],
      }),
      'Ce qui a changé depuis la version précédente : texte : Bonsoir.',
    ],
    [
      'the site',
      notesOn({ site: { dpoContact: 'dpd@example.fr' } }),
      'Ce qui a changé depuis la version précédente : présentation ou coordonnées.',
    ],
    [
      'more than a sentence holds',
      notesOn({
        cookies: [
          { name: 'sessionid' },
          { name: '_pk_id.*', categoryId: 2 },
          ...Array.from({ length: 10 }, (_, index) => ({ name: `c${index}` })),
        ],
      }),
      'Ce qui a changé depuis la version précédente : cookies ajoutés : c0, c1, c2, c3, c4, c5, c6, c7 et 2 de plus.',
    ],
  ])('%s', (_, after, said) => {
    expect(changes(two, after)).toBe(said)
  })

  it('names no cookie whose name no column shows', () => {
    const columns = [{ field: 'cookie.purpose' as const, label: 'Finalité' }]
    const before = notesOn({ site: { columns } })
    const after = notesOn({ site: { columns }, cookies: [{ name: 'sessionid' }] })
    expect(changes(before, after)).toBe('Ce qui a changé depuis la version précédente : cookies retirés : 1.')
  })
})
