import { COMPARED_RESOURCES } from '../compare/difference.ts'
import type { Change } from '../history/change.ts'
import type { WithheldEntry } from '../history/storedEntry.ts'

/** What a proof tells in full: the register and its publications. Other entries speak of people's accounts. */
const TOLD: readonly string[] = [...COMPARED_RESOURCES, 'publications']

/** An entry as a proof tells it; of one on accounts no more than its place in the chain (GDPR art. 5(1)(c)). */
export function withhold(change: Change): Change | WithheldEntry {
  const { id, resource, previousHash, hash } = change
  return TOLD.includes(resource) ? change : { id, previousHash, hash }
}
