import { describe, expect, it } from 'vitest'
import { PASSWORD, startAccounts } from './startAccounts.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const ALICE = 'alice@example.fr'

describe('signing in', () => {
  it('gives a session in a cookie that scripts and other sites have no part in (S2)', async () => {
    const { browser, add } = await startAccounts({ publicUrl: 'https://registre.example.fr' })
    await add(ALICE, 'editor')
    const answer = await browser().signIn(ALICE)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      person: { id: 1, name: 'alice', email: ALICE, role: 'editor', language: 'fr' },
    })
    const [session = '', device = ''] = answer.headers.getSetCookie()
    expect(session).toMatch(/^__Host-registre_session=[^;]{40,}; /)
    expect(device).toMatch(/^__Host-registre_device=/)
    for (const cookie of [session, device]) {
      const attributes = cookie
        .replace(/Max-Age=[0-9]+/, 'Max-Age')
        .split('; ')
        .slice(1)
      expect(attributes.toSorted()).toEqual(['HttpOnly', 'Max-Age', 'Path=/', 'SameSite=Strict', 'Secure'])
      expect(decodeURIComponent(cookie)).not.toContain('alice')
    }
    const token = decodeURIComponent(session).split('=')[1]?.split('.')[0] ?? ''
    expect(JSON.stringify(answer.body)).not.toContain(token)
  })

  it('works over plain http on this machine, where no cookie can be bound to a host', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const { headers } = await browser().signIn('Alice@Example.FR')
    expect(headers.getSetCookie()[0]).toMatch(
      /^registre_session=[^;]+; Max-Age=86400; Path=\/; HttpOnly; SameSite=Strict$/,
    )
  })

  it('gives a new session each time, and ends the one before (S3)', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const alice = browser()
    await alice.signIn(ALICE)
    const first = alice.jar.header()
    await alice.signIn(ALICE)
    expect(alice.jar.header()).not.toBe(first)
    expect((await browser().send('GET', '/api/cookies', undefined, {})).status).toBe(401)
    const replay = browser()
    for (const pair of first.split('; ')) replay.jar.keep(pair)
    expect((await replay.send('GET', '/api/cookies')).status).toBe(401)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(200)
  })

  it.each(['aaaa', 'aaaa.bbbb', '', '.', '%', 'a.%E0%A4%A', '%00', 'x'.repeat(5_000), 'é'])(
    'never adopts a session that was made up: %s (S3)',
    async (value) => {
      const { browser, add } = await startAccounts()
      await add(ALICE, 'editor')
      const alice = browser()
      const headers = { cookie: `registre_session=${encodeURIComponent(value)}` }
      alice.jar.keep(headers.cookie)
      expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
      await alice.signIn(ALICE)
      expect(alice.jar.header()).not.toContain(`registre_session=${value};`)
      expect((await alice.send('GET', '/api/cookies')).status).toBe(200)
    },
  )

  it('does not take a session that is signed with another secret', async () => {
    const [one, other] = [await startAccounts(), await startAccounts()]
    await one.add(ALICE, 'editor')
    const alice = one.browser()
    await alice.signIn(ALICE)
    const cookie = alice.jar.header().replace(/.%3D/, 'A%3D')
    const forged = one.browser()
    for (const pair of cookie.split('; ')) forged.jar.keep(pair)
    expect((await forged.send('GET', '/api/cookies')).status).toBe(401)
    const elsewhere = other.browser()
    for (const pair of alice.jar.header().split('; ')) elsewhere.jar.keep(pair)
    expect((await elsewhere.send('GET', '/api/cookies')).status).toBe(401)
  })

  it('tells the screens who is signed in, or that nobody is', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'reader')
    const alice = browser()
    const before = await alice.send('GET', '/api/auth/get-session')
    expect(before).toMatchObject({ status: 200, body: { person: null, canMail: false } })
    await alice.signIn(ALICE)
    expect((await alice.send('GET', '/api/auth/get-session')).body).toEqual({
      person: { id: 1, name: 'alice', email: ALICE, role: 'reader', language: 'fr' },
      canMail: false,
    })
  })
})

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

