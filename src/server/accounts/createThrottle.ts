import type { TooMany } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Limit } from './attemptLimits.ts'
import { type Count, createAttemptCounts, keyOf } from './createAttemptCounts.ts'

/** Limits attempts, such as those at a password. */
export interface Throttle {
  /**
   * Makes an attempt, unless a limit is reached. It is counted from its beginning, and no longer when its outcome is
   * `ok`. While others under way may yet turn out so, it waits for them: how long it is refused depends on them, if at all.
   */
  attempt<const Outcome extends { kind: string }>(
    limits: readonly Limit[],
    make: () => Promise<Outcome>,
  ): Promise<Outcome | TooMany>
  /** Counts a request under each limit, unless one is reached. */
  count(limits: readonly Limit[]): Promise<{ kind: 'ok' } | TooMany>
}

export function createThrottle(store: OpenStore, now: () => Date): Throttle {
  const counts = createAttemptCounts(store, now)
  const underWay = createUnderWay()

  /** Counts an attempt and enters it as under way; returns its moment. */
  async function begin(limits: readonly Limit[]): Promise<{ kind: 'ok'; moment: number } | TooMany> {
    for (;;) {
      const ended = underWay.ended()
      const count = underWay.findFull(limits) ?? (await add(limits))
      if (count.kind === 'ok') return count
      // The count may be older than the end of another attempt.
      const isOutdated = ended !== underWay.ended()
      if (!isOutdated && !(await underWay.wait(count.keys)))
        return { kind: 'tooMany', seconds: count.seconds }
    }
  }

  async function add(limits: readonly Limit[]): Promise<Count> {
    const keys = limits.map(keyOf)
    let isUnderWay = false
    try {
      return await counts.add(limits, () => {
        underWay.begin(keys)
        isUnderWay = true
      })
    } catch (error) {
      if (isUnderWay) underWay.end(keys, false)
      throw error
    }
  }

  return {
    async attempt(limits, make) {
      const begun = await begin(limits)
      if (begun.kind === 'tooMany') return begun
      let isRight = false
      try {
        const outcome = await make()
        isRight = outcome.kind === 'ok'
        if (isRight) await counts.remove(limits, begun.moment)
        return outcome
      } finally {
        underWay.end(limits.map(keyOf), isRight)
      }
    },

    async count(limits) {
      const count = await counts.add(limits, () => {})
      return count.kind === 'ok' ? { kind: 'ok' } : { kind: 'tooMany', seconds: count.seconds }
    },
  }
}

/** The most attempts that wait for others; more are refused. */
const WAITING_MAX = 200

interface UnderWay {
  begin(keys: readonly string[]): void
  /** Ends an attempt, and wakes those whose turn may have come: it gave back its count, or was the last under way. */
  end(keys: readonly string[], gaveBack: boolean): void
  /**
   * Finds the limits that those under way reach by themselves, which no look at the counts could change: a flood costs
   * nothing more. At the latest when all have failed, another attempt is allowed after the limit's time.
   */
  findFull(limits: readonly Limit[]): Extract<Count, { kind: 'reached' }> | null
  /** Returns the number of attempts that have ended. */
  ended(): number
  /** Waits for an attempt under one of `keys` to end; false at once when none is under way there, or too many wait. */
  wait(keys: readonly string[]): Promise<boolean>
}

/** Keeps the attempts of this process that are under way, and those that wait for them, by the keys of their limits. */
function createUnderWay(): UnderWay {
  const numbers = new Map<string, number>()
  const waiting = new Map<string, Set<() => void>>()
  let [endedCount, waitingCount] = [0, 0]

  function leave(key: string, wake: () => void): void {
    const others = waiting.get(key)
    others?.delete(wake)
    if (others?.size === 0) waiting.delete(key)
  }

  return {
    begin(keys) {
      for (const key of keys) numbers.set(key, (numbers.get(key) ?? 0) + 1)
    },
    end(keys, gaveBack) {
      endedCount += 1
      for (const key of keys) {
        const left = (numbers.get(key) ?? 1) - 1
        if (left === 0) numbers.delete(key)
        else numbers.set(key, left)
        if (gaveBack || left === 0) for (const wake of waiting.get(key) ?? []) wake()
      }
    },
    findFull(limits) {
      const full = limits.filter((limit) => (numbers.get(keyOf(limit)) ?? 0) >= limit.attempts)
      const seconds = Math.max(...full.map((limit) => limit.seconds))
      return full.length === 0 ? null : { kind: 'reached', keys: full.map(keyOf), seconds }
    },
    ended: () => endedCount,
    async wait(keys) {
      if (!keys.some((key) => numbers.has(key)) || waitingCount >= WAITING_MAX) return false
      waitingCount += 1
      await new Promise<void>((resolve) => {
        const wake = () => {
          for (const key of keys) leave(key, wake)
          resolve()
        }
        for (const key of keys) waiting.set(key, (waiting.get(key) ?? new Set()).add(wake))
      })
      waitingCount -= 1
      return true
    },
  }
}
