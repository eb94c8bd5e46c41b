import type { ChangeFacts } from './change.ts'
import { changedFields } from './changedFields.ts'
import { findingIn } from './findingIn.ts'

/** A record that an entry of the history speaks of by its number. */
export interface Mentioned {
  resource: string
  id: number
}

/** What a record is called; undefined when that is not known. */
export type NameOf = (mentioned: Mentioned) => string | undefined

/** The fields that hold another record's number. */
export const REFERENCES: Partial<Record<string, string>> = {
  providerId: 'providers',
  categoryId: 'categories',
}

/** What the entry does not name itself: what its fields refer to, the records of an order, an account. */
export function mentionsOf(change: ChangeFacts): Mentioned[] {
  const { action, resource, recordId } = change
  const mentioned = changedFields(change).flatMap(({ field, before, after }) => {
    const referred = action === 'reorder' ? resource : REFERENCES[field]
    return referred === undefined ? [] : idsIn([before, after]).map((id) => ({ resource: referred, id }))
  })
  const finding = findingIn(change)
  if (finding !== null) return [finding.record]
  const isNamed = recordId === null || resource === 'publications' || tellsName(change)
  return isNamed ? mentioned : [...mentioned, { resource, id: recordId }]
}

/** Whether the entry holds the record that it is about. */
export function tellsName({ action, before, after }: ChangeFacts): boolean {
  return action !== 'refuse' && (after ?? before) !== null
}

function idsIn(values: readonly unknown[]): number[] {
  return values.flat().filter((value) => typeof value === 'number')
}
