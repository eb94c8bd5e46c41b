import type { Difference } from '#charter/compare/difference.ts'
import type { Side } from './publication.ts'

/** What differs between two states of the register. */
export interface Comparison {
  from: Side
  to: Side
  /** SHA-256 of the register on either side, as canonical JSON; null before the first version. */
  sha256: { from: string | null; to: string }
  differences: Difference[]
}
