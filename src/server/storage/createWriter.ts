import { type Kysely, sql, type Transaction as KyselyTransaction } from 'kysely'
import type { Change } from '#charter/history/change.ts'
import type { Database } from './database.ts'
import type { Engine } from './engine.ts'
import { prepare } from './prepare.ts'
import { settleAll } from './settleAll.ts'

/** A write transaction. */
export interface Transaction<Tables> extends KyselyTransaction<Tables>, Writing {}

interface Writing {
  /** The source of the salts (16 random bytes in hexadecimal) for the history's entries. */
  makeSalt: () => string
  /** The end of the history, once it was read: nobody else appends to it until the transaction ends. */
  head: Pick<Change, 'id' | 'hash'> | null
  /** What was sent, and is answered before the transaction ends. */
  sent: Promise<unknown>[]
  /** Whether more may be sent before that. */
  keepsOrder: boolean
  /** Whether the write left an entry of another setting that is for administrators. */
  changedSettings: boolean
}

/** Runs `work` in a transaction. Nothing is written if it throws, or if the kind of its outcome is not `ok`. */
export type Writer = <const Outcome extends { kind: string }>(
  work: (transaction: Transaction<Database>) => Promise<Outcome>,
) => Promise<Outcome>

interface Job {
  /** Does the work; returns the function that settles its promise, to be called once the disk has confirmed. */
  attempt(transaction: Transaction<Database>): Promise<Attempt>
  /** Does the work in a transaction of its own, and settles its promise. */
  writeAlone(): Promise<void>
  fail: (error: unknown) => void
}

interface Attempt {
  settle: () => void
  /** What was sent last, and need not be answered before the next job begins. */
  isReleased: Promise<unknown>
}

// Limits how long one write waits for the others of its group.
const GROUP_MAX = 50

/** Somebody else is about to write, by a connection of their own. */
interface Hold {
  begin: (release: () => void) => void
}

/** The queue of a connection’s writes. */
export interface WriteQueue {
  write: Writer
  /** Waits until nothing is being written, and lets nothing be written until it is released. */
  hold(): Promise<() => void>
}

/**
 * Creates a queue that puts writes which arrive together into one transaction, each in its own savepoint. The slow
 * part is the disk's confirmation, which then covers all of them. No outcome is returned before it. A write that is alone
 * has no savepoint: within one, SQLite takes longer for each statement the more there were before it.
 */
export function createWriteQueue(db: Kysely<Database>, engine: Engine, makeSalt: () => string): WriteQueue {
  const waiting: (Job | Hold)[] = []
  let isBusy = false

  async function goThrough(): Promise<void> {
    isBusy = true
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if ('begin' in next) {
        const { begin } = next
        waiting.shift()
        await new Promise<void>(begin)
      } else await writeWaiting()
    }
    isBusy = false
  }

  async function writeWaiting(): Promise<void> {
    const refused = await engine.collectWrites?.().then(
      () => null,
      (error: unknown) => ({ error }),
    )
    const jobs: Job[] = []
    for (let next = waiting[0]; next !== undefined && jobs.length < GROUP_MAX; next = waiting[0]) {
      if ('begin' in next) break
      jobs.push(next)
      waiting.shift()
    }
    if (refused) {
      for (const { fail } of jobs) fail(refused.error)
      return
    }
    await writeGroup(db, engine, makeSalt, jobs)
    engine.releaseWrites?.()
  }

  function join(entry: Job | Hold): void {
    waiting.push(entry)
    if (!isBusy) void goThrough()
  }

  return {
    write: (work) =>
      new Promise((resolve, reject) => {
        join({
          async attempt(transaction) {
            const result = await runInSavepoint(transaction, work)
            if (result.kind === 'failed')
              return { settle: () => reject(result.error), isReleased: Promise.resolve() }
            const { outcome, isReleased } = result
            return { settle: () => resolve(outcome), isReleased }
          },
          writeAlone: async () => resolve(await writeAlone(db, engine, makeSalt, work)),
          fail: reject,
        })
      }),
    hold: () => new Promise((resolve) => join({ begin: resolve })),
  }
}

async function writeGroup(
  db: Kysely<Database>,
  engine: Engine,
  makeSalt: () => string,
  jobs: readonly Job[],
): Promise<void> {
  const [first, ...others] = jobs
  try {
    if (first !== undefined && others.length === 0) return await first.writeAlone()
    const attempts = await writeEntries(db, engine, makeSalt, async (transaction) => {
      const attempts: Attempt[] = []
      for (const job of jobs) attempts.push(await job.attempt(transaction))
      await settleAll(attempts.map(({ isReleased }) => isReleased))
      return attempts
    })
    for (const { settle } of attempts) settle()
  } catch (error) {
    for (const job of jobs) job.fail(error)
  }
}

