import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { packReading } from '#charter/import/packReading.ts'
import { readText } from '#charter/import/readText.ts'
import { type RunningServer, startServer } from '../../../support/startServer.ts'

// The real server, whose imports are planned and written in a thread.

const servers: RunningServer[] = []
afterEach(async () => {
  for (const server of servers) await server.stop().catch(() => null)
  servers.splice(0).at(0)?.removeData()
})
async function start(database?: string): Promise<RunningServer> {
  const server = await startServer(database === undefined ? {} : { database })
  servers.push(server)
  return server
}

const ROWS = 4_000

function bodyOf(rows: number): object {
  const lines = Array.from(
    { length: rows },
    (_, at) => `cookie_${at};Compter les visites, le ${at};13 mois;Opendatasoft;Mesure;Portail`,
  )
  const headings = 'Nom du cookie;Finalité;Durée de vie;Prestataire;Catégorie;Service'
  const read = readText([headings, ...lines].join('\n'))
  if (!read.ok) throw new Error('Not read')
  const decisions = [{ resource: 'categories', value: 'Mesure', decision: { kind: 'create' } }]
  return {
    source: { name: 'registre.csv', sha256: 'a'.repeat(64) },
    reading: packReading(read.reading),
    siteIds: [1],
    choices: { decisions },
  }
}

const statusSchema = z.looseObject({
  id: z.int(),
  state: z.string(),
  planSha256: z.string(),
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
})
type Status = z.infer<typeof statusSchema>

function createCaller({ url }: RunningServer, cookie: string) {
  return async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, headers: answer.headers, body: (await answer.json()) as unknown }
  }
}
type Call = ReturnType<typeof createCaller>

async function planRows(call: Call, rows = ROWS): Promise<Status> {
  const planned = await call('POST', '/api/imports', bodyOf(rows))
  expect(planned.status).toBe(201)
  return statusSchema.parse(planned.body)
}

const apply = (call: Call, { id, planSha256 }: Status) =>
  call('POST', `/api/imports/${id}/apply`, { sha256: planSha256, onConflict: 'rest' })

async function countCookies(call: Call): Promise<number> {
  const { headers } = await call('GET', '/api/cookies?range=[0,0]')
  return Number(headers.get('content-range')?.split('/')[1])
}

/** Asks for the status until some of the records are written, which nobody who reads sees yet. */
async function untilHalfWritten(call: Call, { id }: Status): Promise<void> {
  for (;;) {
    const { state, progress } = statusSchema.parse((await call('GET', `/api/imports/${id}`)).body)
    if (state === 'applied') throw new Error('It was over before anybody looked')
    if (progress !== null && progress.done > 0) return
  }
}

it('answers others while it writes, tells how far it is, and shows nothing before the end', async () => {
  const server = await start()
  const call = createCaller(server, await server.signIn())
  const before = await countCookies(call)
  const planned = await planRows(call)
  const applied = apply(call, planned)
  await untilHalfWritten(call, planned)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  const [seen, state] = [
    await countCookies(call),
    statusSchema.parse((await call('GET', `/api/imports/${planned.id}`)).body).state,
  ]
  // It may have ended between the two questions.
  expect(seen).toBe(state === 'applying' ? before : seen)
  // A write waits for its end, and is not lost.
  const written = call('POST', '/api/providers', { name: 'Meanwhile' })
  expect(await applied).toMatchObject({ status: 200, body: { result: { created: { cookies: ROWS } } } })
  expect((await written).status).toBe(201)
  expect(await countCookies(call)).toBe(before + ROWS)
})

it('writes nothing when it is cancelled before the end, and the plan still stands', async () => {
  const server = await start()
  const call = createCaller(server, await server.signIn())
  const before = await countCookies(call)
  const planned = await planRows(call)
  const applied = apply(call, planned)
  await untilHalfWritten(call, planned)
  expect(await call('POST', `/api/imports/${planned.id}/cancel`)).toMatchObject({
    body: { state: 'planned' },
  })
  expect(await applied).toMatchObject({ status: 409, body: { type: 'urn:registre:importCancelled' } })
  expect(await countCookies(call)).toBe(before)
  expect(await apply(call, planned)).toMatchObject({ status: 200 })
  expect(await countCookies(call)).toBe(before + ROWS)
})

it('has written nothing when the server dies in the middle, and applies the same plan afterwards', async () => {
  const server = await start()
  const cookie = await server.signIn()
  const call = createCaller(server, cookie)
  const before = await countCookies(call)
  const planned = await planRows(call)
  const applied = apply(call, planned).catch(() => 'gone')
  await untilHalfWritten(call, planned)
  await server.stop('SIGKILL')
  expect(await applied).toBe('gone')

  const again = await start(server.database)
  const callAgain = createCaller(again, await again.signIn())
  expect(await countCookies(callAgain)).toBe(before)
  expect(await apply(callAgain, planned)).toMatchObject({ status: 200 })
  expect(await countCookies(callAgain)).toBe(before + ROWS)
})
