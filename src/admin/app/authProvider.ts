import { type AuthProvider, type fetchUtils, HttpError, type Store } from 'react-admin'
import type { Action } from '#api/access.ts'
import type { Session } from '../kit/session/createSession.ts'
import { isAllowed } from '../kit/session/access.tsx'

/**
 * Creates react-admin's authentication provider from the session. `prepare` is awaited before the first page shows, once
 * a user is signed in.
 */
export function createAuthProvider(session: Session, prepare: () => Promise<void>): AuthProvider {
  const getPerson = async () => {
    const person = await session.waitForPerson()
    if (!person) throw new Error('No user is signed in.')
    return person
  }
  return {
    login: session.signIn,
    logout: session.signOut,
    async checkAuth() {
      await getPerson()
      // If `prepare` fails, the page itself reports that it cannot be shown.
      await prepare().catch(() => undefined)
    },
    // The end of a session is handled where requests are sent: the user stays on the page and loses no typed values.
    checkError: () => Promise.resolve(),
    async getIdentity() {
      const { id, name } = await getPerson()
      return { id, fullName: name }
    },
    async getPermissions() {
      return (await getPerson()).role
    },
    async canAccess({ action, resource }) {
      const apiAction = ACTIONS[action]
      return apiAction !== undefined && isAllowed((await getPerson()).role, apiAction, resource)
    },
  }
}

// react-admin's names of actions, as those of our API.
const ACTIONS: Readonly<Record<string, Action>> = {
  list: 'read',
  show: 'read',
  export: 'read',
  create: 'create',
  edit: 'update',
  delete: 'delete',
}

/**
 * Returns a function that sends requests in the user's session. If the session has ended (401), a request waits and is
 * sent again after the same user has signed in again, so that typed values are not lost. If the role does not allow it
 * (403), the session is loaded again, which updates the role and the buttons.
 */
export function createSessionRequest(
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
 * Returns a store whose `reset`, called at sign-out, removes everything but the preferences under `keys`. The next user of
 * the computer thus sees no filters, selections or saved queries of the previous one.
 */
export function createPreferenceStore(store: Store, keys: readonly string[]): Store {
  return {
    ...store,
    reset() {
      for (const key of Object.keys(store.listItems?.() ?? {})) if (!keys.includes(key)) store.removeItem(key)
    },
  }
}
