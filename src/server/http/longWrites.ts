import type { ImportWork } from './imports/importWork.ts'
import type { Author, Busy, DraftToPublish, PublishedMany, SitesRefused } from './store.ts'

/** The writes that would keep others waiting: on the server they are done in a thread. */
export interface LongWrites extends ImportWork {
  publishMany(drafts: readonly DraftToPublish[], author: Author): Promise<PublishedMany | SitesRefused | Busy>
}
