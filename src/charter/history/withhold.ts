import { COMPARED_RESOURCES } from '../compare/difference.ts'
import type { Change } from './change.ts'
import { hashContent } from './hashChange.ts'
import type { WithheldEntry } from './storedEntry.ts'

/**
 * What a proof tells in full: the register, its publications, who answers for what was found, and the lists that were
 * imported. Other entries speak of people's accounts.
 */
const TOLD: readonly string[] = [...COMPARED_RESOURCES, 'publications', 'findings', 'trackers']

/** An entry as a proof tells it; of one on accounts no more than its place in the chain (GDPR art. 5(1)(c)). */
export function withhold(change: Change): Change | WithheldEntry {
  if (isTold(change)) return change
  const { id, resource, previousHash, hash } = change
  return { id, resource, contentHash: hashContent(change), previousHash, hash }
}

/** Whether nobody has a reason to keep back what an entry says. */
export function isTold({ resource }: Pick<Change, 'resource'>): boolean {
  return TOLD.includes(resource)
}
