import type { ChangeCounts } from '#charter/compare/countDifferences.ts'
import { useText } from '../i18n/useText.ts'

/** Says in a line what a version changed: « 2 ajouts, 1 modification ». */
export function useChangeCountsInWords(): (counts: ChangeCounts) => string {
  const text = useText()
  return (counts) =>
    (['added', 'changed', 'removed'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => text(`publications.${kind}`, { smart_count: counts[kind] }))
      .join(', ') || text('publications.sameRecords')
}
