import type { FrameFlaw } from './frameFlaw.ts'
import { lineageOf, type PageElement, readElements, wordsOf } from './readElements.ts'
import { readStyleRules } from './readStyleRules.ts'

const flaw = (message: string): FrameFlaw => ({ rule: 'A06', message })

/**
 * A06, as far as the source decides it: each table scrolls in a region of its own that takes the focus and has a name,
 * zooming is not forbidden, the order of focus is the page's own, and the focus is not hidden. The browser tests
 * (tests/e2e) judge what has to be drawn: no sideways scrolling at 320 px, text at 200 %, a visible focus that nothing
 * covers, and the size of targets.
 */
export function checkReach(html: string): FrameFlaw[] {
  const elements = readElements(html)
  const styleSheet = elements.filter(({ name }) => name === 'style').map(wordsOf)
  return [
    ...elements.filter(({ name }) => name === 'table').flatMap((table) => checkRegion(table, elements)),
    ...checkViewport(elements),
    ...(elements.some(({ attribs }) => Number(attribs['tabindex']) > 0) ? [flaw('focusOrder')] : []),
    ...(hidesFocus(styleSheet.join('\n')) ? [flaw('focusHidden')] : []),
  ]
}

function checkRegion(table: PageElement, elements: readonly PageElement[]): FrameFlaw[] {
  const region = lineageOf(table).slice(1).find(isRegion)
  if (!region) return [flaw('regionMissing')]
  const { tabindex = '-1', 'aria-label': label = '', 'aria-labelledby': labelledBy = '' } = region.attribs
  if (!(Number(tabindex) >= 0)) return [flaw('regionUnfocusable')]
  const names = elements
    .filter(({ attribs }) => labelledBy.split(/\s+/).includes(attribs['id'] ?? ' '))
    .map(wordsOf)
  return [label, ...names].join('').trim() === '' ? [flaw('regionNameless')] : []
}

/** A region scrolls, by its class in our style sheet, or takes the focus. */
function isRegion({ name, attribs }: PageElement): boolean {
  const classes = (attribs['class'] ?? '').split(/\s+/)
  return classes.includes('table') || ('tabindex' in attribs && name !== 'a')
}

/** RGAA 10.4 asks for 200 %; without a viewport a telephone shows the page as a small picture of a wide one. */
function checkViewport(elements: readonly PageElement[]): FrameFlaw[] {
  const viewport = elements.find(({ name, attribs }) => name === 'meta' && attribs['name'] === 'viewport')
  if (!viewport) return [flaw('viewportMissing')]
  const settings = new Map(
    (viewport.attribs['content'] ?? '').split(/[,;]/).map((setting): [string, string] => {
      const [key = '', value = ''] = setting.split('=', 2)
      return [key.trim().toLowerCase(), value.trim().toLowerCase()]
    }),
  )
  const scalable = settings.get('user-scalable')
  const maximum = Number.parseFloat(settings.get('maximum-scale') ?? '10')
  return scalable === 'no' || scalable === '0' || maximum < 2 ? [flaw('zoomForbidden')] : []
}

function hidesFocus(styleSheet: string): boolean {
  return readStyleRules(styleSheet).some(
    ({ selector, declarations }) =>
      selector.includes(':focus') &&
      ['none', '0', '0px'].includes(declarations.get('outline') ?? declarations.get('outline-style') ?? ''),
  )
}
