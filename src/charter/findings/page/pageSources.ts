import type { Source } from '../source.ts'
import type { PageFlaw } from './pageFlaw.ts'

/** The sources of the rules on the rendered page. */
export const PAGE_SOURCES: readonly (readonly [PageFlaw['rule'], readonly Source[]])[] = [
  ['A01', rgaa('8.5, 8.6, 9.1')],
  ['A03', rgaa('5.4, 5.5, 5.6, 5.7')],
  ['A04', rgaa('6.1, 6.2')],
]

function rgaa(criteria: string): readonly Source[] {
  return [{ fr: `RGAA 4.1, critères ${criteria}`, en: `RGAA 4.1, criteria ${criteria}`, standing: 'read' }]
}
