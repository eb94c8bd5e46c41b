import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { type OwnPostgres, startPostgres } from '../support/startPostgres.ts'
import { startWire, type Wire } from '../support/startWire.ts'
import { describeOnPostgres } from '../support/testPostgres.ts'
import { serverPlace } from './place.ts'
import { runOn, senderTo } from '../server/process/runOnPostgres.ts'

const serveOn = (url: string) => startServer({ environment: { DATABASE_URL: url } })

describeOnPostgres('a PostgreSQL server that is lost while it serves', (database) => {
  let wire: Wire
  let server: RunningServer
  beforeEach(async () => {
    const { hostname, port } = new URL(database.url())
    wire = await startWire(hostname, Number(port || 5432))
    server = await serveOn(database.url({ port: wire.port }))
  })
  afterEach(async () => {
    await server.stop()
    server.removeData()
    await wire.end()
    await database.empty()
  })

  const saved = async () => {
    const [result] = await database.run(`select name from providers where name like 'P %' order by id`)
    return z
      .array(z.object({ name: z.string() }))
      .parse(result?.rows)
      .map(({ name }) => name)
  }

  it('is answered for with 503 and what is in memory, and used again once it is back', async () => {
    const send = await senderTo(server)
    await acceptBlockers(server)
    await send('POST', '/api/publications', { note: '' })
    expect((await fetch(`${server.url}/charte`)).status).toBe(200)
    wire.cut()
    for (const answer of [
      await send('GET', '/api/cookies'),
      await send('POST', '/api/providers', { name: 'P 1' }),
      await send('GET', '/api/draft'),
      await fetch(`${server.url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: 'admin@example.fr', password: 'un mot de passe de test' }),
      }),
    ]) {
      expect({ status: answer.status, wait: answer.headers.get('retry-after') }).toEqual({
        status: 503,
        wait: '5',
      })
    }
    expect((await fetch(`${server.url}/charte`)).status).toBe(200)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    wire.mend()
    const created = await send('POST', '/api/providers', { name: 'P 2' })
    expect([created.status, await saved()]).toEqual([201, ['P 2']])
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    expect((await send('GET', '/api/draft')).status).toBe(200)
  })

  it('loses nothing that was answered, however often its connections are cut', async () => {
    const send = await senderTo(server)
    const confirmed: string[] = []
    const others = new Set<number>()
    const end = { isReached: false }
    const write = async (writer: number) => {
      for (let count = 0; !end.isReached; count += 1) {
        const name = `P ${writer} ${count}`
        const answer = await send('POST', '/api/providers', { name })
        if (answer.status === 201) {
          await answer.json()
          confirmed.push(name)
        } else others.add(answer.status)
      }
    }
    const writing = Promise.all([0, 1, 2].map(write))
    for (let round = 0; round < 10; round += 1) {
      const before = confirmed.length
      await vi.waitUntil(() => confirmed.length > before + 5, { timeout: 30_000 })
      if (round % 2 === 0) wire.shake()
      else
        await database.run(`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`)
    }
    end.isReached = true
    await writing
    expect([...others].filter((status) => status !== 503)).toEqual([])
    const names = await saved()
    expect(confirmed.filter((name) => !names.includes(name))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
    expect((await runOn(database.url(), 'verify', [])).stdout).toMatch(/^audit verify: OK\n/)
    await serverPlace(database.url()).check()
    expect(await server.stop()).toBe(0)
  })

  it('goes down ten times under load, and is used again as soon as it is back', async () => {
    const own = await startPostgres()
    const serving = await serveOn(own.url)
    try {
      await restartRounds(own, serving)
      expect(await serving.stop()).toBe(0)
    } finally {
      await serving.stop('SIGKILL')
      serving.removeData()
      await own.end()
    }
  })
})

async function restartRounds(own: OwnPostgres, serving: RunningServer): Promise<void> {
  const send = await senderTo(serving)
  await acceptBlockers(serving)
  expect((await send('POST', '/api/publications', { note: '' })).status).toBe(201)
  const page = await (await fetch(`${serving.url}/charte`)).text()
  const confirmed: string[] = []
  const others = new Map<string, number>()
  const end = { isReached: false }
  const write = async (writer: number) => {
    for (let count = 0; !end.isReached; count += 1) {
      const name = `P ${writer} ${count}`
      const answer = await send('POST', '/api/providers', { name })
      if (answer.status === 201) confirmed.push(name)
      else {
        const what = `${answer.status}, ${answer.headers.get('retry-after')}`
        others.set(what, (others.get(what) ?? 0) + 1)
        await wait(5)
      }
      await answer.arrayBuffer()
    }
  }
  const writing = Promise.all([0, 1, 2, 3].map(write))
  for (let round = 0; round < 10; round += 1) {
    const before = confirmed.length
    await vi.waitUntil(() => confirmed.length > before + 20, { timeout: 60_000 })
    await own.crash()
    expect((await send('GET', '/api/cookies')).status).toBe(503)
    expect((await fetch(`${serving.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${serving.url}/healthz`)).status).toBe(200)
    expect(await (await fetch(`${serving.url}/charte`)).text()).toBe(page)
    await own.start()
    // Nothing keeps on refusing what can be answered: neither a connection of before nor a pause before the next try.
    const refused = async () => (await send('GET', '/api/cookies')).status !== 200
    let tries = 0
    while (await refused()) tries += 1
    expect(tries).toBeLessThan(10)
  }
  end.isReached = true
  await writing
  expect([...others.keys()]).toEqual(['503, 5'])
  const place = serverPlace(own.url)
  await place.check()
  const names = z
    .array(z.object({ name: z.string() }))
    .parse(await place.read(`select name from providers where name like 'P %'`))
    .map(({ name }) => name)
  expect(confirmed.filter((name) => !names.includes(name))).toEqual([])
  expect(new Set(names).size).toBe(names.length)
}
