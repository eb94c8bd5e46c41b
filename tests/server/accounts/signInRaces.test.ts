import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { OTHER_PASSWORD, PASSWORD, startAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'

// A trigger writes what another person's transaction would, at the last moment before the session is there.
describe.each([
  ['the account is disabled', `update users set banned = 1`],
  ['the account gets another address', `update users set email = 'other@example.fr'`],
  ['the password changes', `update credentials set password = 'salt:0123456789abcdef'`],
])('a sign-in during which %s', (_what, change) => {
  it('is refused, and leaves no session that could come to life later', async () => {
    const { browser, add, store } = await startAccounts()
    const id = await add(ALICE, 'editor')
    await sql.raw(`create trigger race after insert on sessions begin ${change}; end`).execute(store.kysely)
    const answer = await browser().signIn(ALICE)
    expect(answer).toMatchObject({ status: 401, body: { message: 'errors.signInRefused' } })
    expect(answer.headers.getSetCookie()).toEqual([])
    const { rows } = await sql`select * from sessions`.execute(store.kysely)
    expect(rows).toEqual([])
    const seen = await sql`select "lastSignInAt" from users where id = ${id}`.execute(store.kysely)
    expect(seen.rows).toEqual([{ lastSignInAt: null }])
  })
})

describe('two changes of a password at once', () => {
  it('are one: the second was given a password that is no longer the present one', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    const change = (newPassword: string) =>
      alice.send('POST', '/api/auth/change-password', { currentPassword: PASSWORD, newPassword })
    const answers = await Promise.all([change(OTHER_PASSWORD), change('onze lynx roses nagent')])
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422])
  })
})

describe('a change of a password', () => {
  it('is refused when its session ends while the password is hashed', async () => {
    const { browser, add, store } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    // The count of the attempt is written after the session was checked and before the password is.
    await sql
      .raw(`create trigger race after insert on attempts begin delete from sessions; end`)
      .execute(store.kysely)
    const passwords = { currentPassword: PASSWORD, newPassword: OTHER_PASSWORD }
    expect((await alice.send('POST', '/api/auth/change-password', passwords)).status).toBe(401)
    await sql.raw('drop trigger race').execute(store.kysely)
    expect((await browser().signIn(ALICE, OTHER_PASSWORD)).status).toBe(401)
    expect((await browser().signIn(ALICE)).status).toBe(200)
  })
})
