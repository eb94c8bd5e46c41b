import { replace } from '@wordpress/shortcode'
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { HtmlValidate } from 'html-validate'
import Twig from 'twig'
import { describe, expect, it } from 'vitest'
import { adaptFragment } from '#charter/page/adaptFragment.ts'
import type { FragmentVariant } from '#charter/page/fragmentVariant.ts'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderFragment } from '#charter/page/renderFragment.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { aRegister } from '../../support/builders.ts'

// @vitest-environment jsdom

/** Texts that some engine would replace, wherever an officer can type one. */
const TEMPLATES = [
  '{{ 7 * 7 }}',
  '{{{html}}}',
  '{% if x %}y{% endif %}',
  '{# note #}',
  '${name}',
  '#{name}',
  '<% name %>',
  '[[ 7 * 7 ]]',
  '[gallery ids="1"]',
  '[[gallery]]',
  '[site:name]',
  '{loadposition a}',
  '{',
  '}}',
  'wp--preset',
  '&#123;&#123; 1 &#125;&#125;',
] as const

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const withEverywhere = (text: string, address = '') =>
  aRegister({
    site: {
      title: `Titre ${text}`,
      controller: text,
      dpoContact: text,
      withdrawalLabel: `Retirer ${text}`,
      withdrawalUrl: '#section-1',
      columns: [
        { field: 'cookie.name', label: `Nom ${text}` },
        { field: 'cookie.purpose', label: 'Finalité' },
        { field: 'provider.privacyPolicyUrl', label: 'En savoir plus' },
      ],
    },
    providers: [{ name: text, privacyPolicyUrl: `https://example.fr/${address}` }],
    categories: [{ name: text, description: `${text}\n${text}` }],
    cookies: [{ name: text, purpose: text }],
    sections: [
      {
        heading: `Règles ${text}`,
        body: `<h1>${escape(text)}</h1><p>${escape(text)}</p><pre>${escape(text)}</pre><table><caption>${escape(text)}</caption><tr><th>a</th></tr><tr><td>${escape(text)}</td></tr></table>`,
      },
      { heading: 'Cookies', kind: 'registry' },
    ],
  })

const full = aRegister({
  site: { title: 'Titre', withdrawalLabel: 'Gérer {{mes}} [cookies]', withdrawalUrl: '#section-1' },
  sections: [
    {
      heading: 'Règles',
      body: '<h1>Une</h1><table><caption>Durées</caption><tr><th>a</th></tr><tr><td>b</td></tr></table>',
    },
    { heading: 'Cookies', kind: 'registry' },
  ],
})

const fragmentOf = (register = starterRegister) => renderFragment(assembleCharter(register))
const NEUTRAL: FragmentVariant = { style: 'neutral', heading: 2, prefix: '' }
const DSFR: FragmentVariant = { style: 'dsfr', heading: 2, prefix: '' }
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html').body
const headingsOf = (html: string) =>
  [...parse(html).querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    ({ localName, textContent }) => `${localName} ${textContent}`,
  )
const variants = fc.record<FragmentVariant>({
  style: fc.constantFrom('neutral', 'dsfr'),
  heading: fc.constantFrom(2, 3, 4),
  prefix: fc.constantFrom('', 'charte-'),
})

describe('a fragment for the page of another site', () => {
  it('says what the frozen one says, to the letter, in each variant', () => {
    fc.assert(
      fc.property(variants, fc.array(fc.constantFrom(...TEMPLATES)), (variant, texts) => {
        const fragment = fragmentOf(withEverywhere(texts.join('x')))
        expect(parse(adaptFragment(fragment, variant)).textContent).toBe(parse(fragment).textContent)
      }),
      { numRuns: 200 },
    )
  })

  it('is the same, whole or in pieces', () => {
    const fragment = fragmentOf(aRegister({ cookies: Array.from({ length: 1_800 }, () => ({})) }))
    expect(fragment.length).toBeGreaterThan(3 * 65_536)
    expect(parse(adaptFragment(fragment, NEUTRAL)).textContent).toBe(parse(fragment).textContent)
    expect(parse(adaptFragment(fragment, DSFR)).querySelectorAll('tbody tr')).toHaveLength(1_800)
  })

  it.each([
    [
      2,
      ['h2 Titre', 'h3 Règles', 'h4 Une', 'h5 Deux', 'h6 Trois', 'h6 Quatre', 'h3 Cookies', 'h4 Nécessaires'],
    ],
    [
      3,
      ['h3 Titre', 'h4 Règles', 'h5 Une', 'h6 Deux', 'h6 Trois', 'h6 Quatre', 'h4 Cookies', 'h5 Nécessaires'],
    ],
    [
      4,
      ['h4 Titre', 'h5 Règles', 'h6 Une', 'h6 Deux', 'h6 Trois', 'h6 Quatre', 'h5 Cookies', 'h6 Nécessaires'],
    ],
  ] as const)('begins its headings at level %s', (heading, expected) => {
    const fragment = fragmentOf(
      aRegister({
        site: { title: 'Titre' },
        categories: [{ name: 'Nécessaires' }],
        sections: [
          { heading: 'Règles', body: '<h1>Une</h1><h2>Deux</h2><h3>Trois</h3><h4>Quatre</h4>' },
          { heading: 'Cookies', kind: 'registry' },
        ],
      }),
    )
    expect(headingsOf(adaptFragment(fragment, { ...NEUTRAL, heading }))).toEqual(expected)
  })

  it('puts the prefix before each id, and leads to them', () => {
    const fragment = fragmentOf(withEverywhere('x'))
    const html = adaptFragment(fragment, { ...NEUTRAL, prefix: 'charte-' })
    const root = parse(html)
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id)
    expect(ids).toEqual(
      [
        'charte-section-1',
        'charte-section-2',
        'charte-category-1-title',
        'charte-category-1',
        'charte-cookie-1',
      ].toSorted((a, b) => html.indexOf(`id="${a}"`) - html.indexOf(`id="${b}"`)),
    )
    expect(root.querySelector('[aria-labelledby]')?.getAttribute('aria-labelledby')).toBe(
      'charte-category-1-title',
    )
    expect(root.querySelector('footer a')?.getAttribute('href')).toBe('#charte-section-1')
  })

  it('leaves a link to the page around it alone', () => {
    const fragment = fragmentOf(
      aRegister({
        site: { withdrawalLabel: 'Gérer', withdrawalUrl: '#consent' },
        sections: [{ heading: ' id="consent"' }],
      }),
    )
    const root = parse(adaptFragment(fragment, { ...NEUTRAL, prefix: 'charte-' }))
    expect(root.querySelector('footer a')?.getAttribute('href')).toBe('#consent')
  })

  it.each([NEUTRAL, DSFR])('is valid: %o', async (variant) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:a11y'],
      // The DSFR asks for `div`.
      rules: { 'prefer-native-element': 'off' },
    })
    const fragment = adaptFragment(fragmentOf(full), variant)
    const { results } = await validator.validateString(
      `<!DOCTYPE html>\n<html lang="fr"><head><title>x</title></head><body><main><h1>Page</h1>\n${fragment}</main></body></html>\n`,
    )
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([])
  })
})

