import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { OTHER_PASSWORD, PASSWORD, startAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'

/** Starts the accounts with a person who has `PASSWORD` and is signed in. */
async function startAlice() {
  const { browser, add } = await startAccounts()
  await add(ALICE, 'editor')
  const alice = browser()
  await alice.signIn(ALICE)
  const change = (newPassword: string, currentPassword = PASSWORD) =>
    alice.send('POST', '/api/auth/change-password', { currentPassword, newPassword })
  return { browser, alice, change }
}

/** Changes the password of somebody who has `PASSWORD`, and gives what was said. */
async function change(newPassword: string, currentPassword = PASSWORD) {
  const { browser, alice, change } = await startAlice()
  return { ...(await change(newPassword, currentPassword)), browser, alice }
}

describe('a password', () => {
  // What is refused changes nothing: one person tries them all.
  let refused: Awaited<ReturnType<typeof startAlice>>['change']
  beforeAll(async () => {
    refused = (await startAlice()).change
  })

  it.each([
    ['seven characters', 'abc-def', 'errors.passwordTooShort'],
    ['eleven', 'Zk3-pX9-qL2', 'errors.passwordTooShort'],
    ['129', 'Zk3-pX9-qL2 '.repeat(11).slice(0, 129), 'errors.tooLong'],
    ['common words', 'password1234', 'errors.passwordTooEasy'],
    ['common French words', 'motdepasse123', 'errors.passwordTooEasy'],
    ['a row of keys', 'azertyuiop12', 'errors.passwordTooEasy'],
    ['digits in a row', '123456789012', 'errors.passwordTooEasy'],
    ['the same again and again', 'abcabcabcabcabc', 'errors.passwordTooEasy'],
    ['one letter', 'aaaaaaaaaaaaaaaa', 'errors.passwordTooEasy'],
    ['the address', 'alice@example.fr', 'errors.passwordTooEasy'],
  ])('may not be %s (S8)', async (_what, password, message) => {
    const { status, body } = await refused(password)
    expect(status).toBe(422)
    expect(body).toMatchObject({ errors: { newPassword: { message } } })
  })

  it.each([
    'password1',
    '123456',
    '123456789',
    'qwerty',
    'azerty',
    'iloveyou',
    'abc123',
    'motdepasse',
    'password123',
    'marseille',
    'loulou',
    'soleil',
    'doudou',
    'bonjour',
    'camille',
    'dragon',
    'monkey',
    'letmein',
    'welcome1',
    'football',
    'princess',
    'sunshine',
    'passw0rd',
    'trustno1',
    '1q2w3e4r5t6y',
  ])('may not be one of those that everybody tries: %s (S8)', async (password) => {
    expect((await refused(password)).status).toBe(422)
  })

  it.each([
    ['64 random characters', 'q7Vx0-LrT4_pWz9Kf2Hs8Jd1Nb5Mc3Yg6Uo-Ea_iRtQwXvSkPlZnBmCjDhGf0y2e'],
    [
      '128, emoji and all',
      '🦒 girafe nº 7 — été ! '
        .repeat(6)
        .slice(0, 128)
        .replace(/\p{Surrogate}$/u, 'x'),
    ],
    ['twelve that nobody guesses', 'Zk3-pX9-qL2v'],
    ['words and spaces', 'quatre murs sans fenêtre'],
  ])('may be %s, and opens the door as it was typed (S8)', async (_what, password) => {
    const { status, browser } = await change(password)
    expect(status).toBe(200)
    expect((await browser().signIn(ALICE, password)).status).toBe(200)
    expect((await browser('192.0.2.9').signIn(ALICE, PASSWORD)).status).toBe(401)
  })

  it('counts to its last character (S8)', async () => {
    const start = 'Zk3-pX9-qL2v-'.repeat(6).slice(0, 72)
    const { browser } = await change(`${start} girafe`)
    expect((await browser().signIn(ALICE, `${start} zebre!`)).status).toBe(401)
    expect((await browser().signIn(ALICE, `${start} girafe`)).status).toBe(200)
  })

  it('is changed by whoever knows the present one, and ends every other session (S7)', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const [desk, phone] = [browser(), browser('192.0.2.2')]
    await desk.signIn(ALICE)
    await phone.signIn(ALICE)
    const ask = (body: object) => desk.send('POST', '/api/auth/change-password', body)
    expect(await ask({ newPassword: OTHER_PASSWORD })).toMatchObject({
      status: 422,
      body: { errors: { currentPassword: { message: 'errors.required' } } },
    })
    expect(await ask({ currentPassword: 'not the password', newPassword: OTHER_PASSWORD })).toMatchObject({
      status: 422,
      body: { errors: { currentPassword: { message: 'errors.wrongPassword' } } },
    })
    expect((await phone.send('GET', '/api/cookies')).status).toBe(200)
    expect((await ask({ currentPassword: PASSWORD, newPassword: OTHER_PASSWORD })).status).toBe(200)
    expect((await desk.send('GET', '/api/cookies')).status).toBe(200)
    expect((await phone.send('GET', '/api/cookies')).status).toBe(401)
    expect((await phone.signIn(ALICE, OTHER_PASSWORD)).status).toBe(200)
  })

  it('can’t be guessed from an open session', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    const statuses: number[] = []
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const body = { currentPassword: `guess number ${attempt}`, newPassword: OTHER_PASSWORD }
      statuses.push((await alice.send('POST', '/api/auth/change-password', body)).status)
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429])
  })

  it('is kept by scrypt with a salt of its own, and nowhere as it is (S13)', async () => {
    const { add, store } = await startAccounts()
    await add(ALICE, 'editor')
    await add('bob@example.fr', 'editor')
    const tables = ['users', 'sessions', 'credentials', 'verifications', 'attempts', 'changes', 'secrets']
    const dump: string[] = []
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(store.kysely)
      dump.push(JSON.stringify(rows))
    }
    expect(dump.join()).not.toContain(PASSWORD)
    const { rows } = await sql<{ password: string }>`select password from credentials`.execute(store.kysely)
    const [one = '', two = ''] = rows.map(({ password }) => password)
    // 16 bytes of salt, 64 of key.
    expect(one).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    expect(two).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    expect(one).not.toBe(two)
  })
})

describe('one’s own account', () => {
  it('changes in name and language alone, whatever is sent (S10)', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'reader')
    const alice = browser()
    await alice.signIn(ALICE)
    const sneaky = { name: 'Alice', language: 'en', role: 'administrator', emailVerified: true, id: 99 }
    expect(await alice.send('POST', '/api/auth/update-user', sneaky)).toMatchObject({
      status: 422,
      body: { errors: { role: { message: 'errors.unknownField' }, id: { message: 'errors.unknownField' } } },
    })
    const changed = await alice.send('POST', '/api/auth/update-user', { name: 'Alice M.', language: 'en' })
    const person = { id: 1, name: 'Alice M.', email: ALICE, role: 'reader', language: 'en', siteIds: null }
    expect(changed.body).toEqual({ person })
    expect((await alice.send('GET', '/api/auth/get-session')).body).toMatchObject({ person })
  })

  it('that is saved as it was is no change, for the history either', async () => {
    const { browser, add, store } = await startAccounts()
    await add(ALICE, 'reader')
    const alice = browser()
    await alice.signIn(ALICE)
    const count = async () => (await store.kysely.selectFrom('changes').select('id').execute()).length
    const before = await count()
    const same = await alice.send('POST', '/api/auth/update-user', { name: 'alice', language: 'fr' })
    expect(same.status).toBe(200)
    expect(await count()).toBe(before)
  })
})
