import { type fetchUtils, HttpError } from 'react-admin'
import type { Session } from '../../kit/session/createSession.ts'

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
      return await session.whileSignedIn(() => send(url, options), isWrite)
    } catch (error) {
      if (error instanceof HttpError && error.status === 403) void session.load()
      throw error
    }
  }
}