/** Undoes a transaction whose work was refused. */
const REFUSED = new Error('A write was refused')

async function writeAlone<Outcome extends { kind: string }>(
  db: Kysely<Database>,
  engine: Engine,
  makeSalt: () => string,
  work: (transaction: Transaction<Database>) => Promise<Outcome>,
): Promise<Outcome> {
  const refusals: Outcome[] = []
  try {
    return await writeEntries(db, engine, makeSalt, async (transaction) => {
      const outcome = await work(transaction).catch(async (error: unknown) => {
        throw await findReason(transaction, error)
      })
      if (outcome.kind === 'ok') return outcome
      refusals.push(outcome)
      throw REFUSED
    })
  } catch (error) {
    const [refusal] = refusals
    if (error === REFUSED && refusal !== undefined) return refusal
    throw error
  }
}

type JobResult<Outcome> =
  { kind: 'done'; outcome: Outcome; isReleased: Promise<unknown> } | { kind: 'failed'; error: Error }

const setSavepoint = prepare(() => sql`savepoint job`)
const undo = prepare(() => sql`rollback to savepoint job`)
const release = prepare(() => sql`release savepoint job`)

/** Does the work, and undoes it unless its outcome is `ok`, without touching the other writes of the group. */
async function runInSavepoint<Outcome extends { kind: string }>(
  transaction: Transaction<Database>,
  work: (transaction: Transaction<Database>) => Promise<Outcome>,
): Promise<JobResult<Outcome>> {
  const { head } = transaction
  // The first statement of the work need not wait for the savepoint, which is sent before it.
  const isSet = setSavepoint(transaction, [])
  try {
    const [outcome] = await settleAll([work(transaction), isSet])
    if (outcome.kind !== 'ok') transaction.head = head
    const isReleased = settleAll([
      ...transaction.sent.splice(0),
      ...(outcome.kind === 'ok' ? [] : [undo(transaction, [])]),
      release(transaction, []),
    ])
    // It is waited for later; where it fails, so does the whole group.
    isReleased.catch(() => undefined)
    return { kind: 'done', outcome, isReleased }
  } catch (error) {
    transaction.head = head
    const reason = await findReason(transaction, error)
    await undo(transaction, []).catch(() => {
      // On a full disk SQLite rolls back the whole transaction with its savepoints, so the whole group fails.
      throw reason
    })
    return {
      kind: 'failed',
      error: reason instanceof Error ? reason : new Error('A write failed', { cause: reason }),
    }
  }
}

/** Waits for what was sent before an error; what failed first is the reason of what failed then. */
function findReason(transaction: Writing, error: unknown): Promise<unknown> {
  return settleAll(transaction.sent.splice(0)).then(
    () => error,
    (earlier: unknown) => earlier,
  )
}

// Limits what a server has to keep of a transaction that goes on and on.
const SENT_MAX = 100

/**
 * Takes a statement that changes something and of whose answer nothing follows but that it was done. The work goes on where the engine
 * keeps the order; the transaction fails with it.
 */
export async function goOn(transaction: Writing, statement: Promise<unknown>): Promise<void> {
  transaction.sent.push(statement)
  if (transaction.keepsOrder && transaction.sent.length < SENT_MAX) statement.catch(() => undefined)
  else await settleAll(transaction.sent.splice(0))
}

/**
 * Lets statements of a transaction be sent one behind the other, each without waiting for the answers to those before it.
 * Kysely would send each when the one before was answered, which on a server takes most of the time of a write.
 */
async function sendAtOnce(transaction: KyselyTransaction<Database>): Promise<KyselyTransaction<Database>> {
  const executor = transaction.getExecutor()
  const connection = await executor.provideConnection((connection) => Promise.resolve(connection))
  const direct = executor.withConnectionProvider({ provideConnection: (run) => run(connection) })
  return Object.assign(transaction, { getExecutor: () => direct })
}

type Work<Result> = (transaction: KyselyTransaction<Database>) => Promise<Result>

/** Runs `work` as `writeInTransaction` does, to append to the history. */
export function writeEntries<Result>(
  db: Kysely<Database>,
  engine: Engine,
  makeSalt: () => string,
  work: (transaction: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  return writeInTransaction(db, engine, async (plain) => {
    const keepsOrder = engine.keepsOrder === true
    const writing: Writing = { makeSalt, head: null, sent: [], keepsOrder, changedSettings: false }
    const transaction = Object.assign(keepsOrder ? await sendAtOnce(plain) : plain, writing)
    const result = await work(transaction)
    await settleAll(transaction.sent)
    return result
  })
}

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
