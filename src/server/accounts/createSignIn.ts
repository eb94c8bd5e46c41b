import type { Person } from '#api/account.ts'
import type { Accounts, Origin, SignInOutcome } from '#server/http/accounts.ts'
import type { AccountContext } from './accountContext.ts'
import {
  ADDRESS_HEADER,
  cookieName,
  endSessionByToken,
  deleteOldSessions,
  readCookie,
  readSession,
  formatCookie,
} from './sessions.ts'
import { KNOWN_BROWSER_LIFETIME } from './lifetimes.ts'
import { hashText, randomToken } from './tokens.ts'
import { signInLimits } from './attemptLimits.ts'
import { findUserByEmail, noteSignIn, type UserRow } from './users.ts'

/** Creates the operations to sign in, to authenticate a request by its session, and to sign out. */
export function createSignIn(context: AccountContext): Pick<Accounts, 'authenticate' | 'signIn' | 'signOut'> {
  const { store, auth, throttle, signer, isSecure, sessionCookie, now } = context
  const deviceCookie = cookieName('device', isSecure)

  function readSigned(cookie: string, name: string): string | null {
    const signed = readCookie(cookie, name)
    return signed === null ? null : signer.open(signed)
  }

  async function endCurrentSession(cookie: string): Promise<void> {
    const token = readSigned(cookie, sessionCookie)
    if (token === null) return
    await store.write(async (transaction) => {
      await endSessionByToken(transaction, token)
      return { kind: 'ok' }
    })
  }

  /** Lets better-auth check the password and open a session; returns its `Set-Cookie` headers, null when it refuses. */
  async function openSession(email: string, password: string, origin: Origin): Promise<string[] | null> {
    const headers = { 'user-agent': origin.userAgent, [ADDRESS_HEADER]: origin.address }
    const { api } = await auth()
    try {
      const opened = await api.signInEmail({
        body: { email, password },
        headers: new Headers(headers),
        returnHeaders: true,
      })
      return opened.headers.getSetCookie()
    } catch (error) {
      // Unknown, wrong and disabled get the same answer. Any other error is a bug.
      if (isRefusal(error)) return null
      throw error
    }
  }

  async function completeSignIn(user: UserRow, origin: Origin): Promise<Person> {
    await endCurrentSession(origin.cookie)
    const at = now()
    await store.write(async (transaction) => {
      await deleteOldSessions(transaction, at)
      await noteSignIn(transaction, user.id, at.toISOString())
      return { kind: 'ok' }
    })
    return toPerson(user)
  }

  return {
    async authenticate(cookie) {
      const token = readSigned(cookie, sessionCookie)
      return token === null ? null : readSession(store, token, now())
    },

    async signIn({ email: typedEmail, password }, origin): Promise<SignInOutcome> {
      const email = typedEmail.toLowerCase()
      const device = readSigned(origin.cookie, deviceCookie) ?? ''
      const isKnownDevice = device.endsWith(` ${hashText(email)}`)
      const limits = signInLimits({ email, address: origin.address, isKnownDevice, device })
      const attempt = await throttle.attempt(limits)
      if (attempt.kind === 'tooMany') return attempt
      const cookies = await openSession(email, password, origin)
      const user = await store.read(findUserByEmail(store.kysely, email))
      if (cookies === null || user === undefined) return { kind: 'refused', userId: user?.id ?? null }
      await throttle.undo(limits)
      const person = await completeSignIn(user, origin)
      if (isKnownDevice) return { kind: 'ok', person, cookies }
      const knownBrowser = signer.sign(`${randomToken()} ${hashText(email)}`)
      return {
        kind: 'ok',
        person,
        cookies: [...cookies, formatCookie(deviceCookie, knownBrowser, KNOWN_BROWSER_LIFETIME, isSecure)],
      }
    },

    async signOut({ cookie }) {
      await endCurrentSession(cookie)
      return [formatCookie(sessionCookie, '', 0, isSecure)]
    },
  }
}

/** Selects the fields of an account that the API returns as a person. */
export function toPerson({ id, name, email, role, language }: Person): Person {
  return { id, name, email, role, language }
}

// better-auth throws errors with an HTTP status for its refusals.
function isRefusal(error: unknown): boolean {
  if (!(error instanceof Error) || !('statusCode' in error)) return false
  return [400, 401, 403].includes(Number(error.statusCode))
}
