import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ask } from './ask.ts'
import { runProgram } from '../../support/runProgram.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'

vi.setConfig({ testTimeout: 60_000 })

const TOKEN = 'f3Gk9-Lq2Xw7_Rz5Tb8Nc1Vd4Hm6Js0Py'
const BEARER = { authorization: `Bearer ${TOKEN}` }

let folder = ''
let database = ''
let running: RunningServer | null = null
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  database = join(folder, 'registre.sqlite')
})
afterEach(async () => {
  await running?.stop()
  running = null
  rmSync(folder, { recursive: true })
})

async function start(environment: Record<string, string> = {}): Promise<RunningServer> {
  running = await startServer({ database, environment })
  return running
}

/** Reads a metric by its name and labels; undefined when it is not there. */
async function readMetric(server: RunningServer, name: string): Promise<number | undefined> {
  const { body } = await ask(server, '/metrics')
  const line = body.split('\n').find((line) => line.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length))
}

describe('the metrics', () => {
  it('tell of requests, the process, the database, the register, sessions and backups', async () => {
    const server = await start()
    const cookie = await server.signIn()
    await fetch(`${server.url}/api/cookies/1?secret=Dupont`, { headers: { cookie } })
    await fetch(`${server.url}/charte`)
    const { status, body } = await ask(server, '/metrics')
    expect(status).toBe(200)
    expect(body).toContain('http_requests_total{method="GET",route="/api/cookies/:id",status="200"} 1\n')
    expect(body).toContain(
      'http_requests_total{method="POST",route="/api/auth/sign-in/email",status="200"} 1\n',
    )
    expect(body).toContain('http_requests_total{method="GET",route="/charte",status="404"} 1\n')
    expect(body).not.toMatch(/Dupont|admin|example|@/)
    const values = new Map(
      body
        .split('\n')
        .filter((line) => /^\w+ /.test(line))
        .map((line): [string, number] => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]),
    )
    expect(Object.fromEntries(values)).toEqual({
      process_start_time_seconds: expect.any(Number),
      process_cpu_seconds_total: expect.any(Number),
      process_resident_memory_bytes: expect.any(Number),
      nodejs_heap_size_used_bytes: expect.any(Number),
      nodejs_eventloop_lag_mean_seconds: expect.any(Number),
      nodejs_eventloop_lag_p99_seconds: expect.any(Number),
      nodejs_eventloop_lag_max_seconds: expect.any(Number),
      registre_database_queries_total: expect.any(Number),
      registre_database_seconds_total: expect.any(Number),
      registre_heavy_work_running: 0,
      registre_heavy_work_waiting: 0,
      registre_database_up: 1,
      registre_sessions_open: 1,
      registre_backup_failed: 0,
      registre_disk_free_bytes: expect.any(Number),
    })
    expect([...values.values()].filter((value) => !Number.isFinite(value))).toEqual([])
    expect(values.get('registre_database_queries_total')).toBeGreaterThan(10)
    expect(values.get('process_resident_memory_bytes')).toBeGreaterThan(20e6)
  })

  it('have the findings once they are counted, beside all requests', async () => {
    const server = await start()
    let blockers: number | undefined
    while (blockers === undefined) {
      blockers = await readMetric(server, 'registre_findings{severity="blocker"}')
      await wait(20)
    }
    const counts = await fetch(`${server.url}/api/findings/counts`, {
      headers: { cookie: await server.signIn() },
    })
    expect(await counts.json()).toMatchObject({
      now: {
        blocker: blockers,
        warning: await readMetric(server, 'registre_findings{severity="warning"}'),
        advice: await readMetric(server, 'registre_findings{severity="advice"}'),
        accepted: await readMetric(server, 'registre_findings_accepted'),
      },
    })
  })

  it('have the age of the last backup', async () => {
    const server = await start()
    expect(await readMetric(server, 'registre_backup_age_seconds')).toBeUndefined()
    await runProgram(['src/server/backup.ts', join(folder, 'copy.sqlite')], {
      environment: { DATABASE_URL: `file:${database}` },
    })
    expect(await readMetric(server, 'registre_backup_age_seconds')).toBeLessThan(60)
  })

  it('say that the database does not answer, and the rest', async () => {
    const server = await start()
    await server.signIn()
    renameSync(database, `${database}.away`)
    expect(await readMetric(server, 'registre_database_up')).toBe(0)
    expect(await readMetric(server, 'process_resident_memory_bytes')).toBeGreaterThan(0)
    renameSync(`${database}.away`, database)
    expect(await readMetric(server, 'registre_database_up')).toBe(1)
  })

  it.each<[string, Record<string, string>, Record<string, string>, number]>([
    ['this machine, without a token in the settings,', {}, {}, 200],
    ['a proxy on this machine', {}, { 'x-forwarded-for': '192.0.2.1' }, 403],
    ['a proxy that only says by whom', {}, { via: '1.1 proxy' }, 403],
    ['a page of another site in a browser here', {}, { host: 'evil.example' }, 403],
    [
      'whoever has the token, under any name,',
      { METRICS_TOKEN: TOKEN },
      { ...BEARER, host: '10.0.0.5' },
      200,
    ],
    ['whoever has it through a proxy', { METRICS_TOKEN: TOKEN }, { ...BEARER, via: '1.1 proxy' }, 200],
    ['this machine without the token', { METRICS_TOKEN: TOKEN }, {}, 401],
    ['whoever has another', { METRICS_TOKEN: TOKEN }, { authorization: `Bearer ${TOKEN}x` }, 401],
  ])('are for %s or not', async (_who, environment, headers, status) => {
    const server = await start(environment)
    const answer = await ask(server, '/metrics', headers)
    expect(answer.status).toBe(status)
    expect(answer.body.includes('registre_sessions_open')).toBe(status === 200)
  })
})

