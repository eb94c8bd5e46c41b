import { expect, it } from 'vitest'
import { z } from 'zod'
import { aCookie, aProvider, aRegister } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

const writtenSchema = z.object({ act: z.strictObject({ first: z.int(), last: z.int() }) })
type Act = z.infer<typeof writtenSchema>['act']

/** Three cookies of which two are changed or deleted together. */
const three = () => aRegister({ cookies: ['a', 'b', 'c'].map((name) => ({ name, notes: `of ${name}` })) })

const together = async (api: Started, method: 'PATCH' | 'DELETE', body?: object): Promise<Act> => {
  const answer = await api.send(method, '/api/cookies?filter={"id":[1,3]}', body)
  expect(answer.status).toBe(200)
  return writtenSchema.parse(answer.body).act
}
const undo = (api: Started, act: object) => api.send('POST', '/api/changes/undo', act)
const withoutStamps = async (api: Started) =>
  (await api.store.register()).cookies.map(({ id, name, status, notes }) => ({ id, name, status, notes }))
const entriesOf = async (api: Started) => (await api.send('GET', '/api/changes?range=[0,999]')).body

onEachEngine((start) => {
  it.each([
    ['a change', 'PATCH', { status: 'retired', notes: 'x' }],
    ['a review', 'PATCH', { reviewedOn: '2026-11-24' }],
    ['a deletion', 'DELETE', undefined],
  ] as const)('takes %s of several records back as one act', async (_what, method, body) => {
    const api = await start(three())
    const before = await withoutStamps(api)
    const act = await together(api, method, body)
    expect(act.last - act.first).toBe(1)
    expect(await undo(api, act)).toMatchObject({ status: 200, body: { restored: 2 } })
    expect(await withoutStamps(api)).toEqual(before)
    expect(await api.send('GET', '/api/changes?range=[0,1]')).toMatchObject({
      body: [
        { action: 'restore', resource: 'cookies', recordId: 1 },
        { action: 'restore', resource: 'cookies', recordId: 3 },
      ],
    })
  })

  it('takes nothing back where one of the records was written since, and names it', async () => {
    const api = await start(three())
    const act = await together(api, 'PATCH', { notes: 'x' })
    await api.send('PUT', '/api/cookies/3', { ...aCookie({ name: 'c2' }), version: 2 })
    const before = await entriesOf(api)
    expect(await undo(api, act)).toMatchObject({
      status: 409,
      body: {
        type: 'urn:registre:changedSince',
        args: { count: 1 },
        records: [{ resource: 'cookies', id: 3, name: 'c' }],
      },
    })
    expect(await entriesOf(api)).toEqual(before)
  })

  it('takes nothing back twice', async () => {
    const api = await start(three())
    const act = await together(api, 'DELETE')
    expect(await undo(api, act)).toMatchObject({ status: 200 })
    expect(await undo(api, act)).toMatchObject({ status: 409, body: { args: { count: 2 } } })
  })

  it('takes nothing back where another record has taken a name meanwhile, and says which', async () => {
    const api = await start(three())
    const act = await together(api, 'DELETE')
    await api.send('POST', '/api/cookies', aCookie({ name: 'a' }))
    expect(await undo(api, act)).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:duplicate', records: [{ resource: 'cookies', name: 'a' }] },
    })
    expect((await withoutStamps(api)).map(({ name }) => name)).toEqual(['b', 'a'])
  })

  it('refuses entries that are not one act, or that no act can take back', async () => {
    const api = await start(three())
    const act = await together(api, 'PATCH', { notes: 'x' })
    await api.send('PUT', '/api/cookies/order', { ids: [2, 1, 3] })
    for (const given of [
      // With an entry of another moment or another kind, before or after.
      { first: act.first - 1, last: act.last },
      { first: act.first, last: act.last + 1 },
      { first: act.last + 1, last: act.last + 1 },
      { first: act.last, last: act.first },
      { first: act.last + 2, last: act.last + 2 },
    ])
      expect(await undo(api, given)).toMatchObject({ status: 404, body: { type: 'urn:registre:noSuchAct' } })
    expect(await undo(api, { ...act, extra: 1 })).toMatchObject({ status: 422 })
  })

  it('deletes what an act created, unless something else refers to it by now', async () => {
    const api = await start(three())
    const made = await api.send('POST', '/api/providers', aProvider({ name: 'Another' }))
    const { id } = z.object({ id: z.int() }).parse(made.body)
    const [entry] = z.array(z.object({ id: z.int() })).parse(await entriesOf(api))
    const act = { first: entry?.id ?? 0, last: entry?.id ?? 0 }
    await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { providerId: id })
    expect(await undo(api, act)).toMatchObject({
      status: 409,
      body: { args: { count: 1 }, records: [{ resource: 'cookies', id: 2, name: 'b' }] },
    })
    await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { providerId: 1 })
    expect(await undo(api, act)).toMatchObject({ status: 200, body: { restored: 1 } })
    expect((await api.store.register()).providers.map(({ name }) => name)).toEqual(['Opendatasoft'])
  })
})
