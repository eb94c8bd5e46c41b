import { source, type Source } from '../source.ts'
import type { PageFlaw } from './pageFlaw.ts'

const RGAA = source('RGAA 4.1', 'read')

/** What the rules on the rendered page rest on. */
export const PAGE_SOURCES: readonly (readonly [PageFlaw['rule'], readonly Source[]])[] = [
  ['A01', [RGAA]],
  ['A02', [RGAA]],
  ['A03', [RGAA]],
  ['A04', [RGAA]],
  ['A05', [RGAA]],
  ['A06', [RGAA]],
]
