import type { BackupStatus } from '#api/backups.ts'
import type { DomainOwner } from '#charter/trackers/domainOwner.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { mailbox } from '#charter/history/change.ts'
import type { Accounts } from './accounts.ts'
import type { WholeStore } from './importStore.ts'
import type { Author } from './store.ts'
import type { HeavyWork } from './heavy/heavyWork.ts'
import type { LongWrites } from './longWrites.ts'
import type { Call } from './route.ts'
import type { SecurityEvent } from './securityEvent.ts'

/** The dependencies of every route of the API. */
export interface ApiContext {
  store: WholeStore
  accounts: Accounts
  now: () => Date
  /** The configured origin of this server, `https://registre.example.fr`; null when unknown. */
  publicUrl: string | null
  /** Called after another version was published. */
  onPublished: (publication: Publication) => Promise<void>
  /** Finds the owner of a domain; null when it is not publicly known. */
  ownerOf: (domain: string) => DomainOwner | null
  /** Does heavy work beside the requests of others; null does it within the request. */
  heavy: HeavyWork | null
  /** Does long writes beside the requests of others; null does them within the request. */
  longWrites: LongWrites | null
  /** Reads how the register is backed up; null where it is not in a file. */
  backupStatus: () => BackupStatus | null
  /** Receives the events of the security log. */
  report: (event: SecurityEvent, requestId: string | undefined) => void
}

/**
 * Returns the signed-in person and the present time as the author of a write, with what allowed the request. The
 * request's body has no influence.
 */
export function authorOf(c: Call, { now }: ApiContext): Author {
  return { who: mailbox(c.get('person')), at: now().toISOString(), grant: c.get('grant') }
}
