import { expect, it } from 'vitest'
import { z } from 'zod'
import { publishableStarter } from '../support/publishable.ts'
import { aCookieList } from '../support/aCookieList.ts'
import { onEachEngine, type Started } from './engines.ts'

// Somebody changes the database behind the server's back: the server writes over none of it, and says so.

interface Case {
  /** Changes the database. */
  statement: string
  /** The write that is then refused. */
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body?: (api: Started) => Promise<object>
  /** As the problem names it. */
  record?: string
  field: string
}

const cookie1 = (fields: string) => `update cookies set ${fields} where id = 1`
const purpose = cookie1(`purpose = 'x'`)
const ids = (...ids: number[]) => `filter=${encodeURIComponent(JSON.stringify({ id: ids }))}`
const fixed = (body: object) => () => Promise.resolve(body)

/** The record as the client reads it, to be saved with a note. */
const savedAgain = (path: string) => async (api: Started) => {
  const record: object = Object((await api.send('GET', path)).body)
  return { ...record, notes: 'revu' }
}

const CASES: Record<string, Case> = {
  'saves a record': {
    statement: purpose,
    method: 'PUT',
    path: '/api/cookies/1',
    body: savedAgain('/api/cookies/1'),
    field: 'purpose',
  },
  'saves a record of which only the place was changed': {
    statement: cookie1('position = 77'),
    method: 'PUT',
    path: '/api/cookies/1',
    body: savedAgain('/api/cookies/1'),
    field: 'position',
  },
  'saves a record that nobody added': {
    statement: `insert into categories (id, version, "createdAt", "updatedAt", "searchText", key, name, description, consent,
      position, "nameKey") values (9, 1, '', '', '', 'hidden', 'x', '', 'exempt', 90, '')`,
    method: 'PATCH',
    path: `/api/categories?${ids(9)}`,
    body: fixed({ name: 'y' }),
    record: 'categories/9',
    field: 'id',
  },
  'saves the site': {
    statement: `update sites set controller = 'x'`,
    method: 'PATCH',
    path: `/api/sites?${ids(1)}`,
    body: fixed({ title: 'Autre' }),
    record: 'sites/1',
    field: 'controller',
  },
  'changes several': {
    statement: purpose,
    method: 'PATCH',
    path: `/api/cookies?${ids(2, 1)}`,
    body: fixed({ notes: 'revu' }),
    field: 'purpose',
  },
  'deletes one': { statement: purpose, method: 'DELETE', path: '/api/cookies/1', field: 'purpose' },
  'deletes several': {
    statement: purpose,
    method: 'DELETE',
    path: `/api/cookies?${ids(2, 1)}`,
    field: 'purpose',
  },
  'deletes what is gone already': {
    statement: 'delete from cookies where id = 1',
    method: 'DELETE',
    path: '/api/cookies/1',
    field: 'id',
  },
  'merges two': {
    statement: `update cookies set notes = 'x' where id = 1`,
    method: 'POST',
    path: '/api/cookies/2/merge',
    body: fixed({ version: 2, with: { id: 1, version: 2 } }),
    field: 'notes',
  },
  'puts one back to an earlier state': {
    statement: purpose,
    method: 'POST',
    path: '/api/cookies/1/restore',
    body: async (api) => ({ change: await entryOf(api, 'cookies', 1), version: 2 }),
    field: 'purpose',
  },
  'brings back what nobody deleted': {
    statement: 'delete from cookies where id = 1',
    method: 'POST',
    path: '/api/cookies/1/restore',
    body: async (api) => ({ change: await entryOf(api, 'cookies', 1), version: null }),
    field: 'id',
  },
  'puts them in order': {
    statement: cookie1('position = 77'),
    method: 'PUT',
    path: '/api/cookies/order',
    body: fixed({ ids: [1, 2, 3, 4] }),
    field: 'position',
  },
  publishes: {
    statement: purpose,
    method: 'POST',
    path: '/api/publications',
    body: fixed({ note: '' }),
    field: 'purpose',
  },
  'publishes without what was taken away': {
    statement: 'delete from cookies where id = 1',
    method: 'POST',
    path: '/api/publications',
    body: fixed({ note: '' }),
    field: 'id',
  },
  'publishes with an acceptance that nobody gave': {
    statement: `insert into acceptances (id, rule, resource, "recordId", aspect, severity, statement, reason, until, by, at)
      values (1, 'R13', 'cookies', 1, '', 'warning', '', '', '', '', '')`,
    method: 'POST',
    path: '/api/publications',
    body: fixed({ note: '' }),
    record: 'findings/R13-cookies-1',
    field: 'acceptance',
  },
  'takes a version back': {
    statement: purpose,
    method: 'POST',
    path: '/api/publications/1/restore',
    body: fixed({}),
    field: 'purpose',
  },
  'changes an account': {
    statement: `update users set role = 'administrator' where id = 1`,
    method: 'PUT',
    path: '/api/users/1',
    body: fixed({
      version: 1,
      name: 'Rachid',
      email: 'reader@example.fr',
      role: 'reader',
      language: 'fr',
      disabled: false,
    }),
    record: 'users/1',
    field: 'role',
  },
  'lets somebody choose a password': {
    statement: `update users set email = 'eve@example.fr' where id = 1`,
    method: 'POST',
    path: '/api/users/1/link',
    body: fixed({}),
    record: 'users/1',
    field: 'email',
  },
  'changes one’s own account': {
    statement: `update users set banned = 0, role = 'administrator', email = 'eve@example.fr' where id = 4`,
    method: 'POST',
    path: '/api/auth/update-user',
    body: fixed({ name: 'Ada', language: 'fr' }),
    record: 'users/4',
    field: 'email',
  },
}

