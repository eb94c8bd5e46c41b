import type { Kysely, Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'

type Work<Result> = (transaction: Transaction<Database>) => Promise<Result>

/** All of `work` or, if it throws, none of it; no other write goes on meanwhile. */
export function write<Result>(db: Kysely<Database>, engine: Engine, work: Work<Result>): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await engine.lockWrites?.(transaction)
    return work(transaction)
  })
}

/** Several reads of one moment. */
export function read<Result>(db: Kysely<Database>, work: Work<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
