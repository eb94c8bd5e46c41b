import { setImmediate } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { type Limit, signInLimits } from '#server/accounts/attemptLimits.ts'
import { createThrottle } from '#server/accounts/createThrottle.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { rounds } from '../../support/rounds.ts'

const SECOND = 1_000
const HOUR = 3_600 * SECOND

const stores: OpenStore[] = []
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close()
})

interface Attempt {
  address: string
  email: string
  knownBrowser: string | null
  isRight: boolean
}

/** Starts a throttle with a clock to move, and records each password that is really checked. */
async function start() {
  let time = Date.parse('2026-11-24T09:30:00.000Z')
  const now = () => new Date(time)
  const store = await createStore(nodeSqlite(':memory:'), { register: starterRegister, now, makeSalt })
  stores.push(store)
  const throttle = createThrottle(store, now)
  const checked: { attempt: Attempt; at: number }[] = []
  return {
    kysely: store.kysely,
    checked,
    time: () => time,
    pass: (more: number) => (time += more),
    attempt: (attempt: Attempt) =>
      throttle.attempt(signInLimits(attempt), async () => {
        checked.push({ attempt, at: time })
        await setImmediate()
        return attempt.isRight ? { kind: 'ok' } : { kind: 'wrong' }
      }),
  }
}

/** Counts the wrong passwords that were checked under a limit in the time up to `at` that it covers. */
function countWrong(checked: { attempt: Attempt; at: number }[], limit: Limit, at: number): number {
  return checked.filter(
    (one) =>
      !one.attempt.isRight &&
      one.at > at - limit.seconds * SECOND &&
      one.at <= at &&
      signInLimits(one.attempt).some(({ name, seconds }) => name === limit.name && seconds === limit.seconds),
  ).length
}

