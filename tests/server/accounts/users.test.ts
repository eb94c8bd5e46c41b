import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { verifyChain } from '../../support/verifyChain.ts'
import { PASSWORD, startAccounts } from './startAccounts.ts'

const ADMIN = 'admin@example.fr'

async function start() {
  const started = await startAccounts()
  await started.add(ADMIN, 'administrator')
  const admin = started.browser()
  await admin.signIn(ADMIN)
  return { ...started, admin }
}

const asAdmin = { name: 'admin', email: ADMIN, role: 'administrator', language: 'fr', disabled: false }

describe('the last administrator', () => {
  it.each([
    ['demoted', { ...asAdmin, role: 'publisher' }],
    ['disabled', { ...asAdmin, disabled: true }],
  ])('can’t be %s', async (_what, body) => {
    const { admin } = await start()
    expect(await admin.send('PUT', '/api/users/1', { ...body, version: 1 })).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:lastAdministrator', message: 'errors.lastAdministrator' },
    })
    expect((await admin.send('GET', '/api/users/1')).body).toMatchObject({
      role: 'administrator',
      version: 1,
    })
  })

  it('is the last also when the others are disabled, or were only invited', async () => {
    const { admin, add } = await start()
    const id = await add('other@example.fr', 'administrator')
    const other = {
      name: 'o',
      email: 'other@example.fr',
      role: 'administrator',
      language: 'fr',
      disabled: true,
    }
    await admin.send('PUT', `/api/users/${id}`, { ...other, version: 1 })
    const invited = { name: 'i', email: 'invited@example.fr', role: 'administrator', language: 'fr' }
    expect((await admin.send('POST', '/api/users', invited)).status).toBe(201)
    expect((await admin.send('PUT', '/api/users/1', { ...asAdmin, role: 'reader', version: 1 })).status).toBe(
      409,
    )
  })

  it('can’t be two that demote each other at the same moment', async () => {
    const { admin, add, browser } = await start()
    const id = await add('other@example.fr', 'administrator')
    const other = browser('192.0.2.2')
    await other.signIn('other@example.fr')
    const second = { name: 'o', email: 'other@example.fr', role: 'reader', language: 'fr', disabled: false }
    const answers = await Promise.all([
      admin.send('PUT', `/api/users/${id}`, { ...second, version: 1 }),
      other.send('PUT', '/api/users/1', { ...asAdmin, role: 'reader', version: 1 }),
    ])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 403])
  })
})

describe('accounts', () => {
  it('are listed in the dialect of every list', async () => {
    const { admin, add } = await start()
    await add('zoe@example.fr', 'reader')
    await add('émile@example.fr'.normalize('NFD').replace(/\p{M}/gu, ''), 'editor')
    const query = (parameters: Record<string, unknown>) =>
      new URLSearchParams(
        Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)]),
      ).toString()
    const list = async (parameters: Record<string, unknown>) => {
      const { body, headers, status } = await admin.send('GET', `/api/users?${query(parameters)}`)
      const names = z.array(z.looseObject({ email: z.string() })).safeParse(body)
      return { status, range: headers.get('content-range'), emails: names.data?.map(({ email }) => email) }
    }
    expect(await list({ sort: ['name', 'DESC'], range: [0, 1] })).toEqual({
      status: 200,
      range: 'users 0-1/3',
      emails: ['zoe@example.fr', 'emile@example.fr'],
    })
    expect(await list({ filter: { role: ['reader', 'editor'] }, sort: ['email', 'ASC'] })).toMatchObject({
      emails: ['emile@example.fr', 'zoe@example.fr'],
    })
    expect(await list({ filter: { status: 'invited' } })).toMatchObject({ range: 'users */0' })
    expect(await list({ filter: { q: 'ZOÉ' } })).toMatchObject({ emails: ['zoe@example.fr'] })
    for (const field of ['password', 'token', 'banned', 'emailVerified'])
      for (const parameters of [{ sort: [field, 'ASC'] }, { filter: { [field]: 'x' } }])
        expect((await list(parameters)).status).toBe(400)
  })

  it('answer what is written about them, and nothing else (S30)', async () => {
    const { admin } = await start()
    expect((await admin.send('GET', '/api/users/1')).body).toEqual({
      id: 1,
      name: 'admin',
      email: ADMIN,
      role: 'administrator',
      language: 'fr',
      siteIds: null,
      disabled: false,
      status: 'active',
      lastSignInAt: '2026-11-24T09:30:00.000Z',
      openSessions: 1,
      version: 1,
      createdAt: '2026-11-24T09:30:00.000Z',
      updatedAt: '2026-11-24T09:30:00.000Z',
    })
  })

  it('refuse an address that somebody has, and say whose', async () => {
    const { admin, add } = await start()
    await add('bob@example.fr', 'reader')
    const twin = { name: 'Bob', email: 'BOB@example.fr', role: 'reader', language: 'fr' }
    expect(await admin.send('POST', '/api/users', twin)).toMatchObject({
      status: 409,
      body: {
        message: 'errors.duplicate',
        records: [{ resource: 'users', id: 2, name: 'bob' }],
        errors: { email: { message: 'errors.duplicate' } },
      },
    })
    expect(
      (await admin.send('PUT', '/api/users/1', { ...asAdmin, email: 'bob@example.fr', version: 1 })).status,
    ).toBe(409)
  })

  it('refuse a stale version, fields nobody knows and choices there are not', async () => {
    const { admin } = await start()
    expect((await admin.send('PUT', '/api/users/1', { ...asAdmin, name: 'A', version: 1 })).status).toBe(200)
    expect(await admin.send('PUT', '/api/users/1', { ...asAdmin, version: 1 })).toMatchObject({
      status: 409,
      body: { message: 'errors.stale', current: { name: 'A', version: 2 } },
    })
    const strange = { name: '', email: 'x', role: 'god', language: 'de', banned: true, password: PASSWORD }
    expect(await admin.send('POST', '/api/users', strange)).toMatchObject({
      status: 422,
      body: {
        errors: {
          name: { message: 'errors.required' },
          email: { message: 'errors.email' },
          role: { message: 'errors.notAChoice' },
          language: { message: 'errors.notAChoice' },
          banned: { message: 'errors.unknownField' },
          password: { message: 'errors.unknownField' },
        },
      },
    })
  })

  it('are never deleted', async () => {
    const { admin } = await start()
    expect((await admin.send('DELETE', '/api/users/1')).status).toBe(405)
    expect((await admin.send('DELETE', '/api/users?filter={"id":[1]}')).status).toBe(405)
  })
})

