import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { freePort } from '#tests/support/freePort.ts'
import { startProcess } from '#tests/support/startProcess.ts'
import { startServer } from '#tests/support/startServer.ts'
import { manyCookies, SEARCHED_TOPIC } from './manyCookies.ts'
import { median, type Result } from './result.ts'
import { updateEach } from './updateEach.ts'

const COOKIES = 10_000
const CONNECTIONS = 10
const ROUNDS = 5
const SECONDS = 4
const AT_LEAST = 0.7

const SORT = `sort=${encodeURIComponent('["name","ASC"]')}&range=${encodeURIComponent('[0,24]')}`

/** What is asked of ours and of the bare one, both over files with the same bytes. */
const PARTS = {
  list: {
    what: 'list 25 of 10,000 sorted by name, with the total',
    ours: `/api/cookies?${SORT}`,
    bare: '/list',
  },
  search: {
    what: 'search 10,000 for a word, first 25 by name, with the total',
    ours: `/api/cookies?${SORT}&filter=${encodeURIComponent(JSON.stringify({ q: SEARCHED_TOPIC }))}`,
    bare: `/search?q=${SEARCHED_TOPIC}`,
  },
  update: { what: 'update one of 10,000 (synchronous=FULL)', ours: '/api/cookies', bare: '/cookies' },
} as const

export type ThroughputPart = keyof typeof PARTS
export const THROUGHPUT_PARTS = ['list', 'search', 'update'] as const satisfies ThroughputPart[]

interface Servers {
  ours: string
  bare: string
}

/** Answers a second of ours and of bare SQL behind a bare route, in turns, so that a noisy machine is noisy to both. */
export async function measureThroughput(parts: readonly ThroughputPart[]): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = join(folder, 'ours.sqlite')
  const copy = join(folder, 'bare.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(database), { register: manyCookies(COOKIES), now })
  await store.close()
  copyFileSync(database, copy)

  const barePort = await freePort()
  const bareUrl = `http://127.0.0.1:${barePort}`
  await using running = new AsyncDisposableStack()
  running.defer(() => rmSync(folder, { recursive: true }))
  const ours = await startServer({ database })
  running.defer(async () => void (await ours.stop()))
  const bareProcess = await startProcess(
    ['tests/bench/bareServer.ts', copy, String(barePort)],
    {},
    `${bareUrl}/list`,
  )
  running.defer(async () => void (await bareProcess.stop()))
  const results: Result[] = []
  for (const part of parts) results.push(await measure(part, { ours: ours.url, bare: bareUrl }))
  return results
}

async function measure(part: ThroughputPart, servers: Servers): Promise<Result> {
  const { what, ...paths } = PARTS[part]
  if (part !== 'update') await checkContent(servers.ours + paths.ours, servers.bare + paths.bare)
  const run = part === 'update' ? loadUpdates : loadReads
  const rates = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.ours.push(await run(servers.ours + paths.ours))
    rates.bare.push(await run(servers.bare + paths.bare))
  }
  const ratio = median(rates.ours) / median(rates.bare)
  return {
    what,
    ours: `${median(rates.ours).toFixed(0)}/s`,
    compared: `${median(rates.bare).toFixed(0)}/s bare Hono + node:sqlite`,
    verdict: `${ratio.toFixed(2)} (at least ${AT_LEAST})`,
    met: ratio >= AT_LEAST,
  }
}

async function loadReads(url: string): Promise<number> {
  return rateOf(await autocannon({ url, connections: CONNECTIONS, duration: SECONDS }))
}

async function loadUpdates(url: string): Promise<number> {
  const setupClient = await updateEach(url, CONNECTIONS)
  return rateOf(
    await autocannon({
      url,
      connections: CONNECTIONS,
      duration: SECONDS,
      setupClient,
    }),
  )
}

function rateOf({ requests, non2xx, errors }: autocannon.Result): number {
  if (non2xx > 0 || errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors under load`)
  return requests.average
}

async function checkContent(...urls: string[]): Promise<void> {
  const [ours, bare] = await Promise.all(
    urls.map(async (url) => {
      const answer = await fetch(url)
      return { rows: (await answer.json()) as unknown, total: answer.headers.get('content-range') }
    }),
  )
  if (JSON.stringify(ours) !== JSON.stringify(bare))
    throw new Error('The two servers give different answers.')
}
