import { fetchUtils, HttpError } from 'react-admin'
import type { Connection } from './connection.ts'
import { isProblem } from './problem.ts'

// The statuses with which a proxy answers when it cannot reach the server.
const GATEWAY_STATUSES = [502, 503, 504]

// A server that has not answered by then is considered away.
const TIMEOUT_MS = 30_000

/**
 * Returns the function that sends the requests of the data provider. If the server does not answer, it rejects with the
 * message `errors.away`, or `errors.notSaved` for a write. It reports each result to `connection`, so that one notice
 * can say on every screen that the server is away.
 */
export function createRequest(connection: Connection): typeof fetchUtils.fetchJson {
  return async (url, options) => {
    try {
      const response = await fetchUtils.fetchJson(url, { ...options, signal: withTimeout(options?.signal) })
      connection.report(true)
      return response
    } catch (error) {
      if (options?.signal?.aborted) throw error
      const answered = error instanceof HttpError && isServerAnswer(error)
      connection.report(answered)
      if (!answered) throw new HttpError(isRead(options?.method) ? 'errors.away' : 'errors.notSaved', 0)
      throw isProblem(error.body) ? error : new HttpError('errors.internal', error.status)
    }
  }
}

function isServerAnswer({ status, body }: { status: number; body: unknown }): boolean {
  return isProblem(body) || !GATEWAY_STATUSES.includes(status)
}

function isRead(method = 'GET'): boolean {
  return method === 'GET'
}

function withTimeout(signal: AbortSignal | null | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  return signal ? AbortSignal.any([signal, timeout]) : timeout
}
