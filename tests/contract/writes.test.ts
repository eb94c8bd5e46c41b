import { expect, it } from 'vitest'
import { aCookie, aRegister } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

async function stateOf(api: Started): Promise<unknown> {
  return Promise.all([api.store.register(), api.send('GET', '/api/changes').then(({ body }) => body)])
}

const three = () => aRegister({ cookies: ['a', 'b', 'c'].map((name) => ({ name })) })

onEachEngine((start) => {
  it.each([
    ['a record that is gone', 'PATCH', '/api/cookies?filter={"id":[1,2,9]}', { status: 'draft' }, 404],
    ['two that would become twins', 'PATCH', '/api/cookies?filter={"id":[1,2]}', { name: 'z' }, 409],
    ['a provider that does not exist', 'PATCH', '/api/cookies?filter={"id":[1,2]}', { providerId: 9 }, 422],
    ['a deleted record among those to delete', 'DELETE', '/api/cookies?filter={"id":[1,9]}', undefined, 404],
    ['a record in use among those to delete', 'DELETE', '/api/categories?filter={"id":[1]}', undefined, 409],
    ['an unknown record in an order', 'PUT', '/api/cookies/order', { ids: [3, 1, 9] }, 404],
    ['a stale delete', 'DELETE', '/api/cookies/1?version=7', undefined, 409],
    [
      'an id beyond what a database can give',
      'PUT',
      '/api/cookies/99999999999',
      { ...aCookie(), version: 1 },
      404,
    ],
    [
      'a reference beyond it',
      'POST',
      '/api/cookies',
      aCookie({ name: 'n', providerId: 99_999_999_999 }),
      422,
    ],
  ])('writes nothing at all for %s', async (_what, method, path, body, status) => {
    const api = await start(three())
    const before = await stateOf(api)
    expect((await api.send(method, path, body)).status).toBe(status)
    expect(await stateOf(api)).toEqual(before)
    expect(api.errors).toEqual([])
  })

  it('changes two hundred records in one request', async () => {
    const cookies = Array.from({ length: 200 }, (_, index) => ({ name: `c${index}` }))
    const api = await start(aRegister({ cookies }))
    const ids = cookies.map((_cookie, index) => index + 1)
    const filter = `filter={"id":[${ids.join(',')}]}`
    const changed = await api.send('PATCH', `/api/cookies?${filter}`, { status: 'retired', notes: null })
    expect(changed).toMatchObject({ status: 200, body: { ids } })
    const retired = await api.send('GET', '/api/cookies?filter={"status":"retired","version":2}')
    expect(retired.headers.get('content-range')).toBe('cookies 0-24/200')
  })

  it('moves only what was named, among the places that it held', async () => {
    const api = await start(aRegister({ cookies: ['a', 'b', 'c', 'd'].map((name) => ({ name })) }))
    await api.send('PUT', '/api/cookies/order', { ids: [4, 2] })
    const { cookies } = await api.store.register()
    expect(cookies.map(({ name, position }) => `${name}${position}`)).toEqual(['a1', 'd2', 'c3', 'b4'])
  })

  it('does not make an open form stale by moving its record', async () => {
    const api = await start(three())
    await api.send('PUT', '/api/cookies/order', { ids: [3, 2, 1] })
    const saved = await api.send('PUT', '/api/cookies/1', {
      ...aCookie({ name: 'a2' }),
      version: 1,
      position: 1,
    })
    expect(saved).toMatchObject({ status: 200, body: { version: 2, position: 3 } })
  })

  it('leaves no trace of an order that is the same as before', async () => {
    const api = await start(three())
    const before = await stateOf(api)
    expect((await api.send('PUT', '/api/cookies/order', { ids: [1, 2, 3] })).status).toBe(200)
    expect(await stateOf(api)).toEqual(before)
  })

  it('gives a new record an id that none ever had, and the last place', async () => {
    const api = await start(three())
    await api.send('DELETE', '/api/cookies/3')
    const made = await api.send('POST', '/api/cookies', { ...aCookie({ name: 'd' }), id: 1, position: 1 })
    expect(made).toMatchObject({ status: 201, body: { id: 4, position: 3, version: 1 } })
  })

  it('takes null for what is left empty', async () => {
    const api = await start(three())
    const made = await api.send('POST', '/api/providers', {
      name: 'x',
      country: null,
      transferSafeguard: null,
      reviewedOn: '',
      notes: null,
    })
    expect(made).toMatchObject({
      status: 201,
      body: { country: '', transferSafeguard: '', reviewedOn: null, notes: '' },
    })
  })

  it('lets a record keep its own name, and not take another’s', async () => {
    const api = await start(three())
    expect((await api.send('PUT', '/api/cookies/1', { ...aCookie({ name: 'a' }), version: 1 })).status).toBe(
      200,
    )
    const taken = await api.send('PUT', '/api/cookies/1', { ...aCookie({ name: 'b' }), version: 2 })
    expect(taken).toMatchObject({
      status: 409,
      body: { records: [{ resource: 'cookies', id: 2, name: 'b' }] },
    })
  })

  it('names at most twenty of those that refer to a record, and counts them all', async () => {
    const cookies = Array.from({ length: 30 }, (_, index) => ({ name: `c${index}` }))
    const api = await start(aRegister({ cookies }))
    const { body } = await api.send('DELETE', '/api/providers/1')
    expect(body).toMatchObject({ message: 'errors.inUse', args: { count: 30 } })
    expect(body).toHaveProperty('records.length', 20)
  })
})
