import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { freePort } from '../support/freePort.ts'
import { startProcess } from '../support/startProcess.ts'
import { startServer } from '../support/startServer.ts'
import { manyCookies, SEARCHED_TOPIC } from './manyCookies.ts'
import { median, type Result } from './result.ts'
import { updateEach } from './updateEach.ts'

export const COOKIES = 10_000
const CONNECTIONS = 10
const ROUNDS = 5
const SECONDS = 4

const SORT = `sort=${encodeURIComponent('["name","ASC"]')}&range=${encodeURIComponent('[0,24]')}`

/** The first 25 cookies by name. */
export const LIST_PATH = `/api/cookies?${SORT}`

interface Measure {
  measured: string
  ours: string
  bare: string
  compared: string
  atLeast: number
}

const HONO = 'bare Hono + node:sqlite'

/** A word for us, and one of at least three letters for the bare index of trigrams, that the same rows contain. */
function searchFor(measured: string, word: string, bareWord: string): Measure {
  const filter = encodeURIComponent(JSON.stringify({ q: word }))
  return {
    measured: `search 10,000 for ${measured}, first 25 by name, with the total`,
    ours: `/api/cookies?${SORT}&filter=${filter}`,
    bare: `/search?q=${bareWord}`,
    compared: `${HONO} + FTS5 trigrams`,
    atLeast: 0.5,
  }
}

/** The requests to our server and to the bare one, both on files with the same rows. */
const PARTS = {
  list: [
    {
      measured: 'list 25 of 10,000 sorted by name, with the total',
      ours: LIST_PATH,
      bare: '/list',
      compared: HONO,
      atLeast: 0.7,
    },
  ],
  search: [
    searchFor('a word that 250 contain', SEARCHED_TOPIC, SEARCHED_TOPIC),
    searchFor('two letters that 250 contain', 't7', 'et7'),
    searchFor('a word that all contain', 'sujet', 'sujet'),
    searchFor('a letter that all contain', 'j', 'uje'),
  ],
  update: [
    {
      measured: 'update one of 10,000 (synchronous=FULL)',
      ours: '/api/cookies',
      bare: '/cookies',
      compared: HONO,
      atLeast: 0.7,
    },
  ],
} as const satisfies Record<string, Measure[]>

export type ThroughputPart = keyof typeof PARTS
export const THROUGHPUT_PARTS = ['list', 'search', 'update'] as const satisfies ThroughputPart[]

/** The least share of the list's rate that must remain with authentication. */
const SIGNED_IN_AT_LEAST = 0.8

interface Servers {
  ours: string
  bare: string
  /** The `Cookie` header of a session on our server. */
  cookie: string
}

/** Answers a second of ours and of bare SQL behind a bare route, in turns, so that a noisy machine is noisy to both. */
export async function measureThroughput(parts: readonly ThroughputPart[]): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = join(folder, 'ours.sqlite')
  const copy = join(folder, 'bare.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(database), { register: manyCookies(COOKIES), now, makeSalt })
  await store.close()
  copyFileSync(database, copy)

  const barePort = await freePort()
  const bareUrl = `http://127.0.0.1:${barePort}`
  await using running = new AsyncDisposableStack()
  running.defer(() => rmSync(folder, { recursive: true }))
  const ours = await startServer({ database })
  running.defer(async () => void (await ours.stop()))
  const cookie = await ours.signIn()
  const bareProcess = await startProcess(
    ['tests/bench/bareServer.ts', copy, String(barePort)],
    {},
    `${bareUrl}/list`,
  )
  running.defer(async () => void (await bareProcess.stop()))
  const results: Result[] = []
  const servers = { ours: ours.url, bare: bareUrl, cookie }
  for (const part of parts) {
    for (const one of PARTS[part]) results.push(await measureAgainst(one, part === 'update', servers))
  }
  return results
}

/** Compares the list for a signed-in person with the same list from a server without authentication. */
export async function measureSession(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const database = join(folder, 'ours.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(database), { register: manyCookies(COOKIES), now, makeSalt })
  await store.close()
  await using running = new AsyncDisposableStack()
  running.defer(() => rmSync(folder, { recursive: true }))
  const ours = await startServer({ database })
  running.defer(async () => void (await ours.stop()))
  const cookie = await ours.signIn()
  const port = await freePort()
  const openUrl = `http://127.0.0.1:${port}`
  const environment = { PORT: String(port), DATABASE_URL: `file:${database}` }
  const open = await startProcess(['tests/bench/openServer.ts'], environment, `${openUrl}/healthz`)
  running.defer(async () => void (await open.stop()))

  const { ours: path } = PARTS.list[0]
  await checkContent(ours.url + path, openUrl + path, cookie)
  const rates = { ours: [] as number[], open: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.ours.push(await loadReads(ours.url + path, cookie))
    rates.open.push(await loadReads(openUrl + path, cookie))
  }
  const [mine, without] = [median(rates.ours), median(rates.open)]
  const ratio = mine / without
  // One core answers, so the loss of rate gives the extra time of a request.
  const cost = 1_000 / mine - 1_000 / without
  return [
    {
      measured: `list 25 of 10,000 signed in; a session costs ${cost.toFixed(3)} ms a request (at most 0.3)`,
      ours: `${mine.toFixed(0)}/s`,
      compared: `${without.toFixed(0)}/s of the same server without accounts`,
      verdict: `${ratio.toFixed(2)} (at least ${SIGNED_IN_AT_LEAST})`,
      met: ratio >= SIGNED_IN_AT_LEAST && cost <= 0.3,
    },
  ]
}

/** Loads ours and the bare one in turns. */
export async function measureAgainst(
  { measured, compared, atLeast, ...paths }: Measure,
  isWrite: boolean,
  servers: Servers,
): Promise<Result> {
  if (!isWrite) await checkContent(servers.ours + paths.ours, servers.bare + paths.bare, servers.cookie)
  const run = isWrite ? loadUpdates : loadReads
  const rates = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.ours.push(await run(servers.ours + paths.ours, servers.cookie))
    rates.bare.push(await run(servers.bare + paths.bare, servers.cookie))
  }
  const ratio = median(rates.ours) / median(rates.bare)
  return {
    measured,
    ours: `${median(rates.ours).toFixed(0)}/s`,
    compared: `${median(rates.bare).toFixed(0)}/s ${compared}`,
    verdict: `${ratio.toFixed(2)} (at least ${atLeast})`,
    met: ratio >= atLeast,
  }
}

/** Returns answers a second. */
export async function loadReads(url: string, cookie: string): Promise<number> {
  return rateOf(await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { cookie } }))
}

async function loadUpdates(url: string, cookie: string): Promise<number> {
  const setupClient = await updateEach(url, CONNECTIONS, cookie)
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

async function checkContent(one: string, another: string, cookie: string): Promise<void> {
  const [ours, bare] = await Promise.all(
    [one, another].map(async (url) => {
      const answer = await fetch(url, { headers: { cookie } })
      return { rows: (await answer.json()) as unknown, total: answer.headers.get('content-range') }
    }),
  )
  if (JSON.stringify(ours) !== JSON.stringify(bare))
    throw new Error('The two servers give different answers.')
}
