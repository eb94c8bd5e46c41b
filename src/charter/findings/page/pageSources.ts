import type { Source } from '../source.ts'
import type { PageFlaw } from './place.ts'

/** What the rules on the rendered page rest on. */
export const PAGE_SOURCES: readonly (readonly [PageFlaw['rule'], readonly Source[]])[] = [
  ['A01', rgaa('8.5, 8.6, 9.1')],
  ['A02', rgaa('8.3, 8.4, 8.7, 8.8')],
  ['A03', rgaa('5.4, 5.5, 5.6, 5.7')],
  ['A04', rgaa('6.1, 6.2')],
  ['A05', rgaa('3.1, 3.2')],
  ['A06', rgaa('10.4, 10.7, 10.11')],
]

function rgaa(criteria: string): readonly Source[] {
  return [{ fr: `RGAA 4.1, critères ${criteria}`, en: `RGAA 4.1, criteria ${criteria}`, standing: 'read' }]
}
