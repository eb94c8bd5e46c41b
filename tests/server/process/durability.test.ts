import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { verifyChain } from '../../support/verifyChain.ts'
import { freePort } from '../../support/freePort.ts'
import { rounds } from '../../support/rounds.ts'
import { ENDS_WITH_PARENT } from '../../support/startProcess.ts'
import { ADMINISTRATOR, type RunningServer, signInAt, startServer } from '../../support/startServer.ts'

const KILLS = rounds(8, 3)
/** Answered before the first kill; one more before each that follows. */
const WRITES_EACH = 10
const JSON_TYPE = { 'content-type': 'application/json' }
const savedSchema = z.looseObject({ id: z.number(), name: z.string() })

let folder = ''
let database = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  database = join(folder, 'registre.sqlite')
})
afterEach(() => rmSync(folder, { recursive: true }))

function create(url: string, name: string, cookie: string): Promise<Response> {
  return fetch(`${url}/api/providers`, {
    method: 'POST',
    headers: { ...JSON_TYPE, cookie },
    body: JSON.stringify({ name }),
  })
}

/** Writes until the server is gone, and records the writes that it confirmed. */
async function writeUntilGone(
  { url }: RunningServer,
  name: string,
  cookie: string,
  confirmed: Map<number, string>,
): Promise<void> {
  try {
    for (let count = 0; ; count += 1) {
      const answer = await create(url, `${name} ${count}`, cookie)
      const saved = savedSchema.parse(await answer.json())
      confirmed.set(saved.id, saved.name)
    }
  } catch {
    // It was killed.
  }
}

/** Reads the file with a store of this process; its history must be whole. */
async function readFile(): Promise<Map<number, string>> {
  const checked = new DatabaseSync(database)
  expect(checked.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  expect(checked.prepare('pragma foreign_key_check').all()).toEqual([])
  checked.close()
  const store = await createStore(nodeSqlite(database), { register: starterRegister, now: () => new Date() })
  const all = { conditions: [], search: '', sort: { field: 'id', direction: 'asc' }, range: null } as const
  const { items: changes } = await store.changes({ ...all, conditions: [] })
  const { providers } = await store.register()
  await store.close()
  expect(verifyChain(changes).kind).toBe('intact')
  const created = changes.filter(({ resource }) => resource === 'providers').map(({ recordId }) => recordId)
  expect(created).toEqual(providers.map(({ id }) => id))
  return new Map(providers.map(({ id, name }) => [id, name]))
}

describe('the server', { timeout: 120_000 }, () => {
  it('keeps every write that it answered, however often it is killed', async () => {
    const confirmed = new Map<number, string>()
    for (let cycle = 0; cycle < KILLS; cycle += 1) {
      const server = await startServer({ database })
      const cookie = await server.signIn()
      const writers = [1, 2, 3, 4].map((writer) =>
        writeUntilGone(server, `${cycle}.${writer}`, cookie, confirmed),
      )
      const enough = confirmed.size + WRITES_EACH + cycle
      while (confirmed.size < enough) await wait(1)
      await server.stop('SIGKILL')
      await Promise.all(writers)
    }
    expect(confirmed.size).toBeGreaterThanOrEqual(KILLS * WRITES_EACH)
    const found = await readFile()
    for (const [id, name] of confirmed) expect(found.get(id)).toBe(name)
  })

  it('answers open requests before it stops, and leaves one whole file', async () => {
    const server = await startServer({ database })
    const cookie = await server.signIn()
    const requests = Array.from({ length: 50 }, (_, index) => create(server.url, `p${index}`, cookie))
    await requests[0]
    const code = server.stop('SIGTERM')
    const outcomes = await Promise.allSettled(requests)
    expect(await code).toBe(0)
    const answered = outcomes.filter(({ status }) => status === 'fulfilled')
    expect(answered.length).toBeGreaterThan(0)
    expect(readdirSync(folder)).toEqual(['registre.sqlite'])
    expect((await readFile()).size).toBeGreaterThanOrEqual(answered.length + 1)
  })

  it('does not wait for who keeps a connection open', async () => {
    const server = await startServer({ database })
    const socket = connect(server.port, '127.0.0.1').on('error', () => {})
    const ask = () => socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n')
    ask()
    await once(socket, 'data')
    // It never stays idle for as long as the server lets a connection be: if that were waited for, this would not end.
    const asking = setInterval(ask, 1_000)
    expect(await server.stop('SIGTERM')).toBe(0)
    clearInterval(asking)
  })

  it('is made once when two start on the same new file, and loses no write of either', async () => {
    const servers = await Promise.all([startServer({ database }), startServer({ database })])
    // Both processes share the sessions of the one database.
    const cookie = (await servers[0]?.signIn()) ?? ''
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => create(servers[index % 2]?.url ?? '', `p${index}`, cookie)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201))
    for (const server of servers) await server.stop()
    expect((await readFile()).size).toBe(21)
  })

  it('lives on when the file can’t grow: refuses writes, reads on, loses nothing', async () => {
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    // In blocks of 512 bytes (POSIX): the write-ahead log stops growing at 600 kB.
    const limited = ['-c', 'ulimit -f 1200 && exec "$0" "$@"', process.execPath]
    const child = spawn('sh', [...limited, ...ENDS_WITH_PARENT, 'src/server/main.ts'], {
      env: {
        ...process.env,
        PORT: String(port),
        DATABASE_URL: `file:${database}`,
        ADMIN_EMAIL: ADMINISTRATOR.email,
        ADMIN_PASSWORD: ADMINISTRATOR.password,
      },
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const ended = once(child, 'exit')
    while (
      !(await fetch(`${url}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await wait(20)

    const cookie = await signInAt(url, ADMINISTRATOR)
    const statuses: number[] = []
    for (let count = 0; count < 250; count += 1) {
      const body = JSON.stringify({ name: `p${count}`, notes: 'x'.repeat(5_000) })
      const answer = await fetch(`${url}/api/providers`, {
        method: 'POST',
        headers: { ...JSON_TYPE, cookie },
        body,
      })
      statuses.push(answer.status)
    }
    const written = statuses.filter((status) => status === 201).length
    expect(new Set(statuses)).toEqual(new Set([201, 503]))
    const list = await fetch(`${url}/api/providers`, { headers: { cookie } })
    expect(list.headers.get('content-range')?.split('/')[1]).toBe(String(written + 1))
    child.kill('SIGKILL')
    await ended
    expect((await readFile()).size).toBe(written + 1)
  })

  it('logs one JSON line a request, with neither query nor words in it', async () => {
    const server = await startServer({ database })
    const cookie = await server.signIn()
    const filter = encodeURIComponent('{"q":"Dupont"}')
    await fetch(`${server.url}/api/providers?filter=${filter}`, { headers: { cookie } })
    await create(server.url, 'Madame Dupont', cookie)
    await server.stop()
    const lines = server
      .output()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    const events = lines.map((line) => z.looseObject({ msg: z.string() }).parse(JSON.parse(line)))
    expect(events.find(({ msg }) => msg === 'started')).toMatchObject({
      url: server.url,
      journal_mode: 'wal',
      synchronous: 2,
    })
    expect(events.filter(({ path }) => path === '/api/providers')).toMatchObject([
      { msg: 'request', method: 'GET', status: 200 },
      { msg: 'request', method: 'POST', status: 201 },
    ])
    expect(server.output()).not.toContain('Dupont')
    expect(server.output()).toContain(`Le registre est ouvert : ${server.url}`)
  })
})
