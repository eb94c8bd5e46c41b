import { contrastOf } from './colour.ts'
import { type ColourPair, colourPairs } from './colourPairs.ts'
import { type PageFacts, type TableFact, tableName } from './pageFacts.ts'
import type { PageFlaw } from './place.ts'
import { readDeclarations } from './readStyleRules.ts'

const CONTRAST_MIN = 4.5
/** For text from 24 px. */
const LARGE_CONTRAST_MIN = 3
/** More different `style` attributes than a page has for a reason. */
const INLINE_STYLES_MAX = 50
/** So many colours paired with one another say the same over and over. */
const PAIRS_SAID_MAX = 20

/**
 * A05: what is written stands out from what it stands on, in both colour schemes, and nothing is said by colour alone,
 * the need of consent least of all. The colours are those of the page's own style sheet, as they are written there.
 */
export function checkColours({ styleSheet, inlineStyles, tables }: PageFacts): PageFlaw[] {
  const inline = [...inlineStyles].slice(0, INLINE_STYLES_MAX).map(readDeclarations)
  return [
    ...colourPairs(styleSheet, inline).flatMap(checkPair).slice(0, PAIRS_SAID_MAX),
    ...tables.flatMap((table, index) => checkLooks(table, tableName(table, index + 1))),
  ]
}

function checkLooks({ wordlessCells: count, listsCookies, sectionId }: TableFact, name: string): PageFlaw[] {
  if (count === 0 || !listsCookies) return []
  return [flawOf('colourAlone', { name, count }, name, sectionId)]
}

function checkPair({ scheme, text, ground, colours, isLarge }: ColourPair): PageFlaw[] {
  const aspect = `${scheme} ${text} ${ground}`
  if (!colours) return [{ ...flawOf('colourUnreadable', { text, ground }, aspect), severity: 'warning' }]
  const contrast = contrastOf(colours.text, colours.ground)
  const least = isLarge ? LARGE_CONTRAST_MIN : CONTRAST_MIN
  if (contrast >= least) return []
  // Cut, not rounded: 4.499 is not to be read as 4.5.
  const ratio = Math.floor(contrast * 100) / 100
  return [flawOf(scheme === 'dark' ? 'darkContrast' : 'contrast', { text, ground, ratio, least }, aspect)]
}

function flawOf(
  message: string,
  args: PageFlaw['args'],
  aspect: string,
  sectionId: number | null = null,
): PageFlaw {
  return { rule: 'A05', message, args, aspect: `${message} ${aspect}`, sectionId }
}