describe('the history', () => {
  const entriesSchema = z.array(
    z.looseObject({ id: z.number(), who: z.string(), action: z.string(), recordId: z.number().nullable() }),
  )

  it('has each act on an account, by whom, in the words of the moment, and stays whole', async () => {
    const { admin, add, browser, store } = await start()
    await admin.send('POST', '/api/auth/update-user', { name: 'Ada Martin', language: 'fr' })
    const invited = await admin.send('POST', '/api/users', {
      name: 'Bob',
      email: 'bob@example.fr',
      role: 'reader',
      language: 'fr',
    })
    expect(invited.status).toBe(201)
    await admin.send('POST', '/api/users/2/link', {})
    await admin.send('DELETE', '/api/users/2/sessions')
    const bob = {
      name: 'Bob',
      email: 'bob@example.fr',
      role: 'editor',
      language: 'fr',
      disabled: true,
      version: 1,
    }
    await admin.send('PUT', '/api/users/2', bob)
    const filter = encodeURIComponent('{"resource":"users"}')
    const { body } = await admin.send('GET', `/api/changes?filter=${filter}&sort=["id","ASC"]`)
    const entries = entriesSchema.parse(body)
    expect(entries.map(({ who, action, recordId }) => `${who}: ${action} ${recordId}`)).toEqual([
      'local: create 1',
      'local: setPassword 1',
      'admin <admin@example.fr>: update 1',
      'Ada Martin <admin@example.fr>: create 2',
      'Ada Martin <admin@example.fr>: issueLink 2',
      'Ada Martin <admin@example.fr>: endSessions 2',
      'Ada Martin <admin@example.fr>: update 2',
    ])
    expect(JSON.stringify(body)).not.toMatch(/token|hash":"scrypt|girafes/)
    await add('reader@example.fr', 'reader')
    const reader = browser('192.0.2.3')
    await reader.signIn('reader@example.fr')
    expect((await reader.send('GET', `/api/changes?filter=${filter}`)).body).toEqual([])
    const everything = {
      conditions: [],
      search: '',
      sort: { field: 'id', direction: 'asc' },
      range: null,
    } as const
    const { items } = await store.changes({ ...everything, conditions: [] })
    expect(verifyChain(items).kind).toBe('intact')
  })

  it('names who wrote, also after they are gone', async () => {
    const { admin, add, browser } = await start()
    const id = await add('bob@example.fr', 'editor')
    const bob = browser('192.0.2.2')
    await bob.signIn('bob@example.fr')
    expect((await bob.send('DELETE', '/api/cookies/1')).status).toBe(200)
    const gone = {
      name: 'Nobody',
      email: 'x@example.fr',
      role: 'reader',
      language: 'fr',
      disabled: true,
      version: 1,
    }
    expect((await admin.send('PUT', `/api/users/${id}`, gone)).status).toBe(200)
    const { body } = await admin.send('GET', '/api/changes?filter={"resource":"cookies","action":"delete"}')
    expect(entriesSchema.parse(body).map(({ who }) => who)).toEqual(['bob <bob@example.fr>'])
  })

  it('takes who and when from nobody’s body', async () => {
    const { admin } = await start()
    const body = { name: 'Matomo', who: 'somebody', at: '2000-01-01T00:00:00.000Z' }
    expect((await admin.send('POST', '/api/providers', body)).status).toBe(422)
  })
})