async function entryOf(api: Started, resource: string, recordId: number): Promise<number> {
  const filter = encodeURIComponent(JSON.stringify({ resource, recordId }))
  const { body } = await api.send('GET', `/api/changes?filter=${filter}&range=[0,0]`)
  return z.array(z.looseObject({ id: z.number() })).parse(body)[0]?.id ?? 0
}

onEachEngine((start) => {
  async function startWithHistory(): Promise<Started> {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    await api.send('PATCH', `/api/cookies?${ids(1, 2)}`, { notes: 'vu' })
    await api.send('PUT', '/api/cookies/order', { ids: [4, 3, 2, 1] })
    return api
  }

  it.each(Object.entries(CASES))('refuses, where it %s', async (_what, tampering) => {
    const { statement, method, path, body, record = 'cookies/1', field } = tampering
    const api = await startWithHistory()
    const sent = await body?.(api)
    await api.query(statement)
    const head = await api.store.headId()
    const answer = await api.send(method, path, sent)
    expect({ status: answer.status, body: answer.body }).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:tampered', message: 'errors.tampered', args: { record, field } },
    })
    expect((await api.store.headId()) - head).toBe(record.startsWith('users/') ? 1 : 0)
    expect(api.errors).toHaveLength(1)
  })

  it.each(Object.entries(CASES))(
    'does not refuse, where nobody changed anything, and it %s',
    async (_what, { method, path, body }) => {
      const api = await startWithHistory()
      const answer = await api.send(method, path, await body?.(api))
      expect(answer.body).not.toMatchObject({ type: 'urn:registre:tampered' })
      expect(api.errors).toEqual([])
    },
  )

  it('goes on writing what nobody changed', async () => {
    const api = await startWithHistory()
    await api.query(purpose)
    expect((await api.send('PATCH', `/api/cookies?${ids(2)}`, { notes: 'revu' })).status).toBe(200)
    expect((await api.send('PUT', '/api/cookies/order', { ids: [2, 3] })).status).toBe(200)
  })
})

onEachEngine((start) => {
  const rows = [
    '1,Acme,Analytics,acme_id,,« Compte »,13 months,Acme,,0',
    '2,Acme,Analytics,acme_,,,13 months,Acme,,1',
  ]
  const importList = (api: Started) =>
    api.send('POST', '/api/known-trackers/import', aCookieList(...rows), { 'content-type': 'text/csv' })

  it.each([
    ['changed', `update known_trackers set lifetime = 'P9Y' where id = 1`],
    [
      'added',
      `insert into known_trackers select 9, name, "nameMatch", service, provider, domain, "purposeFamily",
      "lifetimeAsWritten", lifetime, storage, description from known_trackers where id = 1`,
    ],
    ['removed', 'delete from known_trackers where id = 1'],
  ])('puts no other list in the place of one of which a row was %s', async (_how, statement) => {
    const api = await start()
    expect((await importList(api)).status).toBe(200)
    expect((await importList(api)).status).toBe(200)
    await api.query(statement)
    expect(await importList(api)).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:tampered', args: { record: 'trackers', field: 'rowsSha256' } },
    })
  })
})
