import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { median, type Result } from './result.ts'

const LONG = 100_000
const SHORT = 100
const ROUNDS = 5
const SECONDS = 3
const CONNECTIONS = 10
const AT_LEAST = 0.9

/** Compares the first page of a long history with that of a short one, for an editor, with and without a filter. */
export async function measureHistory(): Promise<Result[]> {
  await using running = new AsyncDisposableStack()
  const long = await startWith(LONG, running)
  const short = await startWith(SHORT, running)
  const cookies = { long: await long.signIn(), short: await short.signIn() }
  const results: Result[] = []
  for (const [measured, query] of [
    ['the first page of a history of 100,000', ''],
    ['the same of those about providers', `?filter=${encodeURIComponent('{"resource":"providers"}')}`],
  ] as const) {
    const rates = { long: [] as number[], short: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      rates.long.push(await load(`${long.url}/api/changes${query}`, cookies.long))
      rates.short.push(await load(`${short.url}/api/changes${query}`, cookies.short))
    }
    const ratio = median(rates.long) / median(rates.short)
    results.push({
      measured,
      ours: `${median(rates.long).toFixed(0)}/s`,
      compared: `${median(rates.short).toFixed(0)}/s of one of 100`,
      verdict: `${ratio.toFixed(2)} (at least ${AT_LEAST})`,
      met: ratio >= AT_LEAST,
    })
  }
  return results
}

/** Starts a server whose history has this number of entries. */
async function startWith(entries: number, running: AsyncDisposableStack): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  running.defer(() => rmSync(folder, { recursive: true }))
  const database = join(folder, 'ours.sqlite')
  const store = await createStore(nodeSqlite(database), {
    register: starterRegister,
    now: () => new Date(),
    makeSalt,
  })
  const author = { who: 'local', at: new Date().toISOString() }
  const write = (index: number) => store.updateMany('providers', [1], { notes: `Relu ${index}` }, author)
  for (let index = await store.headId(); index < entries; index += 50)
    await Promise.all(Array.from({ length: Math.min(50, entries - index) }, (_, at) => write(index + at)))
  await store.close()
  const server = await startServer({ database })
  running.defer(async () => void (await server.stop()))
  return server
}

async function load(url: string, cookie: string): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { cookie },
  })
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} refusals under load`)
  return result.requests.average
}
