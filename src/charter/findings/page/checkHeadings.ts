import { foldText } from '../../kit/foldText.ts'
import { shortenName } from './collectWords.ts'
import type { ExpectedPage, HeadingFact, PageFacts } from './pageFacts.ts'
import type { PageFlaw } from './pageFlaw.ts'

/** A01: the title of the page names its subject and its site; the headings are in order, one for each category. */
export function checkHeadings({ title, headings }: PageFacts, expected: ExpectedPage): PageFlaw[] {
  return [
    ...checkTitle(title, expected),
    ...checkTopHeading(headings),
    ...headings.flatMap((heading, index) => checkHeading(heading, headings[index - 1])),
    ...checkCategories(headings, expected),
  ]
}

const flaw = (message: string, args: PageFlaw['args'] = {}, aspect = message): PageFlaw => ({
  rule: 'A01',
  message,
  args,
  aspect,
  sectionId: null,
})

function checkTitle(title: string, expected: ExpectedPage): PageFlaw[] {
  if (title === '') return [flaw('titleMissing')]
  return [
    ...(contains(title, expected.title) ? [] : [flaw('titleWithoutSubject', { title: expected.title })]),
    ...(contains(title, expected.platformName)
      ? []
      : [flaw('titleWithoutSite', { name: expected.platformName })]),
  ]
}

function checkTopHeading(headings: readonly HeadingFact[]): PageFlaw[] {
  const count = headings.filter(({ level }) => level === 1).length
  if (count === 0) return [flaw('topHeadingMissing')]
  return count > 1 ? [flaw('topHeadings', { count })] : []
}

/** A heading may go up any number of levels, but down one only: two down would leave out a level. */
function checkHeading({ name, level, sectionId }: HeadingFact, above?: HeadingFact): PageFlaw[] {
  // A heading that an officer wrote is advised on; any other is the work of this program.
  const own = sectionId === null ? {} : ({ severity: 'advice' } as const)
  const empty = name === '' ? [{ ...flaw('headingEmpty', { level }), ...own, sectionId }] : []
  if (!above || level <= above.level + 1) return empty
  const args = { name, from: above.level, to: level }
  return [...empty, { ...flaw('levelSkipped', args, `levelSkipped ${name}`), ...own, sectionId }]
}

function checkCategories(headings: readonly HeadingFact[], { categories }: ExpectedPage): PageFlaw[] {
  const names = new Set(headings.map(({ name }) => foldText(name)))
  return categories
    .filter((category) => !names.has(foldText(shortenName(category))))
    .map((name) => flaw('categoryWithoutHeading', { name }, `categoryWithoutHeading ${name}`))
}

function contains(text: string, part: string): boolean {
  return foldText(text).includes(foldText(shortenName(part)))
}