describe('who may not come in', () => {
  it('learns nothing: unknown, wrong and disabled get the same answer', async () => {
    const { browser, add } = await startAccounts()
    await add('admin@example.fr', 'administrator')
    const id = await add('gone@example.fr', 'editor')
    const admin = browser()
    await admin.signIn('admin@example.fr')
    const gone = {
      name: 'gone',
      email: 'gone@example.fr',
      role: 'editor',
      language: 'fr',
      disabled: true,
      version: 1,
    }
    await admin.send('PUT', `/api/users/${id}`, gone)
    const answers = await Promise.all([
      browser('192.0.2.2').signIn('gone@example.fr', PASSWORD),
      browser('192.0.2.3').signIn('gone@example.fr', 'not the password at all'),
      browser('192.0.2.4').signIn('admin@example.fr', 'not the password at all'),
      browser('192.0.2.5').signIn('nobody@example.fr', PASSWORD),
      browser('192.0.2.6').signIn('no address', PASSWORD),
    ])
    for (const { status, body, headers } of answers) {
      expect({ status, body, cookies: headers.getSetCookie() }).toEqual({
        status: 401,
        body: {
          type: 'urn:registre:signInRefused',
          title: 'Sign-in refused',
          status: 401,
          message: 'errors.signInRefused',
        },
        cookies: [],
      })
    }
  })

  it('waits as long for an unknown account as for a wrong password (S12)', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 12; round += 1) {
      for (const [kind, email] of [
        ['known', ALICE],
        ['unknown', `nobody${round}@example.fr`],
      ] as const) {
        const address = `192.0.${round}.${kind === 'known' ? 1 : 2}`
        const start = performance.now()
        // Beyond ten the account itself is limited: this is about the time of a real check.
        if (kind === 'known' && round >= 10) continue
        expect((await browser(address).signIn(email, 'not the password at all')).status).toBe(401)
        times[kind].push(performance.now() - start)
      }
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    // A check that was left out would be a hundred times quicker; a busy machine is not that uneven.
    expect(median(times.unknown)).toBeGreaterThan(median(times.known) / 2)
    expect(median(times.known)).toBeGreaterThan(median(times.unknown) / 2)
  })

  it.each([
    [{ email: ALICE }],
    [{ email: ALICE, password: 7 }],
    [{ email: [ALICE], password: PASSWORD }],
    [{ email: ALICE, password: PASSWORD, rememberMe: true }],
    [{ email: ALICE, password: PASSWORD, callbackURL: 'https://evil.example' }],
    [{ email: ALICE, password: 'x'.repeat(129) }],
  ])('is told what is wrong with what was sent, not led elsewhere: %j (S14)', async (body) => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const answer = await browser().send('POST', '/api/auth/sign-in/email', body)
    expect(answer.status).toBe(422)
    expect(answer.headers.has('location')).toBe(false)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it.each([
    [
      'POST',
      '/api/auth/sign-up/email',
      { email: 'x@example.fr', password: PASSWORD, name: 'x', role: 'administrator' },
    ],
    ['POST', '/api/auth/sign-in/social', { provider: 'google' }],
    [
      'POST',
      '/api/auth/admin/create-user',
      { email: 'x@example.fr', password: PASSWORD, role: 'administrator' },
    ],
    ['POST', '/api/auth/admin/set-role', { userId: '1', role: 'administrator' }],
    ['POST', '/api/auth/admin/impersonate-user', { userId: '1' }],
    ['GET', '/api/auth/admin/list-users'],
    ['POST', '/api/auth/delete-user', {}],
    ['POST', '/api/auth/change-email', { newEmail: 'x@example.fr' }],
    ['GET', '/api/auth/verify-email?token=x'],
    ['GET', '/api/auth/reset-password/x?callbackURL=https://evil.example'],
    ['POST', '/api/auth/update-session', {}],
    ['GET', '/api/auth/ok'],
    ['GET', '/api/auth/error'],
  ])('finds none of the library’s own routes: %s %s (S9)', async (method, path, body) => {
    const { browser, add, accounts } = await startAccounts()
    await add(ALICE, 'editor')
    const stranger = browser()
    expect((await stranger.send(method, path, body)).status).toBe(401)
    const alice = browser()
    await alice.signIn(ALICE)
    expect((await alice.send(method, path, body)).status).toBe(404)
    const all = { conditions: [], search: '', sort: { field: 'id', direction: 'asc' }, range: null } as const
    expect((await accounts.listUsers({ ...all, conditions: [] })).total).toBe(1)
  })

  it('can’t sign somebody in from another site’s form (S16)', async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const answer = await browser().send(
      'POST',
      '/api/auth/sign-in/email',
      { email: ALICE, password: PASSWORD },
      {
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'navigate',
      },
    )
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
  })
})

describe('the log of security', () => {
  it('says who and what, and repeats nothing that was typed (S38)', async () => {
    const { browser, add, events } = await startAccounts()
    await add(ALICE, 'reader')
    const alice = browser()
    await alice.signIn(ALICE, 'not the password at all')
    await alice.signIn('a"\r\n{"fake":1}', 'not the password at all')
    await alice.signIn(ALICE)
    await alice.send('DELETE', '/api/cookies/1')
    await alice.send('GET', '/api/cookies.csv')
    await alice.send('POST', '/api/auth/sign-out', {})
    expect(events).toEqual([
      { event: 'signInRefused', userId: 1 },
      { event: 'signInRefused', userId: null },
      { event: 'signedIn', userId: 1 },
      { event: 'forbidden', userId: 1, method: 'DELETE', path: '/api/cookies/1' },
      { event: 'exported', userId: 1, path: '/api/cookies.csv' },
      { event: 'signedOut', userId: 1 },
    ])
  })
})
