import { expect, it } from 'vitest'
import { z } from 'zod'
import { appendChanges } from '#server/storage/changes.ts'
import { aCookie, aProvider, aRegister } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

async function stateOf(api: Started): Promise<unknown> {
  return Promise.all([api.store.register(), api.send('GET', '/api/changes').then(({ body }) => body)])
}

/** The number of the history's last entry. */
async function lastEntry(api: Started): Promise<number> {
  const { body } = await api.send('GET', '/api/changes?range=[0,0]')
  return z.tuple([z.looseObject({ id: z.number() })]).parse(body)[0].id
}

const write = (api: Started, version: number, fields: Parameters<typeof aCookie>[0]) =>
  api.send('PUT', '/api/cookies/1', { ...aCookie(fields), version })
const restore = (api: Started, path: string, change: number, version: number | null) =>
  api.send('POST', `/api/${path}/restore`, { change, version })

/** Adds an entry with a state of provider 1 as an older version of the program would have written it, and one that ends it. */
async function rememberProvider(api: Started, after: Record<string, unknown>): Promise<number> {
  const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
  const { cookieCount: _count, ...now } = Object((await api.send('GET', '/api/providers/1')).body)
  await api.store.write(async (transaction) => {
    await appendChanges(transaction, 'providers', author, [
      { action: 'update', recordId: 1, before: now, after },
      { action: 'update', recordId: 1, before: after, after: now },
    ])
    return { kind: 'ok' }
  })
  return (await lastEntry(api)) - 1
}

