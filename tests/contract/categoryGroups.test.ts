import { expect, it } from 'vitest'
import { publishableStarter } from '../support/publishable.ts'
import { aCategory } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

// The starter has the category « Cookies nécessaires… » (1), with four cookies.

/** Adds « Sur ce site » (2) and, under it, « Statistiques » (3). */
async function startGrouped(start: (register: typeof publishableStarter) => Promise<Started>) {
  const api = await start(publishableStarter)
  await api.send('POST', '/api/categories', aCategory({ key: 'here', name: 'Sur ce site' }))
  await api.send(
    'POST',
    '/api/categories',
    aCategory({ key: 'statistics', name: 'Statistiques', parentId: 2 }),
  )
  return api
}

const put = (api: Started, id: number, fields: object) =>
  api.send('PATCH', `/api/categories?filter={"id":[${id}]}`, fields)

const NESTED = { status: 422, body: { errors: { parentId: { message: 'errors.nested' } } } }

onEachEngine((start) => {
  it('groups a category under another, and says which are', async () => {
    const api = await startGrouped(start)
    expect((await api.send('GET', '/api/categories?filter={"parentId":2}')).body).toMatchObject([
      { id: 3, parentId: 2 },
    ])
    expect(api.errors).toEqual([])
  })

  it.each([
    ['under itself', 1, { parentId: 1 }],
    ['under one that is grouped', 1, { parentId: 3 }],
    ['although it groups others', 2, { parentId: 1 }],
    ['in a circle', 2, { parentId: 3 }],
  ])('refuses a category %s', async (_, id, fields) => {
    const api = await startGrouped(start)
    expect(await put(api, id, fields)).toMatchObject(NESTED)
    expect((await api.send('GET', `/api/categories/${id}`)).body).toMatchObject({ parentId: null })
    expect(api.errors).toEqual([])
  })

  it('refuses one under a category that is not there', async () => {
    const api = await startGrouped(start)
    expect(await put(api, 1, { parentId: 99 })).toMatchObject({
      status: 422,
      body: { errors: { parentId: { message: 'errors.reference' } } },
    })
  })

  it('does not delete a category that groups others, and names them', async () => {
    const api = await startGrouped(start)
    expect(await api.send('DELETE', '/api/categories/2')).toMatchObject({
      status: 409,
      body: { message: 'errors.inUse', records: [{ resource: 'categories', id: 3, name: 'Statistiques' }] },
    })
    await put(api, 3, { parentId: null })
    expect((await api.send('DELETE', '/api/categories/2')).status).toBe(200)
    expect(api.errors).toEqual([])
  })

  it('gives a category its place in a version back, its group with it', async () => {
    const api = await startGrouped(start)
    await put(api, 1, { parentId: 2 })
    const before = (await api.send('GET', '/api/draft')).body
    await api.send('POST', '/api/publications', { note: '' })
    await put(api, 1, { parentId: null })
    await put(api, 3, { parentId: null })
    await api.send('DELETE', '/api/categories/2')
    expect((await api.send('POST', '/api/publications/1/restore', {})).status).toBe(200)
    expect((await api.send('GET', '/api/draft')).body).toEqual(before)
    expect(api.errors).toEqual([])
  })

  it('says what is missing where a category is put back under one that is no more', async () => {
    const api = await startGrouped(start)
    await api.send('DELETE', '/api/categories/3')
    const { body } = await api.send('GET', '/api/changes?range=[0,0]')
    const [{ id: change }] = Object(body)
    await api.send('DELETE', '/api/categories/2')
    expect(await api.send('POST', '/api/categories/3/restore', { change, version: null })).toMatchObject({
      status: 422,
      body: { errors: { parentId: { message: 'errors.reference' } } },
    })
    expect(api.errors).toEqual([])
  })

  it('moves what a category groups to the one that takes its place, unless that one is grouped', async () => {
    const api = await startGrouped(start)
    await put(api, 1, { parentId: 2 })
    const replace = (by: number) => api.send('POST', '/api/categories/2/replace', { version: 1, by })
    expect(await replace(3)).toMatchObject(NESTED)
    await api.send('POST', '/api/categories', aCategory({ key: 'other', name: 'Ailleurs' }))
    expect((await replace(4)).status).toBe(200)
    expect((await api.send('GET', '/api/categories?filter={"parentId":4}')).body).toMatchObject([
      { id: 1 },
      { id: 3 },
    ])
    expect(api.errors).toEqual([])
  })

  it('replaces a category that nothing refers to', async () => {
    const api = await startGrouped(start)
    expect((await api.send('POST', '/api/categories/3/replace', { version: 1, by: 1 })).status).toBe(200)
    expect(api.errors).toEqual([])
  })
})
