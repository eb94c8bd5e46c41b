import { type Kysely, sql, type Transaction } from 'kysely'
import type { LinkPurpose, LinkState, UserRecord } from '#api/account.ts'
import type { Database } from '#server/storage/database.ts'
import { INVITATION_LIFETIME, RESET_LINK_LIFETIME } from './lifetimes.ts'
import { hashText, randomToken } from './tokens.ts'

const LIFETIMES: Record<LinkPurpose, number> = {
  invitation: INVITATION_LIFETIME,
  reset: RESET_LINK_LIFETIME,
}

export interface CreatedLink {
  token: string
  purpose: LinkPurpose
  expiresAt: string
}

/** Creates a link to choose a password, and invalidates the earlier links of the account. */
export async function createLink(
  transaction: Transaction<Database>,
  userId: number,
  purpose: LinkPurpose,
  now: Date,
): Promise<CreatedLink> {
  await deleteLinks(transaction, userId)
  const token = randomToken()
  const expiresAt = new Date(now.getTime() + LIFETIMES[purpose]).toISOString()
  const at = now.toISOString()
  await sql`insert into verifications (identifier, value, "expiresAt", "createdAt", "updatedAt")
    values (${identifierOf(token)}, ${valueOf(userId)}, ${expiresAt}, ${at}, ${at})`.execute(transaction)
  return { token, purpose, expiresAt }
}

interface FoundLink extends LinkState {
  userId: number
}

/** Finds the account of a link's token; undefined when the token was used, has expired or is unknown. */
export async function findLink(
  db: Kysely<Database>,
  token: string,
  now: Date,
): Promise<FoundLink | undefined> {
  const { rows } = await sql<FoundLink>`
    select users.id as "userId", users.name, users.email, users.language,
      case when exists (select 1 from credentials where credentials."userId" = users.id)
        then 'reset' else 'invitation' end as purpose
    from verifications join users on verifications.value = 'password:' || users.id
    where verifications.identifier = ${identifierOf(token)} and verifications."expiresAt" > ${now.toISOString()}
      and users.banned = 0`.execute(db)
  return rows[0]
}

/** Returns the purpose of a link for an account: an account that has a password needs another one. */
export function linkPurposeFor({ status }: Pick<UserRecord, 'status'>): LinkPurpose {
  return status === 'invited' ? 'invitation' : 'reset'
}

export async function deleteLinks(transaction: Transaction<Database>, userId: number): Promise<void> {
  await sql`delete from verifications where value = ${valueOf(userId)}`.execute(transaction)
}

// The database has only the token's hash, so that a reader of the database cannot use the link.
function identifierOf(token: string): string {
  return `password:${hashText(token)}`
}

function valueOf(userId: number): string {
  return `password:${userId}`
}
