import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { aRegister } from '../../../support/builders.ts'
import { makeSalt } from '../../../support/makeSalt.ts'
import { publishable } from '../../../support/publishable.ts'
import { putOnline } from '../../../support/putOnline.ts'
import { type RunningServer, startServer } from '../../../support/startServer.ts'

// A register large enough to be heavy takes its time to be made, twice as long where other work is done beside it.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const COOKIES = 1_500
/** A draft of some thirty megabytes: more than all that lies between the server and a client that reads nothing. */
const register = publishable(
  aRegister({
    cookies: Array.from({ length: COOKIES }, (_, index) => ({
      name: `cookie${index}`,
      notes: 'x'.repeat(20_000),
    })),
  }),
)

let folder = ''
let server: RunningServer
let cookie = ''
const open: IncomingMessage[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const database = join(folder, 'registre.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(database), { register, now, makeSalt })
  await putOnline(store, '', { who: 'local', at: now().toISOString() })
  await store.close()
  server = await startServer({ database })
  cookie = await server.signIn()
})
afterEach(async () => {
  for (const answer of open.splice(0)) answer.destroy()
  await server.stop('SIGKILL')
  rmSync(folder, { recursive: true })
})

/** Asks for the draft and reads nothing of it yet. */
async function hold(): Promise<IncomingMessage> {
  const request = get(`${server.url}/api/draft`, { headers: { cookie }, agent: false })
  const [answer]: IncomingMessage[] = await once(request, 'response')
  if (answer === undefined) throw new Error('No answer')
  open.push(answer)
  return answer
}

const draftSchema = z.looseObject({ cookies: z.array(z.looseObject({ notes: z.string() })) })

async function readDraft(answer: IncomingMessage): Promise<number> {
  return draftSchema.parse(JSON.parse(await text(answer))).cookies.length
}

const ask = (path: string, options: RequestInit = {}) =>
  fetch(server.url + path, {
    ...options,
    headers: { cookie, 'content-type': 'application/json' },
  })

it('answers everybody else while a client holds back a heavy answer', async () => {
  const held = await hold()
  expect((await ask('/charte')).status).toBe(200)
  const saved = await ask('/api/providers', { method: 'POST', body: JSON.stringify({ name: 'Autre' }) })
  expect(saved.status).toBe(201)
  expect((await ask('/api/providers?range=[0,9]')).status).toBe(200)
  // What was begun shows the register as it was then, whole.
  expect(await readDraft(held)).toBe(COOKIES)
  expect(server.output()).not.toContain('"level":"error"')
})

it('gives the place of a client that has gone to the next one', async () => {
  const held = await hold()
  const next = ask('/api/draft/status')
  held.destroy()
  expect((await next).status).toBe(200)
})

/** Asks for as much as may wait, and resolves once it does. */
async function fillQueue(signal?: AbortSignal): Promise<Promise<Response>[]> {
  const waiting = Array.from({ length: 8 }, () => ask('/api/draft/status', signal ? { signal } : {}))
  const isFull = async () => {
    const further = await ask('/api/draft/status', { signal: AbortSignal.timeout(500) }).catch(() => null)
    return further?.status === 503
  }
  await vi.waitUntil(isFull, { timeout: 120_000 })
  return waiting
}

it('lets a client that waits go, and takes others in its place', async () => {
  const held = await hold()
  const leaving = new AbortController()
  const waiting = await fillQueue(leaving.signal)
  leaving.abort()
  await Promise.allSettled(waiting)
  held.destroy()
  expect((await ask('/api/draft/status')).status).toBe(200)
})

it('ends in order when it is told to stop with a heavy answer under way', async () => {
  const held = await hold()
  const waiting = await fillQueue()
  const stopped = server.stop()
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual(Array(8).fill(503))
  expect(await readDraft(held)).toBe(COOKIES)
  expect(await stopped).toBe(0)
  expect(server.output()).toContain('"msg":"stopped"')
})
