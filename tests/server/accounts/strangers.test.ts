import { describe, expect, it } from 'vitest'
import { PASSWORD, startAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'

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

  it('waits as long for an unknown account as for a wrong password (S12)', { timeout: 60_000 }, async () => {
    const { browser, add } = await startAccounts()
    await add(ALICE, 'editor')
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let round = 0; round < 12; round += 1) {
      for (const [kind, email] of [
        ['known', ALICE],
        ['unknown', `nobody${round}@example.fr`],
      ] as const) {
        const address = `192.0.${round}.${kind === 'known' ? 1 : 2}`
        // Beyond ten the account itself is limited: this is about the time of a real check.
        if (kind === 'known' && round >= 10) continue
        // The processor time of all threads: hashing has its own, and other programs make a wait longer.
        const before = process.cpuUsage()
        expect((await browser(address).signIn(email, 'not the password at all')).status).toBe(401)
        const { user, system } = process.cpuUsage(before)
        times[kind].push(user + system)
      }
    }
    const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
    // Without the check it would be a hundred times faster; a busy machine does not vary that much.
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

  it.each<[method: string, path: string, body?: object]>([
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
