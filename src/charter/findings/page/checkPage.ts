import { foldText } from '../../kit/foldText.ts'
import { checkColours } from './checkColours.ts'
import { checkHeadings } from './checkHeadings.ts'
import { checkLanguages } from './checkLanguages.ts'
import { checkLinks } from './checkLinks.ts'
import { checkReach } from './checkReach.ts'
import { checkTables } from './checkTables.ts'
import type { ExpectedPage } from './pageFacts.ts'
import type { PageFlaw } from './place.ts'
import { readPage } from './readPage.ts'

const CHECKS = [checkHeadings, checkLanguages, checkTables, checkLinks, checkColours, checkReach]
const ASPECT_MAX = 60

/** What is wrong with the whole HTML document `html`, as far as its source decides it. */
export function checkPage(html: string, expected: ExpectedPage): PageFlaw[] {
  const facts = readPage(html)
  return withDistinctAspects(CHECKS.flatMap((check) => check(facts, expected)))
}

/** Aspects become parts of addresses, and name one flaw each: the second of a name is `name-2`. */
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