describe('whether the server is ready', () => {
  it('is said to everybody, and why to this machine', async () => {
    const server = await start()
    const outside = await ask(server, '/readyz', { 'x-forwarded-for': '192.0.2.1' })
    expect([outside.status, JSON.parse(outside.body)]).toEqual([200, { status: 'ready' }])
    const { status, body } = await ask(server, '/readyz')
    expect([status, JSON.parse(body)]).toEqual([
      200,
      {
        status: 'ready',
        checks: {
          process: { status: 'ok' },
          database: { status: 'ok' },
          layout: { status: 'ok' },
          disk: { status: expect.stringMatching(/ok|warn/), freeBytes: expect.any(Number) },
          backup: { status: 'warn', lastAt: null, failedAt: null },
        },
        caller: { isForwarded: false, isFromProxy: false },
      },
    ])
  })

  it('is no while the database is away, and yes again after', async () => {
    const server = await start()
    await server.signIn()
    renameSync(database, `${database}.away`)
    const { status, body } = await ask(server, '/readyz')
    expect([status, JSON.parse(body)]).toEqual([
      503,
      expect.objectContaining({
        status: 'notReady',
        checks: expect.objectContaining({ database: { status: 'fail', because: 'displaced' } }),
      }),
    ])
    expect((await ask(server, '/healthz')).status).toBe(200)
    renameSync(`${database}.away`, database)
    expect((await ask(server, '/readyz')).status).toBe(200)
  })

  it('is no when a newer program has changed the database', async () => {
    const server = await start()
    const newer = new DatabaseSync(database)
    newer.exec(`insert into migrations (name, at) values ('9999-later', '2030-01-01T00:00:00.000Z')`)
    newer.close()
    const { status, body } = await ask(server, '/readyz')
    expect(status).toBe(503)
    expect(JSON.parse(body)).toMatchObject({
      checks: { layout: { status: 'fail', because: 'otherVersion' } },
    })
  })

  it('is no as soon as it is told to stop, while it answers what was asked and what still comes', async () => {
    const server = await start({ DRAIN_SECONDS: '3' })
    const cookie = await server.signIn()
    // A write whose body has only half arrived.
    const body = JSON.stringify({ name: 'Pendant l’arrêt' })
    const socket = connect(server.port, '127.0.0.1')
    let answered = ''
    socket.setEncoding('utf8').on('data', (text: string) => (answered += text))
    socket.write(
      `POST /api/providers HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\nContent-Type: application/json\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body.slice(0, 5)}`,
    )
    const ended = server.stop()
    while ((await ask(server, '/readyz')).status === 200) await wait(10)
    expect(await ask(server, '/readyz')).toMatchObject({ status: 503 })
    expect((await ask(server, '/healthz')).status).toBe(200)
    expect((await ask(server, '/api/providers', { cookie })).status).toBe(200)
    socket.write(body.slice(5))
    expect(await ended).toBe(0)
    expect(answered).toMatch(/^HTTP\/1\.1 201 /)
    expect(server.output()).toContain('"msg":"stopped"')
    running = null
  })
})
