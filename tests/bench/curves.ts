import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { format } from 'prettier'
import { freePort } from '../support/freePort.ts'
import { startProcess } from '../support/startProcess.ts'
import { startServer } from '../support/startServer.ts'
import { COPIED_TOPIC, makeLargeRegister } from './largeRegister.ts'
import { SEARCHED_TOPIC } from './manyCookies.ts'
import { quantile } from './result.ts'
import { COOKIES, LIST_PATH } from './throughput.ts'
import { updateEach } from './updateEach.ts'

// `node tests/bench/curves.ts` measures how answers slow down as the register grows and as more people ask at once, and writes the
// tables of docs/performance.md. It takes some twenty minutes, most of them to make a million cookies.

const PAGE = 'docs/performance.md'
const BEGIN = '<!-- written by tests/bench/curves.ts -->'
const END = '<!-- end -->'

const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000]
const CLIENTS = [1, 10, 100]
const SECONDS = 3
/** Requests of one client, one after the other, for each figure of a size. */
const REQUESTS = 60

/** What the columns of the list of cookies sort by. */
const SORTS = [
  'name',
  'purpose',
  'providerId',
  'categoryId',
  'lifetime',
  'status',
  'service',
  'location',
  'party',
  'storage',
  'domain',
  'recipients',
  'reviewedOn',
  'updatedAt',
]

const folder = mkdtempSync(join(tmpdir(), 'bench-'))
try {
  const tables = [describeMachine(), await measureSizes(), await measureClients()]
  const page = readFileSync(PAGE, 'utf8')
  const [before = '', after = ''] = [page.split(BEGIN)[0], page.split(END)[1]]
  const text = `${before}${BEGIN}\n\n${tables.join('\n\n')}\n\n${END}${after}`
  writeFileSync(PAGE, await format(text, { parser: 'markdown' }))
} finally {
  rmSync(folder, { recursive: true })
}

function describeMachine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 1_024 ** 3)
  return `${cpus().length} cores (${first?.model.trim()}), ${memory} GB, Linux, Node ${process.version}, SQLite ${process.versions.sqlite}; ${new Date().toISOString().slice(0, 10)}.`
}

async function measureSizes(): Promise<string> {
  const rows: string[][] = []
  for (const size of SIZES) {
    const database = join(folder, `${size}.sqlite`)
    await makeLargeRegister(database, size)
    const server = await startServer({ database })
    const cookie = await server.signIn()
    const time = async (path: string) => timeRequests(server.url + path, cookie)
    const firsts: Times[] = []
    const lasts: Times[] = []
    for (const sort of SORTS) {
      firsts.push(await time(listPath(sort, 0)))
      lasts.push(await time(listPath(sort, size - 25)))
    }
    const broad = await time(searchPath(size > COOKIES ? COPIED_TOPIC : SEARCHED_TOPIC))
    const search = await time(searchPath(SEARCHED_TOPIC))
    rows.push([
      size.toLocaleString('en'),
      worst(firsts),
      worst(lasts),
      `${search.median} / ${search.high}`,
      `${broad.first}; ${broad.median} / ${broad.high}`,
      String(await rateOfUpdates(server.url, cookie, 1)),
    ])
    await server.stop()
    rmSync(database)
  }
  const heads = [
    'cookies',
    'first page, by the slowest column (median / p99, ms)',
    'last page (median / p99, ms)',
    'search for a word of 250 at most (median / p99, ms)',
    'for a word of one in forty (first time; then median / p99, ms)',
    'updates a second, one client',
  ]
  return table(heads, rows)
}

async function measureClients(): Promise<string> {
  const database = join(folder, 'ours.sqlite')
  const copy = join(folder, 'bare.sqlite')
  await makeLargeRegister(database, COOKIES)
  copyFileSync(database, copy)
  const server = await startServer({ database })
  const cookie = await server.signIn()
  const port = await freePort()
  const bareUrl = `http://127.0.0.1:${port}`
  const bare = await startProcess(['tests/bench/bareServer.ts', copy, String(port)], {}, `${bareUrl}/list`)
  const rows: string[][] = []
  for (const clients of CLIENTS) {
    rows.push([
      String(clients),
      ...(await loadReads(server.url + LIST_PATH, cookie, clients)),
      ...(await loadReads(`${bareUrl}/list`, cookie, clients)),
      String(await rateOfUpdates(server.url, cookie, clients)),
      String(await rateOfUpdates(bareUrl, cookie, clients, '/cookies')),
    ])
  }
  await bare.stop()
  await server.stop()
  const heads = [
    'clients at once, of 10,000 cookies',
    'lists a second',
    'p99, ms',
    'lists a second, bare',
    'p99, ms',
    'updates a second',
    'updates a second, bare',
  ]
  return table(heads, rows)
}

function searchPath(word: string): string {
  return `${LIST_PATH}&filter=${encodeURIComponent(JSON.stringify({ q: word }))}`
}

function listPath(sort: string, first: number): string {
  const range = [first, first + 24]
  return `/api/cookies?sort=${encodeURIComponent(JSON.stringify([sort, 'ASC']))}&range=${encodeURIComponent(JSON.stringify(range))}`
}

interface Times {
  /** Of the request that is left out of the others. */
  first: string
  median: string
  high: string
}

/** Times requests of one client, the first of them apart. */
async function timeRequests(url: string, cookie: string): Promise<Times> {
  const times: number[] = []
  for (let request = 0; request <= REQUESTS; request += 1) {
    const begin = performance.now()
    const answer = await fetch(url, { headers: { cookie } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${answer.status} of ${url}`)
    times.push(performance.now() - begin)
  }
  const first = (times.shift() ?? 0).toFixed(1)
  return { first, median: quantile(times, 0.5).toFixed(1), high: quantile(times, 0.99).toFixed(1) }
}

function worst(times: readonly Times[]): string {
  const slowest = (of: (one: Times) => string) => Math.max(...times.map((one) => Number(of(one)))).toFixed(1)
  return `${slowest(({ median }) => median)} / ${slowest(({ high }) => high)}`
}

async function loadReads(url: string, cookie: string, connections: number): Promise<[string, string]> {
  const { requests, latency } = await autocannon({ url, connections, duration: SECONDS, headers: { cookie } })
  return [requests.average.toFixed(0), latency.p99.toFixed(0)]
}

async function rateOfUpdates(
  url: string,
  cookie: string,
  connections: number,
  path = '/api/cookies',
): Promise<number> {
  const setupClient = await updateEach(url + path, connections, cookie)
  const { requests } = await autocannon({ url: url + path, connections, duration: SECONDS, setupClient })
  return Math.round(requests.average)
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
