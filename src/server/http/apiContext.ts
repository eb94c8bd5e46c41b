import type { DomainOwner } from '#charter/trackers/domainOwner.ts'
import type { Accounts } from './accounts.ts'
import type { SecurityEvent } from './securityEvent.ts'
import type { Store } from './store.ts'

/** What every route of the API works with. */
export interface ApiContext {
  store: Store
  accounts: Accounts
  now: () => Date
  /** Where browsers reach this server, if it was told: `https://registre.example.fr`. */
  publicUrl: string | null
  /** Is called once another version is online. */
  published: () => Promise<void>
  /** Who stands behind a domain, if that is publicly known. */
  ownerOf: (domain: string) => DomainOwner | null
  /** Is told what a log of security has to say. */
  report: (event: SecurityEvent, requestId: string | undefined) => void
}
