import { type Kysely, sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'

/** Runs `work` in a transaction. Nothing is written if it throws, or if the kind of its outcome is not `ok`. */
export type Writer = <const Outcome extends { kind: string }>(
  work: (transaction: Transaction<Database>) => Promise<Outcome>,
) => Promise<Outcome>

interface Job {
  /** Does the work; returns the function that settles its promise, to be called once the disk has confirmed. */
  attempt(transaction: Transaction<Database>): Promise<() => void>
  fail: (error: unknown) => void
}

// Limits how long one write waits for the others of its group.
const GROUP_MAX = 50

/**
 * Creates a writer that puts writes which arrive together into one transaction, each in its own savepoint. The slow
 * part is the disk's confirmation, which then covers all of them. No outcome is returned before it.
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

/** Does the work, and undoes it unless its outcome is `ok`, without touching the other writes of the group. */
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
      // On a full disk SQLite rolls back the whole transaction with its savepoints, so the whole group fails.
      throw error
    })
    return {
      kind: 'failed',
      error: error instanceof Error ? error : new Error('A write failed', { cause: error }),
    }
  }
}

type Work<Result> = (transaction: Transaction<Database>) => Promise<Result>

/** Runs `work` in a write transaction, which is rolled back if it throws. No other write runs at the same time. */
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

/** Runs several reads in one transaction, so that all see the same moment. */
export function readInTransaction<Result>(db: Kysely<Database>, work: Work<Result>): Promise<Result> {
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)
}
