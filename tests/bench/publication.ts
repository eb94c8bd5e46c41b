import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { startServer } from '../support/startServer.ts'
import { manyCookies } from './manyCookies.ts'
import { peakMegabytes } from './peakMegabytes.ts'
import { median, type Result } from './result.ts'

const COOKIES = 10_000
const ROUNDS = 5
/** Milliseconds. */
const AT_MOST = 2_000
/** Megabytes. */
const MEMORY_MAX = 512

/** Publishing ten thousand cookies and comparing two such versions over HTTP, against reading the register once. */
export async function measurePublication(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  await using running = new AsyncDisposableStack()
  running.defer(() => rmSync(folder, { recursive: true }))
  const database = join(folder, 'ours.sqlite')
  const store = await createStore(nodeSqlite(database), {
    register: manyCookies(COOKIES),
    now: () => new Date(),
    makeSalt,
  })
  await store.close()
  const server = await startServer({ database })
  running.defer(async () => void (await server.stop()))
  const headers = { 'content-type': 'application/json', cookie: await server.signIn() }

  async function timed(method: string, path: string, body?: object): Promise<number> {
    const start = performance.now()
    const answer = await fetch(server.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
    return performance.now() - start
  }

  await timed('POST', '/api/publications', { note: '' })
  const took = { publish: [] as number[], compare: [] as number[], draft: [] as number[] }
  for (let round = 1; round <= ROUNDS; round += 1) {
    await timed('PATCH', `/api/cookies?filter=${hundredIds(round)}`, { recipients: `Tour ${round}` })
    took.draft.push(await timed('GET', '/api/draft'))
    took.publish.push(await timed('POST', '/api/publications', { note: '' }))
    took.compare.push(await timed('GET', `/api/publications/compare?from=1&to=${round + 1}`))
  }
  const memory = peakMegabytes(server.pid)
  const compared = `${median(took.draft).toFixed(0)} ms to read the register`
  const result = (measured: string, times: number[]): Result => ({
    measured: `${measured}; the server held ${memory.toFixed(0)} MB at most (${MEMORY_MAX})`,
    ours: `${median(times).toFixed(0)} ms`,
    compared,
    verdict: `${median(times).toFixed(0)} ms (at most ${AT_MOST})`,
    met: median(times) < AT_MOST && memory < MEMORY_MAX,
  })
  return [
    result('publish 10,000 cookies', took.publish),
    result('compare two versions of 10,000 cookies', took.compare),
  ]
}

function hundredIds(round: number): string {
  const ids = Array.from({ length: 100 }, (_, index) => round * 100 + index)
  return encodeURIComponent(JSON.stringify({ id: ids }))
}