const attempts: fc.Arbitrary<Attempt> = fc.record({
  address: fc.constantFrom('192.0.2.1', '192.0.2.2', '2001:db8::1'),
  email: fc.constantFrom('alice@example.fr', 'bob@example.fr'),
  knownBrowser: fc.constantFrom(null, null, 'laptop'),
  isRight: fc.boolean(),
})
const bursts = fc.array(
  fc.record({
    pause: fc.oneof(fc.integer({ min: 0, max: 12 * SECOND }), fc.integer({ min: 0, max: 700 * SECOND })),
    burst: fc.array(attempts, { minLength: 1, maxLength: 12 }),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('attempts at a password', () => {
  it('stay below each limit in every stretch of its length, and refuse nobody for what others do rightly', async () => {
    await fc.assert(
      fc.asyncProperty(bursts, async (schedule) => {
        const { attempt, checked, pass, time } = await start()
        for (const { pause, burst } of schedule) {
          pass(pause)
          const outcomes = await Promise.all(burst.map(attempt))
          const reached = (one: Attempt, over: number) =>
            signInLimits(one).filter((limit) => countWrong(checked, limit, time()) >= limit.attempts + over)
          expect(burst.flatMap((one) => reached(one, 1))).toEqual([])
          const refused = burst.flatMap((one, index) => {
            const outcome = outcomes[index]
            return outcome?.kind === 'tooMany' ? [{ one, seconds: outcome.seconds }] : []
          })
          const unfounded = refused.filter(({ one, seconds }) => {
            const longest = Math.max(...reached(one, 0).map((limit) => limit.seconds))
            return !(seconds >= 1 && seconds <= longest)
          })
          expect(unfounded).toEqual([])
        }
        await stores.pop()?.close()
      }),
      { numRuns: rounds(300, 25) },
    )
  })

  it('are let in again when the wait that they were told is over, not before, also if the clock is set back', async () => {
    const steps = fc.array(
      fc.record({ pause: fc.integer({ min: -HOUR, max: 20 * SECOND }), attempt: attempts }),
      { minLength: 5, maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(steps, attempts, async (history, last) => {
        const { attempt, pass } = await start()
        for (const step of history) {
          pass(step.pause)
          await attempt(step.attempt)
        }
        const told = await attempt(last)
        const seconds = told.kind === 'tooMany' ? told.seconds : 1
        pass((seconds - 1) * SECOND)
        const before = await attempt(last)
        pass(SECOND)
        const after = await attempt(last)
        const isKept = before.kind === 'tooMany' && before.seconds === 1 && after.kind !== 'tooMany'
        expect(told.kind !== 'tooMany' || isKept).toBe(true)
        await stores.pop()?.close()
      }),
      { numRuns: rounds(300, 25) },
    )
  })

  it.each([
    ['one address', (_index: number) => '198.51.100.1', 3],
    ['ten thousand addresses, for one account', (index: number) => `198.51.${index >> 8}.${index & 255}`, 10],
  ])(
    'are three of ten thousand guesses at once from one address, ten for one account: %s',
    async (_from, addressOf, most) => {
      const { attempt, checked } = await start()
      const guess = (index: number) =>
        attempt({ address: addressOf(index), email: 'alice@example.fr', knownBrowser: null, isRight: false })
      const outcomes: Promise<unknown>[] = []
      for (let index = 0; index < 10_000; index += 1) {
        outcomes.push(guess(index))
        // As many as a server reads from its connections at a time.
        if (index % 20 === 0) await setImmediate()
      }
      await Promise.all(outcomes)
      expect(checked).toHaveLength(most)
    },
  )

  it('with the right password all pass, however many arrive at once from one address', async () => {
    const { attempt } = await start()
    const colleague = (index: number) =>
      attempt({ address: '192.0.2.1', email: `c${index}@example.fr`, knownBrowser: null, isRight: true })
    const outcomes = await Promise.all(Array.from({ length: 100 }, (_, index) => colleague(index)))
    expect(outcomes.filter(({ kind }) => kind !== 'ok')).toEqual([])
  })

  it('from a known browser pass whatever strangers do at the same address and to the same account', async () => {
    const { attempt, pass } = await start()
    const guess = { address: '192.0.2.1', email: 'alice@example.fr', knownBrowser: null, isRight: false }
    for (let second = 0; second < 60; second += 1) {
      pass(SECOND)
      const flood = Array.from({ length: 20 }, () => attempt(guess))
      expect(await attempt({ ...guess, knownBrowser: 'laptop', isRight: true })).toEqual({ kind: 'ok' })
      await Promise.all(flood)
    }
  })

  it('that fail for another reason than the password let the others go on', async () => {
    let time = 0
    const now = () => new Date(time)
    const store = await createStore(nodeSqlite(':memory:'), { register: starterRegister, now, makeSalt })
    stores.push(store)
    const throttle = createThrottle(store, now)
    const limits = [{ name: 'x', attempts: 1, seconds: 10 }]
    const failing = throttle.attempt(limits, () => Promise.reject(new Error('no scrypt')))
    const waiting = throttle.attempt(limits, () => Promise.resolve({ kind: 'ok' }))
    await expect(failing).rejects.toThrow('no scrypt')
    expect(await waiting).toEqual({ kind: 'tooMany', seconds: 10 })
    time += 10 * SECOND
    expect(await throttle.attempt(limits, () => Promise.resolve({ kind: 'ok' }))).toEqual({ kind: 'ok' })
  })
})

describe('the counts', () => {
  it(
    'are bounded: of a hundred thousand rows more, those that end first go',
    { timeout: 60_000 },
    async () => {
      const { attempt, checked, kysely } = await start()
      await sql`with recursive numbers(value) as (select 1 union all select value + 1 from numbers where value < 120000)
      insert into attempts (key, moments, until) select 'k' || value, '0',
        strftime('%Y-%m-%dT%H:%M:%fZ', '2026-11-24T09:30:00', '+' || (1 + value / 1000.0) || ' seconds')
      from numbers`.execute(kysely)
      await attempt({ address: '192.0.2.1', email: 'a@example.fr', knownBrowser: null, isRight: false })
      expect(checked).toHaveLength(1)
      const { rows } = await sql`select count(*) as count, 
        min(case when key like 'k%' then cast(substr(key, 2) as integer) end) as first from attempts`.execute(
        kysely,
      )
      expect(rows).toEqual([{ count: 100_003, first: 20_001 }])
    },
  )
})
