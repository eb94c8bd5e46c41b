import type { LiveRecord } from './evidence.ts'
import { fieldThatDiffers, type LeftState } from './leftState.ts'
import type { Flaw } from './verdict.ts'

/** Compares the current records of a resource with those that the history left; returns the first difference, or null. */
export function rowFlaw(
  resource: string,
  left: ReadonlyMap<string, LeftState>,
  records: readonly LiveRecord[],
): Flaw | null {
  const live = new Map(records.map(({ record }) => [String(record.id), record]))
  for (const [subject, state] of left) {
    const { entry } = state
    const where = { id: entry?.id ?? null, entry, resource, recordId: Number(subject) }
    const found = live.get(subject)
    if (found === undefined) return { reason: 'rowMissing', ...where }
    const field = fieldThatDiffers(resource, state, found)
    if (field !== undefined) return { reason: 'row', ...where, field }
  }
  const unknown = [...live].find(([subject]) => !left.has(subject))?.[1]
  return unknown === undefined
    ? null
    : { reason: 'rowUnknown', id: null, entry: null, resource, recordId: unknown.id }
}
