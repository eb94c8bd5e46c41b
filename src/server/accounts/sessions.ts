import { type Kysely, sql, type Transaction } from 'kysely'
import type { OpenSession, Person } from '#api/account.ts'
import type { SignedIn } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Database } from '#server/storage/database.ts'
import { prepare } from '#server/storage/prepare.ts'
import { SESSION_USE_INTERVAL, type SessionTimes } from './lifetimes.ts'
import { parseSiteLimit, presentLimit } from './siteLimit.ts'

interface SessionRow extends Omit<Person, 'siteIds'> {
  sessionId: number
  /** As the column has it. */
  siteIds: string
  expiresAt: string
  updatedAt: string
  banned: number
}

// Every request runs it, so it is one statement by a unique index.
const selectSession = prepare<SessionRow>(
  (place) => sql`select sessions.id as "sessionId", sessions."expiresAt", sessions."updatedAt",
    users.id, users.name, users.email, users.role, users.language, users."siteIds", users.banned
    from sessions join users on users.id = sessions."userId" where sessions.token = ${place()}`,
)

/** Returns the person of a session's token, null when the session has ended; records its use from time to time. */
export async function readSession(
  store: OpenStore,
  token: string,
  times: SessionTimes,
  now: Date,
): Promise<SignedIn | null> {
  const [row] = await store.read(selectSession(store.kysely, [token]))
  if (row === undefined) return null
  const { expiresAt: _expiresAt, updatedAt: _updatedAt, banned, siteIds, ...signedIn } = row
  if (banned !== 0) return null
  if (!isOpen(row, times, now)) {
    // The session is deleted, so that a clock that is set back cannot revive it. Another request may just have used it.
    await writeIfPossible(
      store,
      sql`delete from sessions where id = ${row.sessionId} and not (${whereOpen(times, now)})`,
    )
    return null
  }
  if (idleTimeOf(row, now) > SESSION_USE_INTERVAL) {
    await writeIfPossible(
      store,
      sql`update sessions set "updatedAt" = ${now.toISOString()} where id = ${row.sessionId}`,
    )
  }
  return { ...signedIn, siteIds: await store.read(presentLimit(store.kysely, parseSiteLimit(siteIds))) }
}

/**
 * Tells whether a session has neither expired nor been idle for too long. One that was used last far ahead of the clock was
 * opened while that was wrong, and would last for as long as it was wrong by.
 */
export function isOpen(
  session: Pick<SessionRow, 'expiresAt' | 'updatedAt'>,
  { idle }: SessionTimes,
  now: Date,
): boolean {
  return session.expiresAt > now.toISOString() && Math.abs(idleTimeOf(session, now)) <= idle
}

function idleTimeOf({ updatedAt }: Pick<SessionRow, 'updatedAt'>, now: Date): number {
  return now.getTime() - Date.parse(updatedAt)
}

/** Ignores a failed write, so that people can still read when the disk is full. */
async function writeIfPossible(store: OpenStore, statement: ReturnType<typeof sql>): Promise<void> {
  try {
    await store.write(async (transaction) => {
      await statement.execute(transaction)
      return { kind: 'ok' }
    })
  } catch {
    // The next request tries again.
  }
}

/** Lists the open sessions of a person, the last used first. */
export async function listOpenSessions(
  db: Kysely<Database>,
  { id, sessionId }: SignedIn,
  times: SessionTimes,
  now: Date,
): Promise<OpenSession[]> {
  const { rows } = await sql<Omit<OpenSession, 'isCurrent'>>`
    select id, "createdAt", "updatedAt" as "lastSeenAt",
      coalesce("userAgent", '') as "userAgent", coalesce("ipAddress", '') as address
    from sessions where "userId" = ${id} and ${whereOpen(times, now)} order by "updatedAt" desc, id desc`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, isCurrent: row.id === sessionId }))
}

export async function countOpenSessions(
  db: Kysely<Database>,
  times: SessionTimes,
  now: Date,
): Promise<Map<number, number>> {
  const { rows } = await sql<{ userId: number; count: number | string }>`
    select "userId", count(*) as count from sessions where ${whereOpen(times, now)} group by "userId"`.execute(
    db,
  )
  return new Map(rows.map(({ userId, count }) => [userId, Number(count)]))
}

function whereOpen({ idle }: SessionTimes, now: Date) {
  const [earliest = '', latest = ''] = [-idle, idle].map((time) =>
    new Date(now.getTime() + time).toISOString(),
  )
  return sql`"expiresAt" > ${now.toISOString()} and "updatedAt" between ${earliest} and ${latest}`
}

/** Ends the sessions of a person, all or all but one; returns their number. */
export async function endSessions(
  transaction: Transaction<Database>,
  userId: number,
  except: number | null = null,
): Promise<number> {
  const others = except === null ? sql`` : sql`and id <> ${except}`
  const { rows } = await sql`
    delete from sessions where "userId" = ${userId} ${others} returning id`.execute(transaction)
  return rows.length
}

export async function endSession(
  transaction: Transaction<Database>,
  userId: number,
  id: number,
): Promise<boolean> {
  const { rows } = await sql`
    delete from sessions where "userId" = ${userId} and id = ${id} returning id`.execute(transaction)
  return rows.length > 0
}

export async function endSessionByToken(transaction: Transaction<Database>, token: string): Promise<void> {
  await sql`delete from sessions where token = ${token}`.execute(transaction)
}

/** Deletes the sessions that have expired, and with them the network addresses that they hold. */
export async function deleteOldSessions(
  transaction: Transaction<Database>,
  times: SessionTimes,
  now: Date,
): Promise<void> {
  await sql`delete from sessions where not (${whereOpen(times, now)})`.execute(transaction)
}

/** The most open sessions of one account. */
const SESSIONS_MAX = 20

/** Ends the sessions of a person beyond the most, those that were used least recently. */
export async function endSurplusSessions(transaction: Transaction<Database>, userId: number): Promise<void> {
  await sql`delete from sessions where "userId" = ${userId} and id not in (
    select id from sessions where "userId" = ${userId}
    order by "updatedAt" desc, id desc limit ${SESSIONS_MAX})`.execute(transaction)
}

/** Reads and decodes a cookie of a `Cookie` header; null when it is missing or cannot be decoded. */
export function readCookie(header: string, name: string): string | null {
  const start = `${name}=`
  const pair = header.split(/;\s*/).find((pair) => pair.startsWith(start))
  if (pair === undefined) return null
  try {
    return decodeURIComponent(pair.slice(start.length))
  } catch {
    return null
  }
}

/** Formats a `Set-Cookie` header; `lifetime` is in milliseconds, and 0 deletes the cookie. */
export function formatCookie(name: string, value: string, lifetime: number, isSecure: boolean): string {
  const secure = isSecure ? '; Secure' : ''
  const maxAge = lifetime / 1_000
  return `${name}=${encodeURIComponent(value)}; Max-Age=${maxAge}; Path=/; HttpOnly; SameSite=Strict${secure}`
}

/** Returns a cookie's full name; over https its prefix `__Host-` binds it to this host (RFC 6265bis). */
export function cookieName(name: string, isSecure: boolean): string {
  return `${isSecure ? '__Host-' : ''}registre_${name}`
}

/** The header that tells better-auth which address a sign-in comes from; set here, never taken from a request. */
export const ADDRESS_HEADER = 'x-client-address'
