import type { Difference } from './difference.ts'

export interface DifferenceCounts {
  added: number
  changed: number
  removed: number
}

/** How many records were added, changed or moved, and removed; one that was changed and moved counts once. */
export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
  const count = (...kinds: Difference['kind'][]) =>
    new Set(
      differences.filter(({ kind }) => kinds.includes(kind)).map(({ resource, id }) => `${resource} ${id}`),
    ).size
  return { added: count('added'), changed: count('changed', 'moved'), removed: count('removed') }
}