onEachEngine((start) => {
  it('puts a record back to an earlier state, as one more change', async () => {
    const api = await start(aRegister())
    await write(api, 1, { lifetime: 'session', notes: 'a' })
    const entryId = await lastEntry(api)
    await write(api, 2, { lifetime: 'P13M', notes: 'b' })
    const restored = await restore(api, 'cookies/1', entryId, 3)
    expect(restored).toMatchObject({ status: 200, body: { lifetime: 'session', notes: 'a', version: 4 } })
    expect(await api.send('GET', '/api/changes?range=[0,0]')).toMatchObject({
      body: [
        {
          action: 'restore',
          resource: 'cookies',
          recordId: 1,
          before: { notes: 'b', version: 3 },
          after: { notes: 'a', version: 4 },
        },
      ],
    })
  })

  it('puts a deleted record back under its number, where it stood, its version counted on', async () => {
    const api = await start(aRegister({ cookies: ['a', 'b', 'c'].map((name) => ({ name })) }))
    await api.send('DELETE', '/api/cookies/2')
    const deletion = await lastEntry(api)
    const restored = await restore(api, 'cookies/2', deletion, null)
    expect(restored).toMatchObject({
      status: 200,
      body: { id: 2, name: 'b', version: 2, createdAt: '2026-11-24T09:30:00.000Z' },
    })
    const { cookies } = await api.store.register()
    expect(cookies.map(({ name }) => name)).toEqual(['a', 'b', 'c'])
    // A form that was open before the deletion holds version 1.
    const late = await api.send('PUT', '/api/cookies/2', { ...aCookie({ name: 'b2' }), version: 1 })
    expect(late).toMatchObject({ status: 409, body: { current: { version: 2 } } })
  })

  it('refuses a name that somebody has taken, and says who', async () => {
    const api = await start(aRegister())
    await write(api, 1, { notes: 'a' })
    const made = await lastEntry(api)
    await api.send('DELETE', '/api/cookies/1')
    const deletion = await lastEntry(api)
    await api.send('POST', '/api/cookies', aCookie())
    const before = await stateOf(api)
    for (const change of [made, deletion])
      expect(await restore(api, 'cookies/1', change, null)).toMatchObject({
        status: 409,
        body: {
          type: 'urn:registre:duplicate',
          records: [{ resource: 'cookies', id: 2, name: 'sessionid' }],
        },
      })
    expect(await stateOf(api)).toEqual(before)
    expect(api.errors).toEqual([])
  })

  it('refuses what refers to a record that is gone, until that is put back', async () => {
    const api = await start(aRegister())
    await api.send('DELETE', '/api/cookies/1')
    const cookieDeletion = await lastEntry(api)
    await api.send('DELETE', '/api/providers/1')
    const providerDeletion = await lastEntry(api)
    const before = await stateOf(api)
    expect(await restore(api, 'cookies/1', cookieDeletion, null)).toMatchObject({
      status: 422,
      body: { errors: { providerId: { message: 'errors.reference' } } },
    })
    expect(await stateOf(api)).toEqual(before)
    expect((await restore(api, 'providers/1', providerDeletion, null)).status).toBe(200)
    expect((await restore(api, 'cookies/1', cookieDeletion, null)).status).toBe(200)
  })

  it.each([
    ['a version that is not the last', 1],
    ['the belief that it was deleted', null],
  ])('refuses %s, and shows the record as it is', async (_what, version) => {
    const api = await start(aRegister())
    await write(api, 1, { notes: 'a' })
    const entryId = await lastEntry(api)
    await write(api, 2, { notes: 'b' })
    const before = await stateOf(api)
    expect(await restore(api, 'cookies/1', entryId, version)).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:stale', current: { id: 1, version: 3, notes: 'b' } },
    })
    expect(await stateOf(api)).toEqual(before)
  })

  it('refuses a version of a record that was deleted meanwhile, and an entry of another record', async () => {
    const api = await start(aRegister({ cookies: [{ name: 'a' }, { name: 'b' }] }))
    await write(api, 1, { name: 'a', notes: 'a' })
    const ofFirst = await lastEntry(api)
    await api.send('DELETE', '/api/cookies/1')
    const before = await stateOf(api)
    expect((await restore(api, 'cookies/1', ofFirst, 2)).status).toBe(404)
    expect((await restore(api, 'cookies/2', ofFirst, 1)).status).toBe(404)
    expect((await restore(api, 'cookies/2', 99_999, 1)).status).toBe(404)
    expect((await restore(api, 'providers/1', ofFirst, 1)).status).toBe(404)
    expect(await stateOf(api)).toEqual(before)
  })

  it('keeps the place of a record that exists', async () => {
    const api = await start(aRegister({ cookies: ['a', 'b'].map((name) => ({ name })) }))
    await write(api, 1, { name: 'a', notes: 'a' })
    const entryId = await lastEntry(api)
    await api.send('PUT', '/api/cookies/order', { ids: [2, 1] })
    await write(api, 2, { name: 'a', notes: 'b' })
    expect(await restore(api, 'cookies/1', entryId, 3)).toMatchObject({ status: 200, body: { position: 2 } })
  })

  it('reads a state from before a field existed, or with one that is no more', async () => {
    const api = await start(aRegister())
    const change = await rememberProvider(api, { ...aProvider({ website: 'opendatasoft' }) })
    const before = await stateOf(api)
    expect(await restore(api, 'providers/1', change, 1)).toMatchObject({
      status: 422,
      body: { errors: { website: { message: 'errors.webAddress' } } },
    })
    expect(await stateOf(api)).toEqual(before)
  })

  it('lets nobody put back what their role does not let them write', async () => {
    const api = await start(aRegister())
    await api.send('DELETE', '/api/cookies/1')
    const deletion = await lastEntry(api)
    const reader = await api.as('reader')
    expect(
      (await reader.send('POST', '/api/cookies/1/restore', { change: deletion, version: null })).status,
    ).toBe(403)
    const editor = await api.as('editor')
    expect(
      (await editor.send('POST', '/api/cookies/1/restore', { change: deletion, version: null })).status,
    ).toBe(200)
    expect((await editor.send('POST', '/api/sites/1/restore', { change: 4, version: 1 })).status).toBe(403)
  })

  it('takes a refused attempt for no state of the record', async () => {
    const api = await start(aRegister())
    const reader = await api.as('reader')
    await reader.send('PUT', '/api/sections/1', { version: 1, heading: '', body: '', kind: 'text' })
    const refused = await lastEntry(api)
    const before = await stateOf(api)
    expect(await restore(api, 'sections/1', refused, 1)).toMatchObject({ status: 404 })
    expect(await stateOf(api)).toEqual(before)
  })
})
