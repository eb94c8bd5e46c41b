import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { verifyChain } from '../../support/verifyChain.ts'
import { ENDS_WITH_PARENT } from '../../support/startProcess.ts'
import { startServer } from '../../support/startServer.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

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

/** Reads the file with a store of this process; its history must be whole. */
async function readFile(): Promise<Map<number, string>> {
  const checked = new DatabaseSync(database)
  expect(checked.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' })
  expect(checked.prepare('pragma foreign_key_check').all()).toEqual([])
  checked.close()
  const store = await createStore(nodeSqlite(database), {
    register: starterRegister,
    now: () => new Date(),
    makeSalt,
  })
  const all = { conditions: [], search: '', sort: { field: 'id', direction: 'asc' }, range: null } as const
  const { items: changes } = await store.changes({ ...all, conditions: [] })
  const { providers } = await store.register()
  await store.close()
  expect(verifyChain(changes).kind).toBe('intact')
  const created = changes.filter(({ resource }) => resource === 'providers').map(({ recordId }) => recordId)
  expect(created).toEqual(providers.map(({ id }) => id))
  return new Map(providers.map(({ id, name }) => [id, name]))
}

describe('the server', () => {
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
    expect(readdirSync(folder)).toEqual([
      'registre.sqlite',
      'registre.sqlite.head',
      'registre.sqlite.known',
      'registre.sqlite.lock',
    ])
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

  it('ends at once when it is told to while it starts, and writes what its log still has', async () => {
    // It takes connections and says nothing, as a database server that hangs does.
    const silent = createServer().listen(0, '127.0.0.1')
    const asked = once(silent, 'connection')
    await once(silent, 'listening')
    const { port } = z.object({ port: z.number() }).parse(silent.address())
    const environment = { ...process.env, PORT: '0', DATABASE_URL: `postgres://x@127.0.0.1:${port}/x` }
    const child = spawn(process.execPath, [...ENDS_WITH_PARENT, 'src/server/main.ts'], { env: environment })
    const closed = once(child, 'close')
    const output = text(child.stdout)
    await asked
    child.kill('SIGTERM')
    await closed
    silent.close()
    expect(child.exitCode).toBe(0)
    expect(await output).toContain('"msg":"stopping"')
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
