import { foldText } from '../../kit/foldText.ts'
import { checkHeadings } from './checkHeadings.ts'
import { checkLinks } from './checkLinks.ts'
import { checkTables } from './checkTables.ts'
import type { ExpectedPage } from './pageFacts.ts'
import type { PageFlaw } from './pageFlaw.ts'
import { readPage } from './readPage.ts'

const CHECKS = [checkHeadings, checkTables, checkLinks]
const ASPECT_MAX = 60

/**
 * Checks an HTML document for the flaws that depend on what the officer wrote. The frame that the program writes around
 * it (language, colours, keyboard, zoom) is the same for every register: tests/charter/page/frame proves it.
 */
export function checkPage(html: string, expected: ExpectedPage): PageFlaw[] {
  const facts = readPage(html)
  return withDistinctAspects(CHECKS.flatMap((check) => check(facts, expected)))
}

/** An aspect becomes part of an address and names one flaw: the second flaw of a name gets `name-2`. */
function withDistinctAspects(flaws: readonly PageFlaw[]): PageFlaw[] {
  const counts = new Map<string, number>()
  return flaws.map((flaw) => {
    const aspect = slugOf(flaw.aspect)
    const key = `${flaw.rule} ${flaw.sectionId} ${aspect}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { ...flaw, aspect: count === 1 ? aspect : `${aspect}-${count}` }
  })
}

function slugOf(text: string): string {
  return foldText(text.slice(0, 2 * ASPECT_MAX))
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, ASPECT_MAX)
    .replace(/^-|-$/g, '')
}
