import type { Difference } from '#charter/compare/difference.ts'

/** How one record differs: one that was changed and moved has two differences. */
export type RecordDifferences = readonly [Difference, ...Difference[]]

export const GROUPS = ['added', 'changed', 'removed'] as const
export type Group = (typeof GROUPS)[number]

/** The differences of each record together, in their order: as many as `countDifferences` counts. */
export function recordsOf(differences: readonly Difference[]): RecordDifferences[] {
  const records = new Map<string, RecordDifferences>()
  for (const difference of differences) {
    const key = `${difference.resource}/${difference.id}`
    const known = records.get(key)
    records.set(key, known ? [...known, difference] : [difference])
  }
  return [...records.values()]
}

/** A record that stands elsewhere now has changed. */
export function groupOf([{ kind }]: RecordDifferences): Group {
  return kind === 'moved' ? 'changed' : kind
}
