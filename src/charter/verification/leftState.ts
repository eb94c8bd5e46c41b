import { differingField, type State } from '../history/differingField.ts'
import type { StoredEntry } from '../history/change.ts'

/** Something as the history left it, and its position if it was moved later. */
export interface LeftState {
  /** The entry that left it; null when a version did, before the first entry that is available. */
  entry: StoredEntry | null
  record: () => State
  position: number | null
}

/** The state that was left, with its position now. */
export function stateOf({ record, position }: LeftState): State {
  return position === null ? record() : { ...record(), position }
}

// What a version does not freeze of a record: its stamps, and how it stands among several sites.
const UNFROZEN = [
  'version',
  'createdAt',
  'updatedAt',
  'siteIds',
  'siteLocations',
  'slug',
  'archived',
  'charterList',
  'sectionOrder',
  'languages',
  'translations',
]

/** Names a field in which `found` is not what was left; undefined when there is none. */
export function fieldThatDiffers(resource: string, left: LeftState, found: State): string | undefined {
  const comparable =
    left.entry === null
      ? Object.fromEntries(Object.entries(found).filter(([field]) => !UNFROZEN.includes(field)))
      : found
  return differingField(resource, stateOf(left), comparable)
}

/** The same text as `findingId`, for values that may be no finding. */
export function findingKey({ rule, resource, recordId, aspect }: State): string {
  return [rule, resource, recordId, aspect].filter((part) => part !== '').join('-')
}
