import { type PageFacts, type RegionFact, type TableFact, tableName } from './pageFacts.ts'
import type { PageFlaw } from './place.ts'
import { readStyleRules } from './readStyleRules.ts'

const flaw = (message: string, args: PageFlaw['args'] = {}, aspect = message): PageFlaw => ({
  rule: 'A06',
  message,
  args,
  aspect,
  sectionId: null,
})

/**
 * A06, as far as the source decides it: each table scrolls in a region of its own that takes the focus and has a name,
 * zooming is not forbidden, the order of focus is the page's and the focus is not hidden. What has to be drawn is left
 * to the tests in a real browser (tests/e2e): no sideways scrolling at 320 px, text at 200 %, whether the focus is seen
 * and not covered, and how large a target is.
 */
export function checkReach(facts: PageFacts): PageFlaw[] {
  return [
    ...facts.tables.flatMap((table, index) => checkRegion(table, index + 1, facts)),
    ...checkViewport(facts.viewport),
    ...(facts.hasPositiveTabIndex ? [flaw('focusOrder')] : []),
    ...(hidesFocus(facts.styleSheet) ? [flaw('focusHidden')] : []),
  ]
}

function checkRegion(table: TableFact, number: number, facts: PageFacts): PageFlaw[] {
  const message = regionFlaw(table.region, facts)
  if (!message) return []
  const name = tableName(table, number)
  return [{ ...flaw(message, { name }, `${message} ${name}`), sectionId: table.sectionId }]
}

function regionFlaw(region: RegionFact | null, { namesById }: PageFacts): string | null {
  if (!region) return 'regionMissing'
  if (!region.isFocusable) return 'regionUnfocusable'
  const isNamed = region.label !== '' || region.labelledBy.some((id) => namesById.has(id))
  return isNamed ? null : 'regionNameless'
}

/** RGAA 10.4 asks for 200 %; without a viewport a telephone shows the page as a small picture of a wide one. */
function checkViewport(viewport: string | null): PageFlaw[] {
  if (viewport === null) return [flaw('viewportMissing')]
  const settings = new Map(
    viewport.split(/[,;]/).map((setting): [string, string] => {
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
