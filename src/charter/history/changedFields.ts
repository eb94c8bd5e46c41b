import { isEmptyValue, isSameValue } from '../kit/values.ts'
import { differingTranslations, translationsIn } from '../register/translation.ts'
import type { ChangeFacts } from './change.ts'

export interface ChangedField {
  field: string
  /** As the history keeps it; null when there was nothing. */
  before: unknown
  after: unknown
  /** The entry names the field, and did not change it. */
  isUnchanged?: true
}

/** The fields that the server sets at each write. */
const SERVER_FIELDS = ['id', 'version', 'createdAt', 'updatedAt']

/**
 * The fields that an entry gave another value: all that hold something, when the record was added or deleted. Of an answer
 * for a finding, also what was found.
 */
export function changedFields({ action, resource, before, after }: ChangeFacts): ChangedField[] {
  if (action === 'refuse') return []
  // The other facts of a version stand on its own page.
  if (resource === 'publications') return differences({ note: null }, { note: after?.['note'] ?? null })
  // The positions are those of the ids, and mean nothing to a reader.
  if (action === 'reorder') return differences({ ids: before?.['ids'] }, { ids: after?.['ids'] })
  if (resource === 'findings')
    return [...foundIn(before, after), ...differences(answerIn(before), answerIn(after))]
  // The lines are told with the record of each, and the plan is of no use any more.
  const { lines: _lines, planSha256: _plan, ...told } = resource === 'imports' ? (after ?? {}) : {}
  return differences(before ?? {}, resource === 'imports' ? told : (after ?? {}))
}

/** The finding and its field; unchanged when the same finding is accepted again. */
function foundIn(before: ChangeFacts['before'], after: ChangeFacts['after']): ChangedField[] {
  return ['statement', 'field']
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter(({ before, after }) => !isEmptyValue(before) || !isEmptyValue(after))
    .map((found) => (isSameValue(found.before, found.after) ? { ...found, isUnchanged: true } : found))
}

/** The reason and the last day of an acceptance. */
function answerIn(acceptance: ChangeFacts['after']): Record<string, unknown> {
  return { reason: acceptance?.['reason'] ?? null, until: acceptance?.['until'] ?? null }
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>): ChangedField[] {
  const fields = Object.keys({ ...after, ...before })
  return fields
    .filter((field) => !SERVER_FIELDS.includes(field))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter(({ before, after }) => !isSameValue(before, after))
    .flatMap((changed) => (changed.field === 'translations' ? changedTranslations(changed) : [changed]))
}

/** Each translation that was changed, as a field of its own. */
function changedTranslations({ before, after }: ChangedField): ChangedField[] {
  return differingTranslations(translationsIn(before), translationsIn(after)).map(
    ({ name, before: was, after: is }) => ({
      field: name,
      before: was?.text ?? null,
      after: is?.text ?? null,
    }),
  )
}
