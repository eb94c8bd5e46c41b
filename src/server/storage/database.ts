import type { ChangeFacts } from '#charter/history/change.ts'

/** The tables whose columns the code names one by one; those of the resources follow from `tables.ts`. */
export interface Database {
  changes: ChangeRow
  migrations: { name: string; at: string }
}

/** A `Change` as it is kept: `before` and `after` are JSON texts. */
export interface ChangeRow extends Omit<ChangeFacts, 'before' | 'after'> {
  before: string | null
  after: string | null
  previousHash: string
  hash: string
}

export type Value = string | number | null
export type Row = Record<string, Value>
