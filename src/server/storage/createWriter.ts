import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'

/** Runs `work` so that all of it is written, or nothing if it throws or its outcome is another than `ok`. */
export type Writer = <const Outcome extends { kind: string }>(
  work: (transaction: Transaction<Database>) => Promise<Outcome>,
) => Promise<Outcome>

interface Job {
  /** Does the work and gives how to tell its outcome, once that is certain. */
  attempt(transaction: Transaction<Database>): Promise<() => void>
  fail: (error: unknown) => void
}

// So that nobody waits for long on the work of others.
const GROUP_MAX = 50

/**
 * Writes that arrive together share one transaction, each within its savepoint: what takes time is that the disk
 * confirms, and it confirms them all at once. Nobody hears of an outcome before that.
 */
export function createWriter(db: Kysely<Database>, engine: Engine): Writer {
  const waiting: Job[] = []
  let isBusy = false

  async function writeAll(): Promise<void> {
    isBusy = true
    while (waiting.length > 0) {
      await engine.collectWrites?.()
      await writeGroup(db, engine, waiting.splice(0, GROUP_MAX))
    }
    isBusy = false
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({
        async attempt(transaction) {
          const result = await runInSavepoint(transaction, work)
          return () => (result.kind === 'done' ? resolve(result.outcome) : reject(result.error))
        },
        fail: reject,
      })
      if (!isBusy) void writeAll()
    })
}

async function writeGroup(db: Kysely<Database>, engine: Engine, jobs: readonly Job[]): Promise<void> {
  try {
    const settleCalls = await writeInTransaction(db, engine, async (transaction) => {
      const settleCalls: (() => void)[] = []
      for (const job of jobs) settleCalls.push(await job.attempt(transaction))
      return settleCalls
    })
    for (const settle of settleCalls) settle()
  } catch (error) {
    for (const job of jobs) job.fail(error)
  }
}

type JobResult<Outcome> = { kind: 'done'; outcome: Outcome } | { kind: 'failed'; error: Error }

/** Does the work, and undoes it unless its outcome is `ok`; what the others of the group wrote stays. */
async function runInSavepoint<Outcome extends { kind: string }>(
  transaction: Transaction<Database>,
  work: (transaction: Transaction<Database>) => Promise<Outcome>,
): Promise<JobResult<Outcome>> {
  await sql`savepoint job`.execute(transaction)
  try {
    const outcome = await work(transaction)
    if (outcome.kind !== 'ok') await sql`rollback to savepoint job`.execute(transaction)
    await sql`release savepoint job`.execute(transaction)
    return { kind: 'done', outcome }
  } catch (error) {
    await sql`rollback to savepoint job`.execute(transaction).catch(() => {
      // A full disk makes SQLite undo the whole transaction, savepoints included: the group fails for that reason.
      throw error
    })
    return {
      kind: 'failed',
      error: error instanceof Error ? error : new Error('A write failed', { cause: error }),
    }
  }
}

type Work<Result> = (transaction: Transaction<Database>) => Promise<Result>

/** All of `work` or, if it throws, none of it; no other write goes on meanwhile. */
export function writeInTransaction<Result>(
  db: Kysely<Database>,
  engine: Engine,
  work: Work<Result>,
): Promise<Result> {
  return db.transaction().execute(async (transaction) => {
    await engine.lockWrites?.(transaction)
    return work(transaction)
  })
}

/** Several reads of one moment. */
export function readInTransaction<Result>(db: Kysely<Database>, work: Work<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