describe('in the French government’s design system', () => {
  const table = (html: string) => html.slice(html.indexOf('<div class="fr-table'), html.indexOf('<thead>'))

  it('has its tables in the wrappers of the DSFR, each with a plain caption', () => {
    const fragment = fragmentOf(
      aRegister({ categories: [{ name: 'Nécessaires & sûrs', description: 'Sans\naccord.' }] }),
    )
    expect(table(adaptFragment(fragment, { ...DSFR, prefix: 'c-' }))).toBe(
      '<div class="fr-table fr-table--bordered fr-table--multiline"><div class="fr-table__wrapper">' +
        '<div class="fr-table__container" tabindex="0" aria-labelledby="c-category-1-title" role="region">' +
        '<div class="fr-table__content"><table id="c-category-1">\n' +
        '<caption><span id="c-category-1-title">Nécessaires &amp; sûrs</span>' +
        '<div class="fr-table__caption__desc">Sans<br>accord.</div></caption>\n',
    )
  })

  it('has the tables of a text in them too, also one without a region of its own', () => {
    const fragment = fragmentOf(
      aRegister({
        sections: [
          {
            heading: 'Texte',
            body: '<table><caption>Durées</caption><tr><th>a</th></tr><tr><td>b</td></tr></table><ul><li><table><tr><th>c</th></tr><tr><td>d</td></tr></table></li></ul>',
          },
        ],
      }),
    )
    const root = parse(adaptFragment(fragment, DSFR))
    const tables = [...root.querySelectorAll('table')]
    expect(tables.map(({ parentElement }) => parentElement?.className)).toEqual(
      tables.map(() => 'fr-table__content'),
    )
    expect(root.querySelector('.fr-table__container')?.getAttribute('aria-label')).toBe('Durées')
    expect(root.querySelector('caption')?.innerHTML).toBe('Durées')
    expect(root.querySelector('section.table')).toBeNull()
  })
})

describe('what template engines would replace', () => {
  it.each([NEUTRAL, DSFR])('is not found by them: %o', (variant) => {
    for (const text of TEMPLATES) {
      const html = adaptFragment(fragmentOf(withEverywhere(text, '?a={{b}}')), variant)
      expect(html).not.toMatch(/[{}[\]]|--(?!bordered|multiline)/)
      expect(Handlebars.compile(html)({})).toBe(html)
      expect(Twig.twig({ data: html }).render({})).toBe(html)
      expect(replace('gallery', html, () => 'replaced')).toBe(html)
    }
  })

  it('would be without that', () => {
    expect(Handlebars.compile(fragmentOf(withEverywhere('{{name}}')))({ name: 'replaced' })).toContain(
      'Titre replaced',
    )
    expect(Twig.twig({ data: fragmentOf(withEverywhere('{{ 7 * 7 }}')) }).render({})).toContain('Titre 49')
    expect(replace('gallery', fragmentOf(withEverywhere('[gallery ids="1"]')), () => 'replaced')).toContain(
      'Titre replaced',
    )
  })

  it('stands alone in each node of the page, for those that read the page', () => {
    const root = parse(adaptFragment(fragmentOf(withEverywhere('{{ a }} ${b} [[c]]')), NEUTRAL))
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '')
    expect(texts.filter((text) => /[{[]./.test(text) || /.[{[]/.test(text))).toEqual([])
  })

  it('keeps its meaning in an address', () => {
    const html = adaptFragment(fragmentOf(withEverywhere('x', '?a={{b}}#[c]')), NEUTRAL)
    expect(parse(html).querySelector('td a')?.getAttribute('href')).toBe(
      'https://example.fr/?a=%7B%7Bb%7D%7D#[c]',
    )
  })
})
