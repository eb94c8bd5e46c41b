import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { postgres } from '#server/storage/postgres.ts'
import { acceptBlockers } from '../../support/acceptBlockers.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { putOnline } from '../../support/putOnline.ts'
import { runProgram } from '../../support/runProgram.ts'
import { ADMINISTRATOR, type RunningServer, startServer } from '../../support/startServer.ts'
import { describeOnPostgres } from '../../support/testPostgres.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const providerSchema = z.looseObject({ id: z.number(), version: z.number(), name: z.string() })
const statusSchema = z.looseObject({
  differences: z.number(),
  online: z.looseObject({ number: z.number() }).nullable(),
})

describeOnPostgres('two servers on one database', (database) => {
  let servers: [RunningServer, RunningServer]
  let cookie = ''
  beforeAll(async () => {
    // Both find it empty, at once.
    const start = () => startServer({ environment: { DATABASE_URL: database.url() } })
    servers = await Promise.all([start(), start()])
    cookie = await servers[0].signIn()
  })
  afterAll(async () => {
    for (const server of servers) {
      await server.stop()
      server.removeData()
    }
  })

  /** Sends a request to the first or the second, by the session that the first opened. */
  const send = (which: 0 | 1, method: string, path: string, body?: object) =>
    fetch(servers[which].url + path, {
      method,
      headers: { 'content-type': 'application/json', cookie },
      ...(body && { body: JSON.stringify(body) }),
    })

  const count = async (text: string) => {
    const [result] = await database.run(text)
    return z.array(z.object({ count: z.coerce.number() })).parse(result?.rows)[0]?.count
  }

  const page = async (which: 0 | 1) => (await fetch(`${servers[which].url}/charte.txt`)).text()

  it('migrate it once, and load one register with one administrator', async () => {
    expect(await count('select count(*) from changes')).toBe(12)
    expect(await count('select count(*) from users')).toBe(1)
    const notices = servers.filter(({ output }) => output().includes('Premier compte'))
    expect(notices).toHaveLength(1)
  })

  it('know each other’s sessions, and their ends', async () => {
    const own = await servers[1].signIn()
    const session = (which: 0 | 1) =>
      fetch(`${servers[which].url}/api/providers`, { headers: { cookie: own } }).then(({ status }) => status)
    expect([await session(0), await session(1)]).toEqual([200, 200])
    const headers = { cookie: own, 'content-type': 'application/json' }
    await fetch(`${servers[0].url}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' })
    expect([await session(0), await session(1)]).toEqual([401, 401])
  })

  it('refuse what was read before the other wrote it', async () => {
    const created = providerSchema.parse(
      await (await send(0, 'POST', '/api/providers', { name: 'Durand' })).json(),
    )
    const path = `/api/providers/${created.id}`
    const update = (which: 0 | 1, name: string) => send(which, 'PUT', path, { ...created, name })
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => update(index % 2 === 0 ? 0 : 1, `Durand ${index}`)),
    )
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200,
      ...Array.from({ length: 9 }, () => 409),
    ])
    const entries = `select count(*) from changes where resource = 'providers' and "recordId" = ${created.id}`
    expect(await count(entries)).toBe(2)
  })

  it('append to one history, whoever writes', async () => {
    const before = (await count('select count(*) from changes')) ?? 0
    const names = Array.from({ length: 40 }, (_, index) => `P ${index}`)
    const answers = await Promise.all(
      names.map((name, index) => send(index % 2 === 0 ? 0 : 1, 'POST', '/api/providers', { name })),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(await count('select count(*) from changes')).toBe(before + 40)
    expect(await count('select count(distinct "previousHash") from changes')).toBe(before + 40)
  })

  it('give one name once', async () => {
    const answers = await Promise.all(
      ([0, 1, 0, 1] as const).map((which) => send(which, 'POST', '/api/providers', { name: 'Un seul' })),
    )
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      201, 409, 409, 409,
    ])
  })

  it('put online what the other one shows, and what it shows of its state', async () => {
    await acceptBlockers(servers[0])
    const versions = ['premier', 'deuxième', 'troisième']
    for (const [index, name] of versions.entries()) {
      const [here, there] = index % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)
      await send(here, 'PATCH', '/api/cookies?filter={"id":[1]}', { service: name })
      const status = async (which: 0 | 1) =>
        statusSchema.parse(await (await send(which, 'GET', '/api/draft/status')).json())
      expect(await status(there)).toEqual(await status(here))
      expect((await send(here, 'POST', '/api/publications', { note: '' })).status).toBe(201)
      expect(await page(here)).toContain(name)
      await expect.poll(() => page(there), { timeout: 10_000 }).toContain(name)
      expect(await status(there)).toMatchObject({ differences: 0, online: { number: index + 1 } })
      expect((await fetch(`${servers[there].url}/charte/versions/${index + 1}`)).status).toBe(200)
    }
  })

  it('publish what one of them saw once', async () => {
    await send(0, 'PATCH', '/api/cookies?filter={"id":[1]}', { service: 'quatrième' })
    const answers = await Promise.all(
      ([0, 1] as const).map((which) => send(which, 'POST', '/api/publications', { note: '' })),
    )
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([201, 409])
  })

  it('find by what the other one has renamed', async () => {
    await send(1, 'PATCH', '/api/providers?filter={"id":[1]}', { name: 'Hébergeur Renommé' })
    const find = async (which: 0 | 1) =>
      (await send(which, 'GET', '/api/cookies?filter={"q":"renommé"}&range=[0,9]')).headers.get(
        'content-range',
      )
    expect(await find(0)).toBe(await find(1))
    expect(await find(0)).not.toContain('/0')
  })

  it('count wrong passwords together', async () => {
    const attempt = async (which: 0 | 1) => {
      const answer = await fetch(`${servers[which].url}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email: ADMINISTRATOR.email, password: 'pas le bon du tout' }),
      })
      return answer.status
    }
    const statuses: number[] = []
    for (const which of [0, 1, 0, 1] as const) statuses.push(await attempt(which))
    expect(statuses).toEqual([401, 401, 401, 429])
  })

  it('leave a history that holds', async () => {
    const environment = { DATABASE_URL: database.url() }
    const { stdout } = await runProgram(['src/server/verify.ts'], { environment })
    expect(stdout).toMatch(/^audit verify: OK\n/)
  })
})

