import { describe, expect, it } from 'vitest'
import { startAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'

describe('signing in', () => {
  it('gives a session in a cookie that scripts and other sites have no part in (S2)', async () => {
    const { browser, add } = await startAccounts({ publicUrl: 'https://registre.example.fr' })
    await add(ALICE, 'editor')
    const answer = await browser().signIn(ALICE)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({
      person: { id: 1, name: 'alice', email: ALICE, role: 'editor', language: 'fr', siteIds: null },
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
    // One signature in sixteen ends with an A already.
    const cookie = alice.jar.header().replace(/.%3D/, (end) => (end === 'A%3D' ? 'E%3D' : 'A%3D'))
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
      person: { id: 1, name: 'alice', email: ALICE, role: 'reader', language: 'fr', siteIds: null },
      canMail: false,
    })
  })
})

describe('the log of security', () => {
  it('says who and what, and repeats nothing that was typed (S38)', async () => {
    const { browser, add, events } = await startAccounts()
    await add(ALICE, 'reader')
    const alice = browser()
    await alice.signIn(ALICE, 'not the password at all')
    await alice.signIn('a"\r\n{"fake":1}', 'not the password at all')
    await alice.signIn('a"{"fake":1}', 'not the password at all')
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
