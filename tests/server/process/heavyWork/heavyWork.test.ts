import { sql } from 'kysely'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { PROBLEM_TYPE } from '#api/problem.ts'
import type { Register } from '#charter/register/register.ts'
import { createClient } from '../../../contract/client.ts'
import { createHeavyPool } from '#server/process/heavyWork/createHeavyPool.ts'
import { startHeavyThread } from '#server/process/heavyWork/startHeavyThread.ts'
import { aRegister } from '../../../support/builders.ts'
import { publishableStarter } from '../../../support/publishable.ts'
import { putOnline } from '../../../support/putOnline.ts'
import { readDescription } from '../../http/openapi/readDescription.ts'
import { addressesOf, HEAVY, PERIOD } from './heavyAddresses.ts'
import { type HeavyApi, startHeavyApi } from './startHeavyApi.ts'

let api: HeavyApi | null = null
afterEach(async () => {
  vi.useRealTimers()
  await api?.stop()
  api = null
})

async function start(register: Register = publishableStarter): Promise<HeavyApi> {
  api = await startHeavyApi(register)
  return api
}

/** A register whose draft is larger than what is fetched ahead of a client. */
const large = aRegister({
  cookies: Array.from({ length: 400 }, (_, index) => ({ name: `c${index}`, notes: 'x'.repeat(10_000) })),
})

/** Asks for a large answer and reads nothing of it, so that a thread is kept. */
const hold = (api: HeavyApi, role: 'reader' | 'editor') => api.get(role, '/api/draft')

const draftSchema = z.looseObject({ cookies: z.array(z.unknown()) })
const countCookies = async (answer: Response) => draftSchema.parse(await answer.json()).cookies.length

async function readWhole(answer: Response) {
  const bytes = Buffer.from(await answer.arrayBuffer())
  return {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: bytes.toString('base64'),
  }
}

async function startPublished(): Promise<HeavyApi> {
  const api = await start()
  const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-06-01T09:30:00.000Z' }
  await putOnline(api.store, 'Un', author)
  await api.store.updateMany('cookies', [1], { purpose: 'Autre chose.' }, author)
  await putOnline(api.store, 'Deux', author)
  await api.store.updateMany('cookies', [1], { notes: 'Et encore.' }, author)
  await api.store.delete('cookies', 2, 1, author)
  return api
}

