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

/** Like `write`, and nothing is written either when the outcome is another than `ok`. */
export async function writeIfOk<Outcome extends { kind: string }>(
  db: Kysely<Database>,
  engine: Engine,
  work: Work<Outcome>,
): Promise<Outcome> {
  const outcomes: Outcome[] = []
  try {
    return await write(db, engine, async (transaction) => {
      const outcome = await work(transaction)
      if (outcome.kind === 'ok') return outcome
      outcomes.push(outcome)
      throw new RollBack()
    })
  } catch (error) {
    const [refused] = outcomes
    if (error instanceof RollBack && refused !== undefined) return refused
    throw error
  }
}

/** The one way to have Kysely undo a transaction. */
class RollBack extends Error {}

/** Several reads of one moment. */
export function read<Result>(db: Kysely<Database>, work: Work<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
