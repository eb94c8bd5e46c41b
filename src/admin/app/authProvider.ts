import { type AuthProvider, type fetchUtils, HttpError, type Store } from 'react-admin'
import type { Action } from '#api/access.ts'
import type { Session } from '../kit/session/createSession.ts'
import { isAllowed } from '../kit/session/access.tsx'

// What react-admin calls the pages on which something is done.
const ACTIONS: Readonly<Record<string, Action>> = {
  list: 'read',
  show: 'read',
  export: 'read',
  create: 'create',
  edit: 'update',
  delete: 'delete',
}

/** The session as react-admin sees it. `prepare`: what is waited for once it is known that somebody is signed in. */
export function createAuthProvider(session: Session, prepare: () => Promise<void>): AuthProvider {
  const signedIn = async () => {
    const person = await session.waitForPerson()
    if (!person) throw new Error('Nobody is signed in.')
    return person
  }
  return {
    login: session.signIn,
    logout: session.signOut,
    async checkAuth() {
      await signedIn()
      // Without its code the page says by itself that it can't be shown.
      await prepare().catch(() => undefined)
    },
    // A session that ends is dealt with where requests are sent. Nobody is sent away from what they are typing.
    checkError: () => Promise.resolve(),
    async getIdentity() {
      const { id, name } = await signedIn()
      return { id, fullName: name }
    },
    async getPermissions() {
      return (await signedIn()).role
    },
    async canAccess({ action, resource }) {
      const asked = ACTIONS[action]
      return asked !== undefined && isAllowed((await signedIn()).role, asked, resource)
    },
  }
}

/**
 * Sends requests in the name of who is signed in. One that the server refuses because the session has ended waits, and
 * is sent again once the same person has signed in again: nothing of what was typed is lost. One that the role may not
 * make brings the role up to date, and with it the buttons.
 */
export function requestWhileSignedIn(
  send: typeof fetchUtils.fetchJson,
  session: Session,
): typeof fetchUtils.fetchJson {
  return async (url, options) => {
    const isWrite = (options?.method ?? 'GET') !== 'GET'
    try {
      return await session.runSignedIn(() => send(url, options), isWrite)
    } catch (error) {
      if (error instanceof HttpError && error.status === 403) void session.load()
      throw error
    }
  }
}

/**
 * The same store, whose `reset`, which comes with signing out, forgets what somebody looked for, chose and named, and
 * keeps the settings of the screens under these keys.
 */
export function keepPreferences(store: Store, keys: readonly string[]): Store {
  return {
    ...store,
    reset() {
      for (const key of Object.keys(store.listItems?.() ?? {})) if (!keys.includes(key)) store.removeItem(key)
    },
  }
}
