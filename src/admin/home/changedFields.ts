import type { Change } from '#charter/history/change.ts'
import { sameValue } from '../app/form/sameValue.ts'

const SERVER_FIELDS = ['version', 'updatedAt']

/** The fields that an update gave another value. */
export function changedFields({ before, after }: Change): string[] {
  if (!before || !after) return []
  return Object.keys(after).filter(
    (field) => !SERVER_FIELDS.includes(field) && !sameValue(before[field], after[field]),
  )
}
