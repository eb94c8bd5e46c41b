import { mayDo } from '#api/access.ts'
import type { GrantCheck } from '#server/storage/grantCheck.ts'
import { findUser } from './users.ts'

/**
 * Creates the check of what the console writes in the name of a person, who has no session there: the account is not disabled, and the
 * role allows it, on the sites that it is limited to.
 */
export function createPersonCheck(userId: number): GrantCheck {
  return async (transaction, { needs }) => {
    const user = await findUser(transaction, userId)
    if (user === undefined || user.disabled) return { kind: 'lost', reason: 'signedOut' }
    return needs === null || mayDo(user.role, needs)
      ? {
          kind: 'holds',
          siteIds: user.siteIds,
          mayChangeSettings: mayDo(user.role, { resource: 'settings', action: 'update' }),
        }
      : { kind: 'lost', reason: 'forbidden' }
  }
}