describe('heavy work', () => {
  it('answers as the process itself would, to the byte', async () => {
    const api = await startPublished()
    for (const address of Object.entries(HEAVY).flatMap(addressesOf)) {
      const expected = await readWhole(await api.get('administrator', address, { by: 'process' }))
      const reported = api.events.splice(0)
      const found = await readWhole(await api.get('administrator', address))
      expect({ address, ...found }).toEqual({ address, ...expected })
      expect({ address, events: api.events.splice(0) }).toEqual({ address, events: reported })
    }
    expect(api.threads).toHaveLength(1)
    expect(api.errors).toEqual([])
  })

  it('is every route that its description says may be busy', async () => {
    const api = await start()
    const { operations } = await readDescription(
      createClient((request) => api.get('administrator', new URL(request.url).pathname)),
    )
    // Long writes have a thread of their own.
    const busy = operations.filter(
      ({ method, responses }) => method === 'GET' && JSON.stringify(responses).includes('urn:registre:busy'),
    )
    expect(busy.map(({ path }) => path).toSorted()).toEqual(Object.keys(HEAVY).toSorted())
  })

  it('sends no body to HEAD, and is free again', async () => {
    const api = await start(large)
    for (let count = 0; count < 3; count += 1) {
      const answer = await api.get('reader', '/api/draft', { method: 'HEAD' })
      expect([answer.status, await answer.text()]).toEqual([200, ''])
    }
  })

  it('sees what was written a moment ago', async () => {
    const api = await start()
    for (const notes of ['Premier', 'Deuxième', 'Troisième']) {
      const author = { who: 'Ada Martin <ada@example.fr>', at: new Date().toISOString() }
      await api.store.updateMany('cookies', [1], { notes }, author)
      expect(await (await api.get('reader', '/api/cookies.csv')).text()).toContain(notes)
    }
  })

  it('is done for two people at a time, and others wait for their turn', async () => {
    const api = await start(large)
    const [first, second] = [await hold(api, 'reader'), await hold(api, 'editor')]
    let isAnswered = false
    const third = api.get('publisher', '/api/draft/status').then((answer) => {
      isAnswered = true
      return answer
    })
    // What is not heavy waits for nobody.
    expect((await api.get('publisher', '/api/cookies?range=[0,0]')).status).toBe(200)
    expect([isAnswered, api.threads.length]).toEqual([false, 2])
    await first.body?.cancel()
    expect((await third).status).toBe(200)
    expect(await countCookies(second)).toBe(400)
    expect(api.threads).toHaveLength(2)
  })

  it('is done once at a time for each person, whose further requests keep nobody waiting', async () => {
    const api = await start(large)
    const first = await hold(api, 'reader')
    const further = api.get('reader', '/api/draft/status')
    expect((await api.get('editor', '/api/draft/status')).status).toBe(200)
    expect((await api.get('editor', '/api/draft/status')).status).toBe(200)
    await first.body?.cancel()
    expect((await further).status).toBe(200)
  })

  it('refuses in words what is too much, and says when to try again', async () => {
    const api = await start(large)
    const first = await hold(api, 'reader')
    const waiting = Array.from({ length: 8 }, () => api.get('reader', '/api/draft/status'))
    const refused = await api.get('reader', '/api/draft/status')
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
    expect(refused.headers.get('content-type')).toBe(PROBLEM_TYPE)
    expect(await refused.json()).toEqual({
      type: 'urn:registre:busy',
      title: 'Too much heavy work waits',
      status: 503,
      message: 'errors.busy',
    })
    // Others are not refused for what one person does.
    expect((await api.get('editor', '/api/draft/status')).status).toBe(200)
    await first.body?.cancel()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(api.errors).toEqual([])
  })

  it('forgets a client that left the queue', async () => {
    const api = await start(large)
    const first = await hold(api, 'reader')
    const leaving = new AbortController()
    const left = Array.from({ length: 8 }, () =>
      api.get('reader', '/api/draft/status', { signal: leaving.signal }),
    )
    expect((await api.get('reader', '/api/draft/status')).status).toBe(503)
    leaving.abort()
    await Promise.all(left)
    const next = api.get('reader', '/api/draft/status')
    await first.body?.cancel()
    expect((await next).status).toBe(200)
  })

  it('does not answer somebody who was signed out while waiting', async () => {
    const api = await start(large)
    const first = await hold(api, 'reader')
    const waiting = api.get('reader', '/api/draft/status')
    // The queue has it once another one is answered.
    await api.get('editor', '/api/draft/status')
    await sql`delete from sessions`.execute(api.store.kysely)
    await first.body?.cancel()
    expect((await waiting).status).toBe(401)
  })

  it('cuts off a client that takes nothing of its answer for a minute', async () => {
    const api = await start(large)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const stalled = [await hold(api, 'reader'), await hold(api, 'editor')]
    const waiting = api.get('publisher', '/api/draft/status')
    let isAnswered = false
    void waiting.then(() => (isAnswered = true))
    await vi.waitUntil(
      () => {
        vi.advanceTimersByTime(61_000)
        return isAnswered
      },
      { timeout: 120_000, interval: 5 },
    )
    expect((await waiting).status).toBe(200)
    const ends = await Promise.allSettled(stalled.map((answer) => answer.text()))
    expect(ends.map(({ status }) => status)).toContain('rejected')
  })

  it('goes on after a thread is gone, and says what was lost', async () => {
    const api = await start(large)
    const held = await hold(api, 'reader')
    const [thread] = api.threads
    const waiting = api.get('reader', '/api/draft/status')
    await thread?.terminate()
    await expect(held.text()).rejects.toThrow('The thread for heavy work has ended')
    expect((await waiting).status).toBe(200)
    expect(api.threads).toHaveLength(2)
  })

  it('answers 500 where a thread ends before its answer, and the next request works', async () => {
    const api = await start()
    const asked = api.get('reader', '/api/draft')
    await vi.waitUntil(() => api.threads.length > 0)
    await api.threads[0]?.terminate()
    const answer = await asked
    expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining('errors.internal')])
    expect(api.errors.map(String)).toEqual(['Error: The thread for heavy work has ended'])
    expect((await api.get('reader', '/api/draft')).status).toBe(200)
  })

  it('fails for each request where the threads find no database, and breaks nothing else', async () => {
    const pool = createHeavyPool(() => startHeavyThread({ kind: 'file', path: '/nowhere/registre.sqlite' }))
    const person = {
      id: 1,
      sessionId: 1,
      name: 'Ada',
      email: 'ada@example.fr',
      role: 'reader',
      language: 'fr',
      siteIds: null,
    } as const
    const ask = () =>
      pool.answer({ url: 'http://localhost:3000/api/draft', person }, new AbortController().signal)
    const ends = await Promise.allSettled([ask(), ask(), ask()])
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    await pool.end()
  })

  it('fails as the route fails in the process', async () => {
    const api = await startPublished()
    await sql`drop table cookies`.execute(api.store.kysely)
    await sql`drop trigger publication_files_delete`.execute(api.store.kysely)
    await sql`delete from publication_files where name = 'html'`.execute(api.store.kysely)
    for (const [address, status] of [
      [`/api/proof.zip?${PERIOD}`, 409],
      ['/api/draft', 500],
    ] as const) {
      const expected = await readWhole(await api.get('administrator', address, { by: 'process' }))
      const found = await readWhole(await api.get('administrator', address))
      expect(found).toEqual(expected)
      expect(found.status).toBe(status)
      const [inProcess, inThread] = api.errors.splice(0).map(String)
      expect(inThread).toBe(inProcess)
    }
  })

  it('refuses what waits when the server stops, and ends what is under way', async () => {
    const api = await start(large)
    const first = await hold(api, 'reader')
    const waiting = api.get('reader', '/api/draft/status')
    await api.get('editor', '/api/draft/status')
    api.pool.close()
    expect((await waiting).status).toBe(503)
    expect((await api.get('editor', '/api/draft/status')).status).toBe(503)
    expect(await countCookies(first)).toBe(400)
  })
})
