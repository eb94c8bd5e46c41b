import type { Side } from '#api/publication.ts'
import type { Publication } from '#charter/publication/publication.ts'

/** Whether there is such a version; there always is a draft. */
export function isKnown(side: Side | null, versions: readonly Publication[]): boolean {
  return side === 'draft' || versions.some(({ number }) => number === side)
}
