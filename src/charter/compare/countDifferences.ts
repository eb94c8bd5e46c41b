import type { ChangeCounts } from '../publication/publication.ts'
import type { Difference } from './difference.ts'

/** How many records were added, changed or moved, and removed; one that was changed and moved counts once. */
export function countDifferences(differences: readonly Difference[]): ChangeCounts {
  const count = (...kinds: Difference['kind'][]) =>
    new Set(
      differences.filter(({ kind }) => kinds.includes(kind)).map(({ resource, id }) => `${resource} ${id}`),
    ).size
  return { added: count('added'), changed: count('changed', 'moved'), removed: count('removed') }
}
