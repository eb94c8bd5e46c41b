import type { Kysely } from 'kysely'
import type { Person } from '#api/account.ts'
import type { Accounts, Origin, SignInOutcome, TooMany } from '#server/http/accounts.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import type { AccountContext } from './accountContext.ts'
import {
  ADDRESS_HEADER,
  endSessionByToken,
  endSurplusSessions,
  deleteOldSessions,
  readCookie,
  readSession,
  formatCookie,
} from './sessions.ts'
import type { Database } from '#server/storage/database.ts'
import { createKnownBrowsers } from './createKnownBrowsers.ts'
import { signInLimits } from './attemptLimits.ts'
import { readPasswordHash } from './passwords.ts'
import { presentLimit } from './siteLimit.ts'
import { findUser, findUserByEmail, noteSignIn, type UserRow } from './users.ts'

/** Creates the operations to sign in, to authenticate a request by its session, and to sign out. */
export function createSignIn(context: AccountContext): Pick<Accounts, 'authenticate' | 'signIn' | 'signOut'> {
  const { store, auth, throttle, signer, isSecure, sessionCookie, sessionTimes, endedTokens, now } = context
  const knownBrowsers = createKnownBrowsers(context)

  function readSigned(cookie: string, name: string): string | null {
    const signed = readCookie(cookie, name)
    return signed === null ? null : signer.open(signed)
  }

  async function endCurrentSession(cookie: string): Promise<void> {
    const token = readSigned(cookie, sessionCookie)
    if (token === null) return
    endedTokens.add(token)
    await deleteEndedSessions()
  }

  /** Where it cannot write, the next request tries again. */
  async function deleteEndedSessions(): Promise<void> {
    const tokens = [...endedTokens]
    if (tokens.length === 0) return
    try {
      await store.write(async (transaction) => {
        for (const token of tokens) await endSessionByToken(transaction, token)
        return { kind: 'ok' }
      })
    } catch (error) {
      if (error instanceof StoreFailure) return
      throw error
    }
    for (const token of tokens) endedTokens.delete(token)
  }

  /** Lets better-auth check the password and open a session; null when it refuses. */
  async function openSession(email: string, password: string, origin: Origin): Promise<OpenedSession | null> {
    const headers = { 'user-agent': origin.userAgent, [ADDRESS_HEADER]: origin.address }
    const { api } = await auth()
    try {
      const opened = await store.read(
        api.signInEmail({
          body: { email, password },
          headers: new Headers(headers),
          returnHeaders: true,
        }),
      )
      return { token: opened.response.token, cookies: opened.headers.getSetCookie() }
    } catch (error) {
      // Unknown, wrong and disabled get the same answer. Any other error is a bug.
      if (isRefusal(error)) return null
      throw error
    }
  }

  /**
   * Keeps an opened session, in the place of the browser's earlier one. The password was checked outside of a
   * transaction, so here the account must still be as it was then; otherwise the session ends before anybody has its
   * cookie, and the result is null.
   */
  async function keepSession(
    token: string,
    checked: CheckedAccount,
    { cookie }: Origin,
  ): Promise<UserRow | null> {
    const earlier = readSigned(cookie, sessionCookie)
    const at = now()
    const { user } = await store.write(async (transaction) => {
      await deleteOldSessions(transaction, sessionTimes, at)
      const user = await findUser(transaction, checked.id)
      const hash = await readPasswordHash(transaction, checked.id)
      if (user === undefined || user.disabled || user.email !== checked.email || hash !== checked.hash) {
        await endSessionByToken(transaction, token)
        return { kind: 'ok', user: null }
      }
      if (earlier !== null) await endSessionByToken(transaction, earlier)
      await endSurplusSessions(transaction, user.id)
      await noteSignIn(transaction, user.id, at.toISOString())
      return { kind: 'ok', user }
    })
    return user
  }

  async function checkPassword(
    email: string,
    password: string,
    origin: Origin,
  ): Promise<Exclude<SignInOutcome, TooMany>> {
    const account = await readAccount(email)
    const opened = await openSession(email, password, origin)
    const user = opened && account && (await keepSession(opened.token, account, origin))
    return opened === null || user === null
      ? { kind: 'refused', userId: account?.id ?? null }
      : { kind: 'ok', person: await toPerson(store.kysely, user), cookies: opened.cookies }
  }

  async function readAccount(email: string): Promise<CheckedAccount | null> {
    const user = await store.read(findUserByEmail(store.kysely, email))
    const hash = await store.read(readPasswordHash(store.kysely, user?.id ?? 0))
    return user === undefined ? null : { id: user.id, email, hash }
  }

  return {
    async authenticate(cookie) {
      await deleteEndedSessions()
      const token = readSigned(cookie, sessionCookie)
      return token === null || endedTokens.has(token) ? null : readSession(store, token, sessionTimes, now())
    },

    async signIn({ email: typedEmail, password }, origin): Promise<SignInOutcome> {
      const email = typedEmail.toLowerCase()
      const knownBrowser = knownBrowsers.find(origin.cookie, email)
      const limits = signInLimits({ email, address: origin.address, knownBrowser })
      const outcome = await throttle.attempt(limits, () => checkPassword(email, password, origin))
      if (outcome.kind !== 'ok' || knownBrowser !== null) return outcome
      return { ...outcome, cookies: [...outcome.cookies, knownBrowsers.makeCookie(email)] }
    },

    async signOut({ cookie }) {
      await endCurrentSession(cookie)
      return [formatCookie(sessionCookie, '', 0, isSecure)]
    },
  }
}

interface OpenedSession {
  token: string
  /** The `Set-Cookie` headers that give it to the browser. */
  cookies: string[]
}

/** An account, as it was before its password was checked. */
interface CheckedAccount {
  id: number
  email: string
  hash: string | null
}

/** Selects the fields of an account that the API returns as a person. */
export async function toPerson(
  db: Kysely<Database>,
  { id, name, email, role, language, siteIds }: UserRow,
): Promise<Person> {
  return { id, name, email, role, language, siteIds: await presentLimit(db, siteIds) }
}

// better-auth throws errors with an HTTP status for its refusals.
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false
  return [400, 401, 403].includes(Number(error.statusCode))
}
