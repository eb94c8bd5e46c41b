import type { DomainOwner } from '#charter/trackers/domainOwner.ts'
import { mailbox } from '#charter/history/change.ts'
import type { Accounts } from './accounts.ts'
import type { Author, Store } from './store.ts'
import type { Call } from './route.ts'

/** The dependencies of every route of the API. */
export interface ApiContext {
  store: Store
  accounts: Accounts
  now: () => Date
  /** The configured origin of this server, `https://registre.example.fr`; null when unknown. */
  publicUrl: string | null
  /** Called after another version was published. */
  onPublished: () => Promise<void>
  /** Finds the owner of a domain; null when it is not publicly known. */
  ownerOf: (domain: string) => DomainOwner | null
  /** Receives the events of the security log. */
  report: (event: SecurityEvent, requestId: string | undefined) => void
}

/** Returns the signed-in person and the present time as the author of a write. The request's body has no influence. */
export function authorOf(c: Call, { now }: ApiContext): Author {
  return { who: mailbox(c.get('person')), at: now().toISOString() }
}

/**
 * An event that helps to detect attacks in the log (ASVS 5.0, 16.3). People are numbers in it, because a typed address
 * may belong to another person, or be a password.
 */
export type SecurityEvent =
  | { event: 'signedIn' | 'signedOut'; userId: number }
  /** `userId` is the account of the attempt, if it exists. */
  | { event: 'signInRefused'; userId: number | null }
  | { event: 'tooManyAttempts'; seconds: number }
  | { event: 'forbidden'; userId: number; method: string; path: string }
  | { event: 'passwordChanged'; userId: number | null }
  | { event: 'accountChanged'; userId: number; account: number; what: string }
  | { event: 'published'; userId: number; number: number }
  | { event: 'exported'; userId: number; path: string }
