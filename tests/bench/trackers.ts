import { existsSync, readFileSync } from 'node:fs'
import { aCookieList } from '../support/aCookieList.ts'
import { startServer } from '../support/startServer.ts'
import { median, quantile, type Result } from './result.ts'

const ROWS = 2_300
const IMPORTS = 5
const IMPORT_AT_MOST = 1_000
const PROPOSAL_AT_MOST = 5
const NAMES = ['_pk_id.*', '_ga_ABC123', 'sessionid', 'unheard-of', '(a+)+$', 'a'.repeat(1_000)]
const ASKED_EACH = 100

/** Measures the import of a whole list over HTTP on the real server, and then the proposals for a cookie. */
export async function measureTrackers(): Promise<Result[]> {
  const server = await startServer()
  try {
    const cookie = await server.signIn()
    const url = `${server.url}/api/known-trackers`
    const imports = []
    for (let at = 0; at < IMPORTS; at += 1) imports.push(await timeImport(url, cookie))
    const proposals = []
    // The first request builds the catalogue.
    const first = await timeProposal(url, cookie, '_pk_id.*')
    for (let at = 0; at < ASKED_EACH; at += 1)
      for (const name of NAMES) proposals.push(await timeProposal(url, cookie, name))
    return [importResult(imports), proposalResult(proposals, first)]
  } finally {
    await server.stop()
    server.removeData()
  }
}

async function timeImport(url: string, cookie: string): Promise<number> {
  const headers = { cookie, origin: new URL(url).origin, 'content-type': 'text/csv' }
  const start = performance.now()
  const answer = await fetch(`${url}/import`, { method: 'POST', headers, body: LIST })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`The list was refused: ${answer.status}`)
  return performance.now() - start
}

async function timeProposal(url: string, cookie: string, name: string): Promise<number> {
  const query = new URLSearchParams({ name, domain: 'www.youtube.com' })
  const start = performance.now()
  await (await fetch(`${url}/proposals?${query}`, { headers: { cookie } })).arrayBuffer()
  return performance.now() - start
}

function importResult(times: readonly number[]): Result {
  return {
    measured: `an import of ${ROWS} known trackers`,
    ours: `${median(times).toFixed(0)} ms, at worst ${quantile(times, 1).toFixed(0)} ms`,
    compared: 'nothing',
    verdict: `at most ${IMPORT_AT_MOST} ms`,
    met: quantile(times, 1) <= IMPORT_AT_MOST,
  }
}

function proposalResult(times: readonly number[], first: number): Result {
  const [half, most] = [median(times), quantile(times, 0.95)]
  return {
    measured: `what is known of a cookie, among ${ROWS}`,
    ours: `${half.toFixed(1)} ms, 95 in 100 under ${most.toFixed(1)} ms (${first.toFixed(0)} ms after an import)`,
    compared: 'nothing',
    verdict: `at most ${PROPOSAL_AT_MOST} ms`,
    met: most <= PROPOSAL_AT_MOST,
  }
}

const PUBLISHED = new URL('../../../shared/data/open-cookie-database.csv', import.meta.url)

// The published list where it is available, filled up to the number of rows.
const LIST = (() => {
  const real = existsSync(PUBLISHED) ? readFileSync(PUBLISHED, 'utf8').trimEnd() : aCookieList()
  const missing = ROWS - (real.split('\n').length - 1)
  const more = Array.from(
    { length: missing },
    (_, at) => `bench-${at},Acme,Analytics,acme${at}_,,"What it does, in a sentence",13 months,Acme,,1`,
  )
  return [real, ...more].join('\n')
})()
