import pg from 'pg'
import { freePort } from '../support/freePort.ts'
import { startProcess } from '../support/startProcess.ts'
import { startServer } from '../support/startServer.ts'
import { fillDatabase, urlOf } from './filledDatabase.ts'
import type { Result } from './result.ts'
import { COOKIES, LIST_PATH, measureAgainst } from './throughput.ts'

/**
 * Compares lists and updates on the PostgreSQL server that `TEST_POSTGRES_URL` names with those of bare SQL behind a bare
 * route, each on a database with the same rows.
 */
export async function measurePostgres(serverUrl: string): Promise<Result[]> {
  await using running = new AsyncDisposableStack()
  const admin = new pg.Client({ connectionString: serverUrl, ssl: false })
  await admin.connect()
  running.defer(() => admin.end())
  const name = `registre_bench_${process.pid}`
  const [ours, bare] = [`${name}_ours`, `${name}_bare`]
  running.defer(async () => void (await admin.query(`drop database if exists ${ours} with (force)`)))
  const oursUrl = await fillDatabase(admin, serverUrl, ours, COOKIES)
  await admin.query(`create database ${bare} template ${ours}`)
  running.defer(async () => void (await admin.query(`drop database ${bare} with (force)`)))

  const server = await startServer({ environment: { DATABASE_URL: oursUrl } })
  running.defer(async () => {
    await server.stop()
    server.removeData()
  })
  const cookie = await server.signIn()
  const port = await freePort()
  const bareUrl = `http://127.0.0.1:${port}`
  const bareServer = await startProcess(
    ['tests/bench/barePostgres.ts', urlOf(serverUrl, bare), String(port)],
    {},
    `${bareUrl}/list`,
  )
  running.defer(async () => void (await bareServer.stop()))
  const servers = { ours: server.url, bare: bareUrl, cookie }
  const compared = 'bare Hono + pg'
  return [
    await measureAgainst(
      {
        measured: 'PostgreSQL: list 25 of 10,000 sorted by name, with the total',
        ours: LIST_PATH,
        bare: '/list',
        compared,
        atLeast: 0.7,
      },
      false,
      servers,
    ),
    await measureAgainst(
      {
        measured: 'PostgreSQL: update one of 10,000',
        ours: '/api/cookies',
        bare: '/cookies',
        compared,
        atLeast: 0.7,
      },
      true,
      servers,
    ),
  ]
}
