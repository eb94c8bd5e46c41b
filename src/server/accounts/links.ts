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

/** Makes a link by which a person chooses a password; those made before are worth nothing any more. */
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

/** What a link's token stands for; undefined when it was used, ran out, or never was one. */
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

/** What a link is for: who has signed up already wants another password. */
export function linkPurposeFor({ status }: Pick<UserRecord, 'status'>): LinkPurpose {
  return status === 'invited' ? 'invitation' : 'reset'
}

export async function deleteLinks(transaction: Transaction<Database>, userId: number): Promise<void> {
  await sql`delete from verifications where value = ${valueOf(userId)}`.execute(transaction)
}

// The token itself is nowhere but in the link: who reads the database can't use it.
function identifierOf(token: string): string {
  return `password:${hashText(token)}`
}

function valueOf(userId: number): string {
  return `password:${userId}`
}
