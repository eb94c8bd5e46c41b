import type { Origin } from './accounts.ts'
import type { Call } from './route.ts'

// More than any browser says of itself.
const USER_AGENT_MAX = 300

/** Where a request comes from. */
export function originOf(c: Call): Origin {
  return {
    address: c.env?.address ?? '',
    userAgent: (c.req.header('user-agent') ?? '').slice(0, USER_AGENT_MAX),
    cookie: c.req.header('cookie') ?? '',
  }
}
