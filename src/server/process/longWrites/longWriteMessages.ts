import type { ApplyBody } from '#api/imports.ts'
import type { Importer, ImportAnswer, SharedProgress } from '#server/http/imports/importWork.ts'
import type { Author, DraftToPublish, PublishedMany, SitesRefused } from '#server/http/store.ts'
import type { Failure } from '../heavyWork/heavyMessages.ts'

/** A call of `LongWrites`, as it goes to the thread. */
export type LongWriteCall =
  | { method: 'plan'; body: ArrayBuffer; importer: Importer }
  | { method: 'planAgain'; id: number; body: ArrayBuffer; importer: Importer }
  | { method: 'apply'; id: number; body: ApplyBody; importer: Importer; shared: SharedProgress }
  | { method: 'undo'; id: number; author: Author }
  | { method: 'publishMany'; drafts: readonly DraftToPublish[]; author: Author }

export type LongWriteAnswer = ImportAnswer | { kind: 'published'; outcome: PublishedMany | SitesRefused }

/** To the thread. `held` answers `hold`: nobody else writes now; `refused`: the files are not to be written to. */
export type ToLongWriteThread =
  { kind: 'ask'; call: LongWriteCall } | { kind: 'held' } | { kind: 'refused'; failure: Failure }

/** From the thread: it is about to write and asks that nobody else does; it has written; the answer to a call. */
export type FromLongWriteThread =
  | { kind: 'hold' | 'release' }
  | { kind: 'answer'; answer: LongWriteAnswer }
  | { kind: 'failed'; failure: Failure }
