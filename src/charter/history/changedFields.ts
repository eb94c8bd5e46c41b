import type { ChangeFacts } from './change.ts'

export interface ChangedField {
  field: string
  /** As the history keeps it; null when there was nothing. */
  before: unknown
  after: unknown
}

/** What the server writes by itself, each time. */
const SERVER_FIELDS = ['id', 'version', 'createdAt', 'updatedAt']

/** The fields that an entry gave another value: all that hold something, when the record was added or deleted. */
export function changedFields({ action, resource, before, after }: ChangeFacts): ChangedField[] {
  if (action === 'refuse') return []
  // The rest of what is said of a version stands on its own page.
  if (resource === 'publications') return differences({ note: null }, { note: after?.['note'] ?? null })
  if (resource === 'findings') return differences(answerIn(before), answerIn(after))
  return differences(before ?? {}, after ?? {})
}

/** What somebody said of a finding; which one it is stands in the sentence. */
function answerIn(acceptance: ChangeFacts['after']): Record<string, unknown> {
  return { reason: acceptance?.['reason'] ?? null, until: acceptance?.['until'] ?? null }
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>): ChangedField[] {
  const fields = Object.keys({ ...after, ...before })
  return fields
    .filter((field) => !SERVER_FIELDS.includes(field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter(({ before, after }) => !isSame(before, after))
}

function isSame(before: unknown, after: unknown): boolean {
  return (isEmpty(before) && isEmpty(after)) || JSON.stringify(before) === JSON.stringify(after)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
