import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { startServer } from '../support/startServer.ts'
import { manyCookies } from './manyCookies.ts'
import { makeManySites } from './manySites.ts'
import { peakMegabytes } from './peakMegabytes.ts'
import { measureKeystrokes } from './preview.ts'
import { median, quantile, type Result } from './result.ts'
import { COOKIES, LIST_PATH, loadReads } from './throughput.ts'

const SITES = 12
/** Of the register beside whose preview is typed. */
const PREVIEWED = 1_000
const LIST_ROUNDS = 5
const ROUNDS = 3
/** Between two readings of the page, as visitors leave it, in milliseconds. */
const PAUSE = 10

const LIST_AT_LEAST = 0.7
/** Milliseconds. */
const FINDINGS_MAX = 300
const PUBLISH_MAX = 5_000
/** Megabytes. */
const MEMORY_MAX = 600

const SITE = encodeURIComponent('{"siteId":2}')

const statusesSchema = z.object({
  sites: z.array(z.object({ siteId: z.number(), next: z.number(), sha256: z.string() })),
})

/** Measures a register of 12 sites and 10,000 cookies, half of which stand on every site. */
export async function measureSites(): Promise<Result[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  await using running = new AsyncDisposableStack()
  running.defer(() => rmSync(folder, { recursive: true }))
  const database = join(folder, 'ours.sqlite')
  await makeManySites(database, COOKIES, SITES)
  const server = await startServer({ database })
  running.defer(async () => void (await server.stop()))
  const cookie = await server.signIn()
  const headers = { 'content-type': 'application/json', cookie }

  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(server.url + path, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return JSON.parse(text)
  }

  let written = 0
  /** Changes the page of every site. */
  const write = () =>
    ask('PATCH', `/api/cookies?filter=${encodeURIComponent('{"id":[2]}')}`, {
      recipients: `Tour ${(written += 1)}`,
    })

  const list = await listOfOneSite(folder, server.url, cookie)

  const findings: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await write()
    findings.push(await time(() => ask('GET', '/api/findings/counts')))
  }

  const readCharter = async () => {
    const answer = await fetch(`${server.url}/charte`)
    await answer.arrayBuffer()
  }
  const seen = async () => {
    const { sites } = statusesSchema.parse(await ask('GET', '/api/draft/statuses'))
    return sites.map(({ siteId, next, sha256 }) => ({ siteId, number: next, sha256 }))
  }
  const many = { took: [] as number[], waits: [] as number[] }
  const one = { took: [] as number[], waits: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    await write()
    const sites = await seen()
    const all = await timeBeside(readCharter, () =>
      ask('POST', '/api/publications/many', { note: '', sites }),
    )
    many.took.push(all.took)
    many.waits.push(...all.waits)
    await write()
    const alone = await timeBeside(readCharter, () => ask('POST', '/api/publications', { note: '' }))
    one.took.push(alone.took)
    one.waits.push(...alone.waits)
  }
  const memory = peakMegabytes(server.pid)
  const [took, found] = [median(many.took), median(findings)]
  const [wait, waitOfOne] = [quantile(many.waits, 0.99), quantile(one.waits, 0.99)]
  return [
    list,
    {
      measured: `the findings of ${SITES} sites after a write, over HTTP`,
      ours: `${found.toFixed(0)} ms`,
      compared: 'nothing',
      verdict: `at most ${FINDINGS_MAX} ms`,
      met: found <= FINDINGS_MAX,
    },
    {
      measured: `publish ${SITES} sites in one act; the server held ${memory.toFixed(0)} MB at most (${MEMORY_MAX})`,
      ours: `${took.toFixed(0)} ms`,
      compared: `${median(one.took).toFixed(0)} ms to publish one`,
      verdict: `${took.toFixed(0)} ms (at most ${PUBLISH_MAX})`,
      met: took <= PUBLISH_MAX && memory <= MEMORY_MAX,
    },
    {
      measured: `the page, p99, while ${SITES} sites are published (${many.waits.length} readings)`,
      ours: `${wait.toFixed(1)} ms`,
      compared: `${waitOfOne.toFixed(1)} ms while one is (${one.waits.length} readings)`,
      verdict: 'at most as long',
      met: wait <= waitOfOne,
    },
    await keystroke(folder),
  ]
}

/** Loads the list of one site, and the same list of a register that has no other, in turns. */
async function listOfOneSite(folder: string, url: string, cookie: string): Promise<Result> {
  const database = join(folder, 'one.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(database), { register: manyCookies(COOKIES), now, makeSalt })
  await store.close()
  await using running = new AsyncDisposableStack()
  const single = await startServer({ database })
  running.defer(async () => void (await single.stop()))
  const cookieOfSingle = await single.signIn()
  const rates = { several: [] as number[], single: [] as number[] }
  for (let round = 0; round < LIST_ROUNDS; round += 1) {
    rates.several.push(await loadReads(`${url}${LIST_PATH}&filter=${SITE}`, cookie))
    rates.single.push(await loadReads(single.url + LIST_PATH, cookieOfSingle))
  }
  const ratio = median(rates.several) / median(rates.single)
  return {
    measured: `list 25 of one of ${SITES} sites sorted by name, with the total`,
    ours: `${median(rates.several).toFixed(0)}/s`,
    compared: `${median(rates.single).toFixed(0)}/s of a register of as many cookies with one site`,
    verdict: `${ratio.toFixed(2)} (at least ${LIST_AT_LEAST})`,
    met: ratio >= LIST_AT_LEAST,
  }
}

/** Types beside the preview of the first site, on whose page a few more than 500 cookies are. */
async function keystroke(folder: string): Promise<Result> {
  const database = join(folder, 'preview.sqlite')
  await makeManySites(database, PREVIEWED, SITES)
  return measureKeystrokes(database, `a keystroke beside the preview of one of ${SITES} sites`, '?site=1')
}

/** Returns milliseconds. */
async function time(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Times `run`, and one reading after the other for as long as it takes, in milliseconds. */
async function timeBeside(
  read: () => Promise<void>,
  run: () => Promise<unknown>,
): Promise<{ took: number; waits: number[] }> {
  const waits: number[] = []
  const end = new AbortController()
  const [took] = await Promise.all([
    time(run).finally(() => end.abort()),
    (async () => {
      while (!end.signal.aborted) {
        waits.push(await time(read))
        await setTimeout(PAUSE)
      }
    })(),
  ])
  return { took, waits }
}
