import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { createGrantCheck } from '#server/accounts/createGrantCheck.ts'
import { SESSION_TIMES } from '#server/accounts/lifetimes.ts'
import { startAccounts } from './startAccounts.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ALICE = 'alice@example.fr'

describe('a session ends', () => {
  it('when one signs out, for whoever copied the cookie too (S4)', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    const copy = browser()
    for (const pair of alice.jar.header().split('; ')) copy.jar.keep(pair)
    expect((await copy.send('GET', '/api/cookies')).status).toBe(200)
    expect((await alice.send('POST', '/api/auth/sign-out', {})).status).toBe(200)
    expect(alice.jar.header()).not.toContain('registre_session')
    expect((await copy.send('GET', '/api/cookies')).status).toBe(401)
    expect((await alice.send('POST', '/api/auth/sign-out', {})).status).toBe(200)
  })

  it('after eight hours without a request (S6)', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    pass(8 * HOUR - MINUTE)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(200)
    pass(8 * HOUR + MINUTE)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
  })

  it('after a day, however busy it is (S6)', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    for (let hour = 1; hour < 24; hour += 1) {
      pass(HOUR)
      expect((await alice.send('GET', '/api/cookies')).status).toBe(200)
    }
    pass(HOUR + MINUTE)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
  })

  it('after what is set, without a request and in all', async () => {
    const sessionTimes = { idle: 30 * MINUTE, longest: 2 * HOUR }
    const { browser, add, pass } = await startAccounts({ sessionTimes })
    await add(ALICE, 'editor')
    const [busy, idle] = [browser(), browser()]
    const { headers } = await busy.signIn(ALICE)
    expect(headers.get('set-cookie')).toContain('Max-Age=7200;')
    await idle.signIn(ALICE)
    for (let part = 1; part <= 4; part += 1) {
      pass(29 * MINUTE)
      expect((await busy.send('GET', '/api/cookies')).status).toBe(200)
    }
    expect((await idle.send('GET', '/api/cookies')).status).toBe(401)
    pass(5 * MINUTE)
    expect((await busy.send('GET', '/api/cookies')).status).toBe(401)
  })

  it('for good: a clock that is put back does not bring it to life again (T7)', async () => {
    const { browser, add, pass } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    pass(25 * HOUR)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
    pass(-25 * HOUR)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
  })

  it('at once when the account is disabled; a role changes at once (S5)', async () => {
    const { browser, add } = await startAccounts()
    await add('admin@example.fr', 'administrator')
    const id = await add(ALICE, 'editor')
    const [admin, alice] = [browser(), browser('192.0.2.2')]
    await admin.signIn('admin@example.fr')
    await alice.signIn(ALICE)
    const asReader = {
      name: 'alice',
      email: ALICE,
      role: 'reader',
      language: 'fr',
      disabled: false,
      version: 1,
    }
    expect((await admin.send('PUT', `/api/users/${id}`, asReader)).status).toBe(200)
    expect((await alice.send('DELETE', '/api/cookies/1')).status).toBe(403)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(200)
    expect(
      (await admin.send('PUT', `/api/users/${id}`, { ...asReader, disabled: true, version: 2 })).status,
    ).toBe(200)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
    expect((await alice.signIn(ALICE)).status).toBe(401)
  })

  it('where its owner ends it, and nowhere else', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    await add('bob@example.fr', 'editor')
    const [desk, phone, bob] = [browser(), browser('192.0.2.2'), browser('192.0.2.3')]
    await desk.signIn(ALICE)
    await phone.signIn(ALICE)
    await bob.signIn('bob@example.fr')
    const { body } = await desk.send('GET', '/api/auth/list-sessions')
    expect(body).toMatchObject([
      { id: 2, address: '192.0.2.2', isCurrent: false },
      { id: 1, address: '192.0.2.1', isCurrent: true },
    ])
    expect(JSON.stringify(body)).not.toMatch(/token/i)
    expect((await bob.send('POST', '/api/auth/revoke-session', { id: 2 })).status).toBe(404)
    expect((await phone.send('GET', '/api/cookies')).status).toBe(200)
    expect((await desk.send('POST', '/api/auth/revoke-session', { id: 2 })).status).toBe(200)
    expect((await phone.send('GET', '/api/cookies')).status).toBe(401)
    await phone.signIn(ALICE)
    expect((await desk.send('POST', '/api/auth/revoke-other-sessions', {})).status).toBe(200)
    expect((await phone.send('GET', '/api/cookies')).status).toBe(401)
    expect((await desk.send('GET', '/api/cookies')).status).toBe(200)
    expect((await bob.send('GET', '/api/cookies')).status).toBe(200)
  })
})

it('a session that was signed out while the file could not be written writes nothing more', async () => {
  const { store, browser, add } = await startAccounts()
  await add(ALICE, 'editor')
  await browser().signIn(ALICE)
  const row = await sql<{ id: number; token: string }>`select id, token from sessions`.execute(store.kysely)
  const [{ id: sessionId, token } = { id: 0, token: '' }] = row.rows
  const grant = { sessionId, needs: { resource: 'providers', action: 'create' } } as const
  const check = (ended: string[]) =>
    createGrantCheck(new Set(ended), SESSION_TIMES, () => new Date('2026-11-24T09:30:00.000Z'))
  const outcomes = await store.write(async (transaction) => ({
    kind: 'ok',
    before: await check([])(transaction, grant),
    after: await check([token])(transaction, grant),
  }))
  expect(outcomes).toMatchObject({
    before: { kind: 'holds' },
    after: { kind: 'lost', reason: 'signedOut' },
  })
})
