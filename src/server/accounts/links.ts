import { type Kysely, sql, type Transaction } from 'kysely'
import type { LinkPurpose, LinkState, UserRecord } from '#api/account.ts'
import type { Database } from '#server/storage/database.ts'
import { INVITATION_LIFETIME, REQUESTED_LINK_INTERVAL, RESET_LINK_LIFETIME } from './lifetimes.ts'
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

/** Creates a link to choose a password, for an administrator, and invalidates the earlier links of the account. */
export async function createLink(
  transaction: Transaction<Database>,
  userId: number,
  purpose: LinkPurpose,
  now: Date,
): Promise<CreatedLink> {
  await deleteLinks(transaction, userId)
  return insertLink(transaction, userId, { purpose, lifetime: LIFETIMES[purpose], requested: 0 }, now)
}

/**
 * Creates a link that somebody signed out asked for, who may be a stranger: earlier links stay valid. Returns null while
 * an earlier one that was asked for is young and unused, so that nobody fills the mailbox or the table.
 */
export async function createRequestedLink(
  transaction: Transaction<Database>,
  userId: number,
  purpose: LinkPurpose,
  now: Date,
): Promise<CreatedLink | null> {
  const since = new Date(now.getTime() - REQUESTED_LINK_INTERVAL).toISOString()
  await deleteOldLinks(transaction, now)
  const { rows } = await sql`select 1 from verifications
    where value = ${valueOf(userId)} and requested = 1 and "createdAt" > ${since}
      and "createdAt" <= ${now.toISOString()} limit 1`.execute(transaction)
  if (rows.length > 0) return null
  return insertLink(transaction, userId, { purpose, lifetime: RESET_LINK_LIFETIME, requested: 1 }, now)
}

async function insertLink(
  transaction: Transaction<Database>,
  userId: number,
  { purpose, lifetime, requested }: { purpose: LinkPurpose; lifetime: number; requested: 0 | 1 },
  now: Date,
): Promise<CreatedLink> {
  const token = randomToken()
  const expiresAt = new Date(now.getTime() + lifetime).toISOString()
  const at = now.toISOString()
  await sql`insert into verifications (identifier, value, requested, "expiresAt", "createdAt", "updatedAt")
    values (${identifierOf(token)}, ${valueOf(userId)}, ${requested}, ${expiresAt}, ${at}, ${at})`.execute(
    transaction,
  )
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

export async function deleteOldLinks(transaction: Transaction<Database>, now: Date): Promise<void> {
  await sql`delete from verifications where "expiresAt" <= ${now.toISOString()}`.execute(transaction)
}

/** Deletes a single link. */
export async function deleteLink(transaction: Transaction<Database>, token: string): Promise<void> {
  await sql`delete from verifications where identifier = ${identifierOf(token)}`.execute(transaction)
}

// The database has only the token's hash, so that a reader of the database cannot use the link.
function identifierOf(token: string): string {
  return `password:${hashText(token)}`
}

function valueOf(userId: number): string {
  return `password:${userId}`
}
