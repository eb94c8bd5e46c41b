import type { Permission } from '#api/access.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Author, Grant } from '#server/http/store.ts'
import type { GrantLost } from '#server/http/storeErrors.ts'
import type { Transaction } from './createWriter.ts'
import type { Database } from './database.ts'

/** What a grant allows at this moment: on which sites, null for all, and whether to change settings; or why it is lost. */
export type GrantState =
  | { kind: 'holds'; siteIds: readonly number[] | null; mayChangeSettings: boolean }
  | { kind: 'lost'; reason: GrantLost['reason'] }

/** Tells, within a transaction that writes, whether a grant still holds. The accounts know the answer. */
export type GrantCheck = (transaction: Transaction<Database>, grant: Grant) => Promise<GrantState>

/** The resources that the person may still update, whose role may be another since the request arrived. */
export async function filterUpdatable(
  checkGrant: GrantCheck,
  transaction: Transaction<Database>,
  resources: readonly ResourceName[],
  author: Author,
): Promise<readonly ResourceName[]> {
  const updatable: ResourceName[] = []
  for (const resource of resources)
    if (await mayAlso(checkGrant, transaction, author, { resource, action: 'update' }))
      updatable.push(resource)
  return updatable
}

/** Whether the person may do something else as well, within the same write. */
export async function mayAlso(
  checkGrant: GrantCheck,
  transaction: Transaction<Database>,
  { grant }: Author,
  needs: Permission,
): Promise<boolean> {
  return grant === undefined || (await checkGrant(transaction, { ...grant, needs })).kind === 'holds'
}
