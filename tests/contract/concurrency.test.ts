import { expect, it } from 'vitest'
import { z } from 'zod'
import { verifyChain } from '../support/verifyChain.ts'
import { onEachEngine, type Started } from './engines.ts'

const CLIENTS = 20
const EDITS = 5

const providerSchema = z.looseObject({ version: z.number(), notes: z.string() })

/** Adds one to the counter in the notes, and tries again after each conflict. */
async function count(api: Started, statuses: number[]): Promise<void> {
  for (;;) {
    const { body } = await api.send('GET', '/api/providers/1')
    const provider = providerSchema.parse(body)
    const notes = String(Number(provider.notes) + 1)
    const { status } = await api.send('PUT', '/api/providers/1', { ...provider, notes })
    statuses.push(status)
    if (status === 200) return
  }
}

onEachEngine((start) => {
  it(`loses no edit of ${CLIENTS} people who write to one record at once`, async () => {
    const api = await start()
    const statuses: number[] = []
    await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        for (let edit = 0; edit < EDITS; edit += 1) await count(api, statuses)
      }),
    )
    const { body } = await api.send('GET', '/api/providers/1')
    expect(body).toMatchObject({ notes: String(CLIENTS * EDITS), version: 1 + CLIENTS * EDITS })
    expect(new Set(statuses)).toEqual(new Set([200, 409]))
    expect(api.errors).toEqual([])
  })

  it('makes one of twenty twins that arrive at once, and refuses the others', async () => {
    const api = await start()
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, () => api.send('POST', '/api/providers', { name: 'Matomo' })),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(CLIENTS - 1)
    const { items } = await api.store.changes({
      conditions: [],
      search: '',
      sort: { field: 'id', direction: 'asc' },
      range: null,
    })
    expect(items).toHaveLength(11)
    expect(verifyChain(items)).toMatchObject({ kind: 'intact' })
  })
})
