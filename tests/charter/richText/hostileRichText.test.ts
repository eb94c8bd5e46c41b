import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { STYLE_SHEET } from '#charter/page/styleSheet.ts'
import { sanitiseRichText } from '#charter/richText/sanitiseRichText.ts'
import { aRegister } from '../../support/builders.ts'
import { HOSTILE_HTML } from '../../support/hostileHtml.ts'
import { measureEffort } from '../../support/effort.ts'
import { aTagSoup } from './aTagSoup.ts'

// @vitest-environment jsdom

/** Every tag that a text may hold, with its allowed attributes and their allowed values. */
const ALLOWED: Record<string, Record<string, RegExp>> = {
  ...Object.fromEntries(
    'p br strong em u s code ul li blockquote pre h3 h4 h5 h6 table caption thead tbody tr'
      .split(' ')
      .map((tag) => [tag, {}]),
  ),
  a: { href: /^(https?:\/\/[^\s/@\\]+([/?#]|$)|mailto:|tel:)/i },
  ol: { start: /^\d{1,4}$/ },
  th: { scope: /^(col|row)$/, colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/ },
  td: { colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/ },
}

function strangersIn(root: ParentNode): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const tag = element.localName
    const allowed = ALLOWED[tag]
    if (!allowed) return [`<${tag}>`]
    return [...element.attributes]
      .filter(({ name, value }) => !allowed[name]?.test(value))
      .map(({ name, value }) => `<${tag} ${name}="${value}">`)
  })
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
const cases = HOSTILE_HTML.map((html) => ({
  html,
  title: html.length > 80 ? `${html.slice(0, 60)}… (${html.length})` : html,
}))

describe('hostile formatted text', () => {
  it.each(cases)('leaves nothing of $title but what a text may hold', ({ html }) => {
    const { result: clean, effort } = measureEffort(() => sanitiseRichText(html))
    expect(effort).toBeLessThan(1_000)

    const { head, body } = parse(clean)
    expect(head.children).toHaveLength(0)
    expect(strangersIn(body)).toEqual([])
    expect(sanitiseRichText(clean)).toBe(clean)
  })

  it.each(cases)('is read by a browser as it was written: $title', ({ html }) => {
    const clean = sanitiseRichText(html)
    expect(readByBrowser(clean)).toBe(clean.replaceAll('\0', ''))
  })

  it('is read by a browser as it was written, whatever tags stood in whatever order', () => {
    fc.assert(
      fc.property(aTagSoup, (html) => {
        const clean = sanitiseRichText(html)
        expect(readByBrowser(clean)).toBe(clean)
      }),
      { numRuns: 500 },
    )
  })

  it.each(cases)('does not get out of its section on the page: $title', ({ html }) => {
    const register = aRegister({ sections: [{ heading: 'Avant', body: html }, { kind: 'registry' }] })
    const page = parse(renderHtml(assembleCharter(register)))
    const section = page.getElementById('section-1')
    expect(section?.querySelector('h2')?.textContent).toBe('Avant')
    section?.querySelector('h2')?.remove()
    for (const region of section?.querySelectorAll(':scope > section.table') ?? [])
      region.replaceWith(...region.children)
    expect(section && strangersIn(section)).toEqual([])

    expect([...page.querySelectorAll('main > article > *')].map(({ localName }) => localName)).toEqual([
      'h1',
      'section',
      'section',
    ])
    expect([...page.head.children].map(({ localName }) => localName)).toEqual([
      'meta',
      'meta',
      'title',
      'style',
    ])
    expect(page.querySelector('style')?.textContent).toBe(STYLE_SHEET)
    expect(page.querySelectorAll('script, link, img, iframe, base, object, embed')).toHaveLength(0)
  })
})

/**
 * Parses `html` by the HTML standard and writes it again. If the nesting were not allowed, the browser would build
 * another tree than the one that was checked.
 */
function readByBrowser(html: string): string {
  return parse(`<body>${html}`).body.innerHTML.replaceAll('&nbsp;', '\u00A0')
}
