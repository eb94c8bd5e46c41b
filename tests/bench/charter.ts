import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { acceptBlockers } from '../support/acceptBlockers.ts'
import { freePort } from '../support/freePort.ts'
import { startProcess } from '../support/startProcess.ts'
import { startServer } from '../support/startServer.ts'
import { median, type Result } from './result.ts'
import { startNginx } from './startNginx.ts'

const ROUNDS = 5
const SECONDS = 4
const CONNECTIONS = 10
const AT_LEAST = 0.9

/**
 * The published page from memory, whole and as "not modified", against the same bytes from a bare Hono and from nginx.
 */
export async function measureCharter(): Promise<Result[]> {
  await using running = new AsyncDisposableStack()
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  running.defer(() => rmSync(folder, { recursive: true, force: true }))
  const ours = await startServer()
  running.defer(async () => {
    await ours.stop()
    ours.removeData()
  })
  await acceptBlockers(ours)
  const etag = await publish(ours.url, await ours.signIn())
  const file = join(folder, 'charte')
  writeFileSync(file, new Uint8Array(await (await fetch(`${ours.url}/charte`)).arrayBuffer()))

  const port = await freePort()
  const bareUrl = `http://127.0.0.1:${port}`
  const parameters = ['tests/bench/bareCharter.ts', file, etag, String(port)]
  const bare = await startProcess(parameters, {}, `${bareUrl}/charte`)
  running.defer(async () => void (await bare.stop()))
  const nginx = await startNginx(folder)
  if (nginx) running.defer(() => nginx.stop())

  const whole = await compare(ours.url, bareUrl, nginx?.url ?? null, {})
  const unchanged = await compare(ours.url, bareUrl, null, { 'if-none-match': etag })
  return [
    toResult('the published page, from memory', whole, AT_LEAST),
    toResult('the published page, not modified (304)', unchanged, AT_LEAST),
  ]
}

async function publish(url: string, cookie: string): Promise<string> {
  const headers = { 'content-type': 'application/json', cookie }
  const body = JSON.stringify({ note: '' })
  const published = await fetch(`${url}/api/publications`, { method: 'POST', headers, body })
  if (!published.ok) throw new Error(await published.text())
  return (await fetch(`${url}/charte`)).headers.get('etag') ?? ''
}

interface Rates {
  ours: number
  bare: number
  nginx: number | null
}

async function compare(
  ours: string,
  bare: string,
  nginx: string | null,
  headers: Record<string, string>,
): Promise<Rates> {
  const rates = { ours: [] as number[], bare: [] as number[], nginx: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.ours.push(await load(ours, headers))
    rates.bare.push(await load(bare, headers))
    if (nginx !== null) rates.nginx.push(await load(nginx, headers))
  }
  return {
    ours: median(rates.ours),
    bare: median(rates.bare),
    nginx: nginx === null ? null : median(rates.nginx),
  }
}

async function load(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({
    url: `${url}/charte`,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers,
  })
  if (result.errors > 0) throw new Error(`${result.errors} errors under load`)
  return result.requests.average
}

function toResult(measured: string, { ours, bare, nginx }: Rates, atLeast: number): Result {
  const ratio = ours / bare
  const beside = nginx === null ? '' : `, ${nginx.toFixed(0)}/s nginx serving a file`
  return {
    measured,
    ours: `${ours.toFixed(0)}/s`,
    compared: `${bare.toFixed(0)}/s bare Hono${beside}`,
    verdict: `${ratio.toFixed(2)} (at least ${atLeast})`,
    met: ratio >= atLeast,
  }
}
