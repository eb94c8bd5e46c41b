import type { Difference } from './difference.ts'

/** How many records differ from the version before; a record that only changed place counts as changed. */
export interface ChangeCounts {
  added: number
  changed: number
  removed: number
}

/** How many records were added, changed or moved, and removed; one that was changed and moved counts once. */
export function countDifferences(differences: readonly Difference[]): ChangeCounts {
  const count = (...kinds: Difference['kind'][]) =>
    new Set(
      differences.filter(({ kind }) => kinds.includes(kind)).map(({ resource, id }) => `${resource} ${id}`),
    ).size
  return { added: count('added'), changed: count('changed', 'moved'), removed: count('removed') }
}
