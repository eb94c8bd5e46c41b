import { expect, it } from 'vitest'
import { z } from 'zod'
import { aProvider, aRegister } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

const writtenSchema = z.object({
  ids: z.array(z.int()),
  act: z.strictObject({ first: z.int(), last: z.int() }),
})

/** Two providers and two categories; two cookies of the first of each, and one of the second. */
const used = () =>
  aRegister({
    providers: [aProvider({ name: 'P1' }), aProvider({ name: 'P2' })],
    categories: [
      { key: 'one', name: 'C1' },
      { key: 'two', name: 'C2' },
    ],
    cookies: [
      { name: 'a', providerId: 1, categoryId: 1 },
      { name: 'b', providerId: 1, categoryId: 1 },
      { name: 'c', providerId: 2, categoryId: 2 },
    ],
  })

const replace = (api: Started, path: string, body: object) => api.send('POST', `/api/${path}/replace`, body)

async function stateOf(api: Started): Promise<unknown> {
  return Promise.all([api.store.register(), api.send('GET', '/api/changes').then(({ body }) => body)])
}

onEachEngine((start) => {
  it.each([
    ['providers', 'providerId'],
    ['categories', 'categoryId'],
  ] as const)(
    'makes the cookies of one of the %s those of another, and deletes it',
    async (resource, field) => {
      const api = await start(used())
      const answer = await replace(api, `${resource}/1`, { version: 1, by: 2 })
      expect(answer.status).toBe(200)
      expect(writtenSchema.parse(answer.body).ids).toEqual([1, 2])
      const register = await api.store.register()
      expect(register[resource].map(({ id }) => id)).toEqual([2])
      expect(register.cookies.map((cookie) => cookie[field])).toEqual([2, 2, 2])
      expect(await api.send('GET', '/api/changes?range=[0,2]')).toMatchObject({
        body: [
          { action: 'delete', resource, recordId: 1 },
          {
            action: 'update',
            resource: 'cookies',
            recordId: 2,
            before: { [field]: 1 },
            after: { [field]: 2 },
          },
          {
            action: 'update',
            resource: 'cookies',
            recordId: 1,
            before: { [field]: 1 },
            after: { [field]: 2 },
          },
        ],
      })
      expect(api.errors).toEqual([])
    },
  )

  it('can be taken back as one act', async () => {
    const api = await start(used())
    const before = await api.store.register()
    const { act } = writtenSchema.parse((await replace(api, 'providers/1', { version: 1, by: 2 })).body)
    expect(await api.send('POST', '/api/changes/undo', act)).toMatchObject({ body: { restored: 3 } })
    expect(await api.store.register()).toEqual(before)
  })

  it('writes nothing where the one to delete was changed since, and shows it', async () => {
    const api = await start(used())
    await api.send('PUT', '/api/providers/1', { ...aProvider({ name: 'P1 bis' }), version: 1 })
    const before = await stateOf(api)
    expect(await replace(api, 'providers/1', { version: 1, by: 2 })).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:stale', current: { name: 'P1 bis', version: 2 } },
    })
    expect(await stateOf(api)).toEqual(before)
  })

  it.each([
    ['itself', 1],
    ['one that does not exist', 99],
  ])('writes nothing where it would be replaced by %s', async (_what, by) => {
    const api = await start(used())
    const before = await stateOf(api)
    expect(await replace(api, 'providers/1', { version: 1, by })).toMatchObject({
      status: 422,
      body: { errors: { by: { message: 'errors.reference' } } },
    })
    expect(await replace(api, 'providers/99', { version: 1, by: 1 })).toMatchObject({ status: 404 })
    expect(await stateOf(api)).toEqual(before)
  })
})
