import { type Kysely, sql, type Transaction } from 'kysely'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Database } from '#server/storage/database.ts'
import { prepare } from '#server/storage/prepare.ts'
import type { Limit } from './attemptLimits.ts'
import { hashText } from './tokens.ts'

/** An attempt is counted under all its limits, at `moment` (milliseconds), or some of them are reached. */
export type Count =
  | { kind: 'ok'; moment: number }
  /** `keys` are those of the limits that are reached; all of them allow an attempt after `seconds`. */
  | { kind: 'reached'; keys: string[]; seconds: number }

/** The attempts of the last minutes, in the database, so that a restart does not forget them. */
export interface AttemptCounts {
  /** Counts an attempt, unless a limit is reached. Calls `onCounted` before anybody else can read the count. */
  add(limits: readonly Limit[], onCounted: () => void): Promise<Count>
  /** Removes an attempt that was counted at `moment`. */
  remove(limits: readonly Limit[], moment: number): Promise<void>
}

/** The most rows; it takes tens of thousands of addresses within minutes to fill them. */
const ROWS_MAX = 100_000

interface AttemptRow {
  moments: string
}

const selectMoments = prepare<AttemptRow>((place) => sql`select moments from attempts where key = ${place()}`)

export function createAttemptCounts(store: OpenStore, now: () => Date): AttemptCounts {
  async function check(
    limits: readonly Limit[],
    at: number,
    db = store.kysely,
  ): Promise<(Extract<Count, { kind: 'reached' }> & { isAhead: boolean }) | null> {
    const keys: string[] = []
    let [seconds, isAhead] = [0, false]
    for (const limit of limits) {
      const counted = await readMoments(db, limit, at)
      const first = counted.moments.at(-limit.attempts)
      if (first === undefined) continue
      keys.push(keyOf(limit))
      seconds = Math.max(seconds, Math.ceil((first - at) / 1_000) + limit.seconds)
      isAhead ||= counted.isAhead
    }
    return keys.length === 0 ? null : { kind: 'reached', keys, seconds, isAhead }
  }

  /** Writes the moments of some limits without those that are ahead of the clock, so that the wait from now on passes. */
  async function settleClock(limits: readonly Limit[], at: number): Promise<void> {
    await store.write(async (transaction) => {
      for (const limit of limits) {
        const { moments } = await readMoments(transaction, limit, at)
        await writeMoments(transaction, limit, moments)
      }
      return { kind: 'ok' }
    })
  }

  return {
    async add(limits, onCounted) {
      // Reads before it writes, so that each refused attempt of a flood costs reads only and does not prolong the wait.
      const at = now().getTime()
      const reached = await store.read(check(limits, at))
      if (reached?.isAhead === true) await settleClock(limits, at)
      if (reached !== null) return reached
      return store.write(async (transaction) => {
        const moment = now().getTime()
        const reached = await check(limits, moment, transaction)
        if (reached !== null) return reached
        await deleteOldAttempts(transaction, new Date(moment))
        await deleteSurplusAttempts(transaction)
        for (const limit of limits) {
          const { moments } = await readMoments(transaction, limit, moment)
          await writeMoments(transaction, limit, [...moments, moment])
        }
        onCounted()
        return { kind: 'ok', moment }
      })
    },

    async remove(limits, moment) {
      await store.write(async (transaction) => {
        for (const limit of limits) {
          const { moments } = await readMoments(transaction, limit, now().getTime())
          const index = moments.indexOf(moment)
          if (index !== -1) await writeMoments(transaction, limit, moments.toSpliced(index, 1))
        }
        return { kind: 'ok' }
      })
    },
  }
}

/**
 * Reads the moments that a limit counts at `at`, the earliest first. Where the clock was set back some are ahead of it
 * (`isAhead`); they count as of the present moment, so that no wait is longer than its limit.
 */
async function readMoments(
  db: Kysely<Database>,
  limit: Limit,
  at: number,
): Promise<{ moments: number[]; isAhead: boolean }> {
  const [row] = await selectMoments(db, [keyOf(limit)])
  const stored = row === undefined ? [] : row.moments.split(',').map(Number)
  return {
    moments: stored
      .filter((moment) => moment > at - limit.seconds * 1_000)
      .map((moment) => Math.min(moment, at)),
    isAhead: stored.some((moment) => moment > at),
  }
}

async function writeMoments(
  transaction: Transaction<Database>,
  limit: Limit,
  moments: readonly number[],
): Promise<void> {
  const key = keyOf(limit)
  const last = moments.at(-1)
  if (last === undefined) {
    await sql`delete from attempts where key = ${key}`.execute(transaction)
    return
  }
  const until = new Date(last + limit.seconds * 1_000).toISOString()
  await sql`insert into attempts (key, moments, until) values (${key}, ${moments.join(',')}, ${until})
    on conflict (key) do update set moments = excluded.moments, until = excluded.until`.execute(transaction)
}

/** Deletes the rows that count no longer. */
export async function deleteOldAttempts(transaction: Transaction<Database>, now: Date): Promise<void> {
  await sql`delete from attempts where until <= ${now.toISOString()}`.execute(transaction)
}

/** Deletes the rows beyond the most, those that would end first. */
async function deleteSurplusAttempts(transaction: Transaction<Database>): Promise<void> {
  await sql`delete from attempts where until <= (
    select until from attempts order by until desc limit 1 offset ${ROWS_MAX})`.execute(transaction)
}

/** Returns the key of a limit. The table has hashes only, without addresses and names. */
export function keyOf({ name, seconds }: Limit): string {
  return hashText(`${seconds} ${name}`)
}
