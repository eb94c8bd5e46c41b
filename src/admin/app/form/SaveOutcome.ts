import type { Message } from '#api/message.ts'
import type { Problem } from '#api/problem.ts'

/** The records that stand in the way of a write: the other one of a duplicate, those that refer to this one. */
export type ReferredRecord = NonNullable<Problem['records']>[number]

/** What came of the last attempt to save, for the words beside the buttons. */
export type SaveOutcome =
  | { kind: 'saved'; at: Date }
  | { kind: 'created'; name: string }
  | { kind: 'created before'; name: string; path: string }
  | { kind: 'unchanged' }
  | { kind: 'stored version taken' }
  | (Message & { kind: 'failed'; records: ReferredRecord[] })
