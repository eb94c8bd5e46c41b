import type { Difference } from '#charter/compare/difference.ts'

/** The differences of one record; a record that was changed and moved has two. */
export type RecordDifferences = readonly [Difference, ...Difference[]]

export const CHANGE_GROUPS = ['added', 'changed', 'removed'] as const
export type ChangeGroup = (typeof CHANGE_GROUPS)[number]

/** Groups the differences by record, in their order; `countDifferences` counts the same groups. */
export function groupByRecord(differences: readonly Difference[]): RecordDifferences[] {
  const records = new Map<string, RecordDifferences>()
  for (const difference of differences) {
    const key = `${difference.resource}/${difference.id}`
    const known = records.get(key)
    records.set(key, known ? [...known, difference] : [difference])
  }
  return [...records.values()]
}

/** The group that lists a record; a record that was only moved counts as changed. */
export function groupOf([{ kind }]: RecordDifferences): ChangeGroup {
  return kind === 'moved' ? 'changed' : kind
}
