/**
 * `restore`: a record was put back to an earlier state, or is there again after it was deleted. `publish`: a version
 * went online. `accept`: somebody answers for a finding from then on; `withdraw`: no longer. `refuse`: a write that the
 * person's role does not allow was asked for and not done. `import`: a list took the place of the one before. The last three
 * are about accounts: a password was chosen, a link to choose one was made, sessions were ended by somebody.
 */
export const CHANGE_ACTIONS = [
  'create',
  'update',
  'delete',
  'reorder',
  'restore',
  'publish',
  'accept',
  'withdraw',
  'refuse',
  'import',
  'setPassword',
  'issueLink',
  'endSessions',
] as const
export type ChangeAction = (typeof CHANGE_ACTIONS)[number]

/** What happened to the register, in one entry of its history. */
export interface ChangeFacts {
  /** Counts the entries from 1, without a gap. */
  id: number
  /** Instant in UTC, ISO 8601. The order of the history is that of `id`, whatever the clock did. */
  at: string
  /** Who did it: `Name <address>` as they were then, or `local` for what the program or its console did. */
  who: string
  action: ChangeAction
  resource: string
  /** Null when the entry speaks of several records (`reorder`), or of none yet. */
  recordId: number | null
  /** The record, or the ids in their order; null before a `create` and after a `delete`. */
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** An entry of the history, chained to the one before it by hashes (SHA-256, hexadecimal). */
export interface Change extends ChangeFacts {
  previousHash: string
  hash: string
}
