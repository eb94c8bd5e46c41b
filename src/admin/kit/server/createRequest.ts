import { fetchUtils, HttpError } from 'react-admin'
import type { Connection } from './connection.ts'
import { isProblem } from './problem.ts'

// What a proxy answers in the server's stead.
const GATEWAY_STATUSES = [502, 503, 504]

// A server that has not answered by then counts as away.
const PATIENCE_MS = 30_000

/**
 * What the data provider sends its requests with. A server that does not answer becomes an error with the message
 * `errors.away`, or `errors.notSaved` when something was to be written, and `connection` is told, so that one notice can say it on every screen.
 */
export function createRequest(connection: Connection): typeof fetchUtils.fetchJson {
  return async (url, options) => {
    try {
      const response = await fetchUtils.fetchJson(url, { ...options, signal: withPatience(options?.signal) })
      connection.report(true)
      return response
    } catch (error) {
      if (options?.signal?.aborted) throw error
      const answered = error instanceof HttpError && isServers(error)
      connection.report(answered)
      if (!answered) throw new HttpError(isRead(options?.method) ? 'errors.away' : 'errors.notSaved', 0)
      throw isProblem(error.body) ? error : new HttpError('errors.internal', error.status)
    }
  }
}

function isServers({ status, body }: { status: number; body: unknown }): boolean {
  return isProblem(body) || !GATEWAY_STATUSES.includes(status)
}

function isRead(method = 'GET'): boolean {
  return method === 'GET'
}

function withPatience(signal: AbortSignal | null | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(PATIENCE_MS)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}
