import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { putOnline } from '../support/putOnline.ts'
import { startServer } from '../support/startServer.ts'
import { manyCookies } from './manyCookies.ts'
import { peakMegabytes } from './peakMegabytes.ts'
import { quantile, type Result } from './result.ts'

const COOKIES = 10_000
/** How long each is measured, in milliseconds. */
const TIME = 15_000

/** At most so many times the time of an idle server. */
const TIMES_IDLE = 5
/** Milliseconds. */
const CHARTER_MAX = 50
const SAVE_MAX = 250
/** Megabytes. */
const MEMORY_MAX = 400

const HEAVY = [
  '/api/draft',
  '/api/draft/charte.html',
  '/api/draft/charte.txt',
  '/api/draft/charte.csv',
  '/api/draft/status',
  '/api/cookies.csv',
  '/api/changes/authors',
  '/api/changes.csv',
  '/api/findings',
  '/api/findings.csv',
  '/api/findings/counts',
  '/api/findings/records',
  '/api/publications/compare?from=1&to=draft',
  '/api/publications/1/register',
  '/api/proof.zip?from=2020-01-01&to=2100-12-31',
]

/** The public page and saves while a reader asks for every heavy answer of ten thousand cookies, against an idle server. */
export async function measureHeavy(): Promise<Result[]> {
  await using running = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  running.defer(() => rmSync(folder, { recursive: true }))
  const database = join(folder, 'ours.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(database), { register: manyCookies(COOKIES), now, makeSalt })
  await putOnline(store, '', { who: 'local', at: now().toISOString() })
  await store.close()
  const server = await startServer({ database })
  running.defer(async () => void (await server.stop()))
  const cookie = await server.signIn()

  const readCharter = () => ask(`${server.url}/charte`, {})
  let saves = 0
  const save = () =>
    ask(`${server.url}/api/providers?filter={"id":[1]}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ notes: `Relu ${(saves += 1)}` }),
    })

  await timesOf(readCharter, 1_000)
  const idle = { charter: await timesOf(readCharter), save: await timesOf(save) }
  const workerData = { url: server.url, cookie, paths: HEAVY }
  const reader = new Worker(new URL('loopHeavy.ts', import.meta.url), { workerData })
  running.defer(async () => void (await reader.terminate()))
  let failure: unknown = null
  reader.on('error', (error: unknown) => {
    failure = error
  })
  // Saves at the same time, so that nothing computed before them is answered again.
  const [charterTimes, saveTimes] = await Promise.all([timesOf(readCharter), timesOf(save)])
  const busy = { charter: charterTimes, save: saveTimes }
  if (failure !== null) throw new Error('The reader was refused', { cause: failure })
  const memory = peakMegabytes(server.pid)

  const [charter, charterIdle] = [quantile(busy.charter, 0.99), quantile(idle.charter, 0.99)]
  const [saved, savedIdle] = [quantile(busy.save, 0.99), quantile(idle.save, 0.99)]
  const ratio = charter / charterIdle
  return [
    {
      measured: 'the page, p99, while a reader asks for every heavy answer of 10,000 cookies',
      ours: `${charter.toFixed(1)} ms`,
      compared: `${charterIdle.toFixed(1)} ms when idle`,
      verdict: `${ratio.toFixed(1)} times (at most ${TIMES_IDLE}, and ${CHARTER_MAX} ms)`,
      met: ratio <= TIMES_IDLE && charter <= CHARTER_MAX,
    },
    {
      measured: 'a save, p99, at the same time',
      ours: `${saved.toFixed(1)} ms`,
      compared: `${savedIdle.toFixed(1)} ms when idle`,
      verdict: `${saved.toFixed(0)} ms (at most ${SAVE_MAX})`,
      met: saved <= SAVE_MAX,
    },
    {
      measured: 'the server’s memory at that',
      ours: `${memory.toFixed(0)} MB`,
      compared: 'its limit',
      verdict: `${memory.toFixed(0)} MB (at most ${MEMORY_MAX})`,
      met: memory <= MEMORY_MAX,
    },
  ]
}

/** Returns the times of one request after the other, in milliseconds. */
async function timesOf(request: () => Promise<void>, time = TIME): Promise<number[]> {
  const times: number[] = []
  const end = performance.now() + time
  while (performance.now() < end) {
    const start = performance.now()
    await request()
    times.push(performance.now() - start)
  }
  return times
}

async function ask(url: string, options: RequestInit): Promise<void> {
  const answer = await fetch(url, options)
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
}
