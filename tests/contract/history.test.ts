import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import type { Change } from '#charter/history/change.ts'
import { verifyChain } from '../support/verifyChain.ts'
import { aCategory, aCookie } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

const record = z.record(z.string(), z.unknown()).nullable()
const historySchema = z.array(
  z.strictObject({
    id: z.number(),
    at: z.string(),
    who: z.string(),
    action: z.enum(['create', 'update', 'delete', 'reorder']),
    resource: z.string(),
    recordId: z.number().nullable(),
    before: record,
    after: record,
    algorithm: z.literal('registre-changes-v3'),
    salt: z.string(),
    previousHash: z.string(),
    hash: z.string(),
  }),
)

async function historyOf(api: Started): Promise<Change[]> {
  const { body } = await api.send('GET', '/api/changes?sort=["id","ASC"]&range=[0,999]')
  return historySchema.parse(body)
}

/** Makes every kind of write, refused ones too. */
async function writeAllSorts(api: Started): Promise<void> {
  await api.send('POST', '/api/categories', aCategory({ key: 'statistics' }))
  await api.send('POST', '/api/categories', aCategory({ key: 'statistics' }))
  await api.send('POST', '/api/cookies', aCookie({ name: 'une « été » 🍪', categoryId: 2 }))
  await api.send('PUT', '/api/cookies/1', { ...aCookie({ name: 'sid' }), version: 1 })
  await api.send('PUT', '/api/cookies/1', { ...aCookie({ name: 'sid' }), version: 1 })
  await api.send('PATCH', '/api/cookies?filter={"id":[2,3]}', { status: 'draft' })
  await api.send('PATCH', '/api/cookies?filter={"id":[2,99]}', { status: 'active' })
  await api.send('PUT', '/api/categories/order', { ids: [2, 1] })
  await api.send('DELETE', '/api/categories/1')
  await api.send('DELETE', '/api/cookies/4')
  await api.send('DELETE', '/api/cookies?filter={"id":[3,5]}')
}

onEachEngine((start) => {
  it('has one entry for every write, in order, and none for what was refused', async () => {
    const api = await start()
    const loaded = (await historyOf(api)).length
    await writeAllSorts(api)
    const entries = (await historyOf(api)).slice(loaded)
    expect(entries.map(({ action, resource, recordId }) => `${action} ${resource} ${recordId}`)).toEqual([
      'create categories 2',
      'create cookies 5',
      'update cookies 1',
      'update cookies 2',
      'update cookies 3',
      'reorder categories null',
      'delete cookies 4',
      'delete cookies 3',
      'delete cookies 5',
    ])
  })

  it('begins with the register that a new database starts with', async () => {
    const entries = await historyOf(await start())
    expect(entries.map(({ action }) => action)).toEqual(Array.from(entries, () => 'create'))
    expect(entries.map(({ resource, recordId }) => `${resource} ${recordId}`)).toEqual([
      'providers 1',
      'categories 1',
      'cookies 1',
      'cookies 2',
      'cookies 3',
      'cookies 4',
      'sections 1',
      'sections 2',
      'sections 3',
      'sites 1',
    ])
  })

  it('chains each entry to the one before it', async () => {
    const api = await start()
    await writeAllSorts(api)
    const entries = await historyOf(api)
    const last = entries.at(-1)
    expect(verifyChain(entries)).toEqual({ kind: 'intact', head: { id: last?.id, hash: last?.hash } })
  })

  it('hashes an entry as anyone can: its form, previous hash, hash of its canonical JSON with its salt', async () => {
    const api = await start()
    await api.send('PUT', '/api/cookies/order', { ids: [2, 1] })
    const [entry] = (await historyOf(api)).slice(-1)
    const canonical =
      `{"action":"reorder","after":{"ids":[2,1],"positions":[1,2]},"at":"2026-11-24T09:30:00.000Z",` +
      `"before":{"ids":[1,2],"positions":[1,2]},` +
      `"id":11,"recordId":null,"resource":"cookies","salt":"00112233445566778899aabbccddeeff","who":"Ada Martin <administrator@example.fr>"}`
    const contentHash = createHash('sha256').update(canonical).digest('hex')
    const link = `{"contentHash":"${contentHash}","id":11,"resource":"cookies"}`
    const hash = createHash('sha256').update(`registre-changes-v3${entry?.previousHash}${link}`)
    expect(entry?.hash).toBe(hash.digest('hex'))
  })

  it.each([
    `update changes set who = 'nobody' where id = 1`,
    `delete from changes where id = 1`,
    `delete from changes`,
    `insert into changes select id + 100, at, who, action, resource, "recordId", before, after, "previousHash", hash, algorithm, salt from changes where id = 1`,
    `insert into changes select * from changes where id = 1`,
  ])('refuses, in the database itself: %s', async (statement) => {
    const api = await start()
    const before = await historyOf(api)
    await expect(api.query(statement)).rejects.toThrow(/append-only|out of sequence/)
    expect(await historyOf(api)).toEqual(before)
  })

  it('is found by record, by action and by day', async () => {
    const api = await start()
    await writeAllSorts(api)
    const count = async (filter: object) => {
      const query = encodeURIComponent(JSON.stringify(filter))
      const { headers } = await api.send('GET', `/api/changes?filter=${query}`)
      return headers.get('content-range')?.split('/')[1]
    }
    expect(await count({ resource: 'cookies', recordId: 1 })).toBe('2')
    expect(await count({ action: ['delete', 'reorder'] })).toBe('4')
    expect(
      await count({
        who: 'Ada Martin <administrator@example.fr>',
        at_gte: '2026-11-24',
        at_lte: '2026-11-24',
      }),
    ).toBe('9')
    expect(await count({ at_gte: '2026-11-24T10:31:00+01:00' })).toBe('0')
    expect(await count({ at_lte: '2026-11-23' })).toBe('0')
  })

  it('refuses to look for words, which it does not keep', async () => {
    const api = await start()
    const answer = await api.send('GET', '/api/changes?filter={"q":"sid"}')
    expect(answer).toMatchObject({ status: 400, body: { args: { parameter: 'filter', field: 'q' } } })
    expect(api.errors).toEqual([])
  })
})
