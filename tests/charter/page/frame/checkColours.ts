import { DomUtils } from 'htmlparser2'
import { contrastOf } from './colour.ts'
import { type ColourPair, colourPairs } from './colourPairs.ts'
import type { FrameFlaw } from './frameFlaw.ts'
import { listAround, type PageElement, readElements, wordsOf } from './readElements.ts'
import { readDeclarations } from './readStyleRules.ts'

const CONTRAST_MIN = 4.5
/** For text from 24 px. */
const LARGE_CONTRAST_MIN = 3

/**
 * A05: every text stands out from its background, in both colour schemes, and no cell of the lists of cookies speaks
 * by colour or picture alone, the need of consent least of all.
 */
export function checkColours(html: string): FrameFlaw[] {
  const elements = readElements(html)
  const styles = elements.filter(({ name }) => name === 'style').map(wordsOf)
  const inline = elements.flatMap(({ attribs }) => attribs['style'] ?? []).map(readDeclarations)
  const wordless = elements.filter(isWordlessCell)
  return [
    ...colourPairs(styles.join('\n'), inline).flatMap(checkPair),
    ...(wordless.length > 0 ? [flawOf('colourAlone', { count: wordless.length })] : []),
  ]
}

/** A cell without a word that shows something all the same. One without anything is for A03. */
function isWordlessCell(element: PageElement): boolean {
  if (element.name !== 'td' || !listAround(element) || wordsOf(element) !== '') return false
  return DomUtils.existsOne(hasLook, [element])
}

function checkPair({ scheme, text, ground, colours, isLarge }: ColourPair): FrameFlaw[] {
  if (!colours) return [flawOf('colourUnreadable', { text, ground })]
  const contrast = contrastOf(colours.text, colours.ground)
  const least = isLarge ? LARGE_CONTRAST_MIN : CONTRAST_MIN
  if (contrast >= least) return []
  // Cut, not rounded: 4.499 must not read as 4.5.
  const ratio = Math.floor(contrast * 100) / 100
  return [flawOf(scheme === 'dark' ? 'darkContrast' : 'contrast', { text, ground, ratio, least })]
}

function hasLook({ name, attribs }: PageElement): boolean {
  return name === 'img' || name === 'svg' || 'class' in attribs || 'style' in attribs
}

function flawOf(message: string, args: FrameFlaw['args']): FrameFlaw {
  return { rule: 'A05', message, args }
}
