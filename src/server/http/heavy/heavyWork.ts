import type { SignedIn } from '../accounts.ts'
import type { SecurityEvent } from '../securityEvent.ts'
import type { Busy } from '../store.ts'

/** A GET of a heavy route, by somebody who may have the answer. */
export interface HeavyRequest {
  url: string
  person: SignedIn
}

export interface HeavyAnswer {
  kind: 'ok'
  /** Its body arrives in pieces, as they are read, and must be read or cancelled. */
  response: Response
  /** What there is to report to the security log. */
  events: SecurityEvent[]
}

/** Does the work of heavy routes beside the requests of others, a few at a time. */
export interface HeavyWork {
  /** Rejects as the route itself would. A request that waits leaves the queue when `signal` aborts. */
  answer(request: HeavyRequest, signal: AbortSignal): Promise<HeavyAnswer | Busy>
}
