import { sql } from 'kysely'
import type { TooMany } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { prepare } from '#server/storage/prepare.ts'
import { hashText } from './tokens.ts'

/** Allows `attempts` in `seconds`, counted under `name`. */
export interface Limit {
  name: string
  attempts: number
  seconds: number
}

/** Limits attempts. The counts are in the database, so that a restart does not reset them. */
export interface Throttle {
  /** Counts an attempt under each limit, or under none when one of them is already reached. */
  attempt(limits: readonly Limit[]): Promise<{ kind: 'ok' } | TooMany>
  /** Removes an attempt that succeeded from the counts. */
  undo(limits: readonly Limit[]): Promise<void>
}

interface Count {
  count: number
  until: string
}

const selectCount = prepare<Count>((place) => sql`select count, until from attempts where key = ${place()}`)

export function createThrottle(store: OpenStore, now: () => Date): Throttle {
  /** Returns the seconds until every limit allows an attempt; 0 if all do now. */
  async function secondsToWait(limits: readonly Limit[], db = store.kysely): Promise<number> {
    const at = now().getTime()
    let longest = 0
    for (const limit of limits) {
      const [found] = await selectCount(db, [keyOf(limit)])
      if (found === undefined || found.count < limit.attempts) continue
      longest = Math.max(longest, Math.ceil((Date.parse(found.until) - at) / 1_000))
    }
    return longest
  }

  return {
    async attempt(limits) {
      // Reads before it writes, so that each refused attempt of a flood costs one read and does not prolong the wait.
      const seconds = await store.read(secondsToWait(limits))
      if (seconds > 0) return { kind: 'tooMany', seconds }
      return store.write(async (transaction) => {
        const at = now()
        await sql`delete from attempts where until <= ${at.toISOString()}`.execute(transaction)
        const seconds = await secondsToWait(limits, transaction)
        if (seconds > 0) return { kind: 'tooMany', seconds }
        for (const limit of limits) {
          const until = new Date(at.getTime() + limit.seconds * 1_000).toISOString()
          await sql`insert into attempts (key, count, until) values (${keyOf(limit)}, 1, ${until})
            on conflict (key) do update set count = attempts.count + 1`.execute(transaction)
        }
        return { kind: 'ok' }
      })
    },

    async undo(limits) {
      await store.write(async (transaction) => {
        for (const limit of limits) {
          await sql`update attempts set count = count - 1 where key = ${keyOf(limit)} and count > 0`.execute(
            transaction,
          )
        }
        return { kind: 'ok' }
      })
    },
  }
}

// The table has hashes only, without addresses and names.
function keyOf({ name, seconds }: Limit): string {
  return hashText(`${seconds} ${name}`)
}