describeOnPostgres('a server on a database', (database) => {
  let server: RunningServer
  /** Another program, which writes and tells nobody: as where a pool of connections passes no message on. */
  let silent: OpenStore
  beforeAll(async () => {
    server = await startServer({ environment: { DATABASE_URL: database.url() } })
    const pool = new pg.Pool({ connectionString: database.url(), ssl: false })
    const engine = postgres(new PostgresDialect({ pool }))
    silent = await createStore(engine, { register: null, now: () => new Date(), makeSalt })
  })
  afterAll(async () => {
    await silent.close()
    await server.stop()
    server.removeData()
  })

  const page = async () => (await fetch(`${server.url}/charte.txt`)).text()

  it('shows what went online though nobody told it', async () => {
    await acceptBlockers(server)
    const author = { who: 'local', at: new Date().toISOString() }
    for (const name of ['premier', 'deuxième']) {
      await silent.updateMany('cookies', [1], { service: name }, author)
      await putOnline(silent, '', author)
      await expect.poll(() => page(), { timeout: 10_000 }).toContain(name)
    }
  })

  it('hears of it again after its connection was cut', async () => {
    await page()
    const [cut] = await database.run(`select count(pg_terminate_backend(pid)) from pg_stat_activity
      where datname = current_database() and query like 'select max(id)%' and pid <> pg_backend_pid()`)
    expect(cut?.rows).toEqual([{ count: '1' }])
    const author = { who: 'local', at: new Date().toISOString() }
    await silent.updateMany('cookies', [1], { service: 'troisième' }, author)
    await putOnline(silent, '', author)
    await expect.poll(() => page(), { timeout: 10_000 }).toContain('troisième')
  })
})
