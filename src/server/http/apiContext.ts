import type { DomainOwner } from '#charter/trackers/domainOwner.ts'
import { mailbox } from '#charter/history/change.ts'
import type { Accounts } from './accounts.ts'
import type { Author, Store } from './store.ts'
import type { Call } from './route.ts'

/** What every route of the API works with. */
export interface ApiContext {
  store: Store
  accounts: Accounts
  now: () => Date
  /** Where browsers reach this server, if it was told: `https://registre.example.fr`. */
  publicUrl: string | null
  /** Is called once another version is online. */
  onPublished: () => Promise<void>
  /** Who stands behind a domain, if that is publicly known. */
  ownerOf: (domain: string) => DomainOwner | null
  /** Is told what a log of security has to say. */
  report: (event: SecurityEvent, requestId: string | undefined) => void
}

/** Who writes, and when: whoever is signed in, now. Nothing of it comes from the request's body. */
export function authorOf(c: Call, { now }: ApiContext): Author {
  return { who: mailbox(c.get('person')), at: now().toISOString() }
}

/**
 * What somebody who looks for an attack wants to find in the log (ASVS 5.0, 16.3). People are numbers in it: a typed
 * address may be anybody's, or a password.
 */
export type SecurityEvent =
  | { event: 'signedIn' | 'signedOut'; userId: number }
  /** `userId`: whose account it was about, if there is one. */
  | { event: 'signInRefused'; userId: number | null }
  | { event: 'tooManyAttempts'; seconds: number }
  | { event: 'forbidden'; userId: number; method: string; path: string }
  | { event: 'passwordChanged'; userId: number | null }
  | { event: 'accountChanged'; userId: number; account: number; what: string }
  | { event: 'published'; userId: number; number: number }
  | { event: 'exported'; userId: number; path: string }
