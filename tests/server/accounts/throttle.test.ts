import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { type Answer, type Browser, startAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'
const SECOND = 1_000
const MINUTE = 60 * SECOND

const wrong = (browser: Browser, email = ALICE) => browser.signIn(email, 'not the password at all')
const statuses = (answers: Answer[]) => answers.map(({ status }) => status)
const checked = (answers: Answer[]) => statuses(answers).filter((status) => status !== 429).length

/** Measures the memory in use after a garbage collection, in bytes. */
function heldMemory(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc()')
  return process.memoryUsage().heapUsed
}

describe('wrong passwords', () => {
  it('are slowed down by address: three in ten seconds, and when to come back (S11 a)', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const attacker = browser()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => wrong(attacker, `x${index}@example.fr`)),
    )
    expect(checked(answers)).toBe(3)
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers.get('retry-after')).toBe('10')
    expect(refused?.body).toMatchObject({ message: 'errors.tooManyAttempts', args: { seconds: 10 } })
  })

  it('are let in again after the wait, which trying meanwhile does not prolong', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const attacker = browser()
    for (let attempt = 0; attempt < 3; attempt += 1) await wrong(attacker)
    for (let second = 0; second < 9; second += 1) {
      pass(SECOND)
      expect((await attacker.signIn(ALICE)).status).toBe(429)
    }
    pass(SECOND)
    expect((await attacker.signIn(ALICE)).status).toBe(200)
  })

  it('are checked ten times in ten minutes for one account, from however many addresses (S11 b, c)', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const answers: Answer[] = []
    for (let attempt = 0; attempt < 200; attempt += 1) {
      pass(2 * SECOND)
      answers.push(await wrong(browser(`198.51.100.${attempt}`)))
    }
    expect(checked(answers)).toBe(10)
  })

  it('are checked five times in ten minutes for one account from one address, whatever its headers say', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const answers: Answer[] = []
    for (let attempt = 0; attempt < 100; attempt += 1) {
      pass(4 * SECOND)
      const body = { email: ALICE, password: 'not the password at all' }
      const headers = { 'x-forwarded-for': `203.0.113.${attempt}`, 'x-client-address': '1.2.3.4' }
      answers.push(await browser().send('POST', '/api/auth/sign-in/email', body, headers))
    }
    expect(checked(answers)).toBe(5)
  })

  it('count a whole IPv6 network as one address', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const answers = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        wrong(browser(`2001:db8:1:2::${index}`), `x${index}@example.fr`),
      ),
    )
    expect(checked(answers)).toBe(3)
    expect((await wrong(browser('2001:db8:1:3::1'))).status).toBe(401)
  })

  it('are remembered when the server starts again', async () => {
    const { browser, add, restart } = await startAccounts()
    await add(ALICE, 'editor')
    for (let attempt = 0; attempt < 3; attempt += 1) await wrong(browser())
    await restart()
    expect((await browser().signIn(ALICE)).status).toBe(429)
  })

  it('never lock the right person out: from elsewhere at once, from a known browser always (S11 d)', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const laptop = browser('203.0.113.1')
    await laptop.signIn(ALICE)
    await laptop.send('POST', '/api/auth/sign-out', {})

    for (let attempt = 0; attempt < 20; attempt += 1) await wrong(browser('198.51.100.1'))
    expect((await browser('203.0.113.7').signIn(ALICE)).status).toBe(200)

    for (let attempt = 0; attempt < 50; attempt += 1) await wrong(browser(`198.51.100.${attempt}`))
    expect((await browser('203.0.113.8').signIn(ALICE)).status).toBe(429)
    expect((await laptop.signIn(ALICE)).status).toBe(200)
    pass(10 * MINUTE)
    expect((await browser('203.0.113.8').signIn(ALICE)).status).toBe(200)
  })

  it('of strangers never refuse a known browser with the right one, at the same address either', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const laptop = browser()
    await laptop.signIn(ALICE)
    const stranger = browser()
    for (let second = 0; second < 14; second += 1) {
      pass(SECOND)
      const guesses = Array.from({ length: 5 }, () => wrong(stranger))
      expect((await laptop.signIn(ALICE)).status).toBe(200)
      expect(checked(await Promise.all(guesses))).toBeLessThanOrEqual(3)
    }
  })

  it('from a known browser are counted there, and do not shut out the person’s other browsers', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const [laptop, desk] = [browser(), browser()]
    await laptop.signIn(ALICE)
    await desk.signIn(ALICE)
    const answers: Answer[] = []
    for (let attempt = 0; attempt < 40; attempt += 1) {
      pass(4 * SECOND)
      answers.push(await wrong(laptop))
    }
    expect(checked(answers)).toBe(10)
    expect((await laptop.signIn(ALICE)).status).toBe(429)
    expect((await desk.signIn(ALICE)).status).toBe(200)
    expect((await browser().signIn(ALICE)).status).toBe(200)
  })

  it('wait no longer than their limit when the clock is set back', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const attacker = browser()
    for (let attempt = 0; attempt < 3; attempt += 1) await wrong(attacker)
    pass(-60 * MINUTE)
    const told = await attacker.signIn(ALICE)
    expect(told).toMatchObject({ status: 429, body: { args: { seconds: 10 } } })
    expect(told.headers.get('retry-after')).toBe('10')
    pass(10 * SECOND)
    expect((await attacker.signIn(ALICE)).status).toBe(200)
  })

  it('are three in every ten seconds, not three before and three after some instant', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const attacker = browser()
    const answers = [await wrong(attacker)]
    pass(9 * SECOND)
    answers.push(await wrong(attacker), await wrong(attacker))
    pass(SECOND)
    for (let attempt = 0; attempt < 3; attempt += 1) answers.push(await wrong(attacker))
    expect(checked(answers)).toBe(4)
  })

  it('right ones of eight colleagues at once from one address all let them in', async () => {
    const { browser, add } = await startAccounts()
    const emails = Array.from({ length: 8 }, (_, index) => `colleague${index}@example.fr`)
    for (const email of emails) await add(email, 'editor')
    const answers = await Promise.all(emails.map((email) => browser().signIn(email)))
    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 200, 200, 200])
  })

  it('a right one costs nothing', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    for (let time = 0; time < 12; time += 1) expect((await browser().signIn(ALICE)).status).toBe(200)
  })

  it(
    'ten thousand in a burst: the limit holds, others come in, memory stays flat',
    { timeout: 60_000 },
    async () => {
      const { browser, add, store } = await startAccounts()
      await add(ALICE, 'editor')
      await add('bob@example.fr', 'editor')
      const attacker = browser('198.51.100.1')
      await wrong(attacker)
      const before = heldMemory()
      let [passed, bob] = [0, 0]
      for (let batch = 0; batch < 100; batch += 1) {
        const answers = await Promise.all(
          Array.from({ length: 100 }, (_, index) => wrong(attacker, `x${batch}.${index}@example.fr`)),
        )
        passed += checked(answers)
        if (batch === 50) bob = (await browser('203.0.113.1').signIn('bob@example.fr')).status
      }
      expect(passed).toBe(2)
      expect(bob).toBe(200)
      expect(heldMemory() - before).toBeLessThan(30 * 1_024 * 1_024)
      const { rows } = await store.kysely
        .selectFrom('changes')
        .select('id')
        .execute()
        .then((rows) => ({ rows }))
      // The history must not contain the text that strangers type.
      expect(rows.length).toBeLessThan(20)
    },
  )
})

describe('asking for links', () => {
  it('is limited by account and by address, and answers the same for who is unknown', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const ask = (email: string) => browser().send('POST', '/api/auth/request-password-reset', { email })
    const answers = [await ask(ALICE), await ask('nobody@example.fr')]
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 200, body: {} },
      { status: 200, body: {} },
    ])
    await ask(ALICE)
    await ask(ALICE)
    expect((await ask(ALICE)).status).toBe(429)
  })
})
