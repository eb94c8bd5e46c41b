import { sql } from 'kysely'
import { mayDo, type Role } from '#api/access.ts'
import type { GrantCheck } from '#server/storage/grantCheck.ts'
import { prepare } from '#server/storage/prepare.ts'
import type { SessionTimes } from './lifetimes.ts'
import { isOpen } from './sessions.ts'
import { parseSiteLimit } from './siteLimit.ts'

interface GrantRow {
  expiresAt: string
  updatedAt: string
  role: Role
  banned: number
  siteIds: string
  token: string
}

// Every write of a person runs it, so it is one statement by a primary key.
const selectGrant = prepare<GrantRow>(
  (
    place,
  ) => sql`select sessions."expiresAt", sessions."updatedAt", users.role, users.banned, users."siteIds", sessions.token
    from sessions join users on users.id = sessions."userId" where sessions.id = ${place()}`,
)

const SIGNED_OUT = { kind: 'lost', reason: 'signedOut' } as const

/**
 * Creates the check of what allowed a request: its session is still open, its account not disabled, and the role still
 * allows it, on the sites that the account is limited to. Much may have happened since the request arrived: its body may take its time, and its write waits for others.
 */
export function createGrantCheck(
  endedTokens: ReadonlySet<string>,
  times: SessionTimes,
  now: () => Date,
): GrantCheck {
  return async (transaction, { sessionId, needs }) => {
    const [row] = await selectGrant(transaction, [sessionId])
    if (row === undefined || row.banned !== 0 || !isOpen(row, times, now())) return SIGNED_OUT
    if (endedTokens.has(row.token)) return SIGNED_OUT
    return needs === null || mayDo(row.role, needs)
      ? {
          kind: 'holds',
          siteIds: parseSiteLimit(row.siteIds),
          mayChangeSettings: mayDo(row.role, { resource: 'settings', action: 'update' }),
        }
      : { kind: 'lost', reason: 'forbidden' }
  }
}
