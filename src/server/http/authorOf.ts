import { mailbox } from '#charter/history/change.ts'
import type { ApiContext } from './apiContext.ts'
import type { Call } from './route.ts'
import type { Author } from './store.ts'

/** Who writes, and when: whoever is signed in, now. Nothing of it comes from the request's body. */
export function authorOf(c: Call, { now }: ApiContext): Author {
  return { who: mailbox(c.get('person')), at: now().toISOString() }
}
