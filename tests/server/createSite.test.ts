import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { STYLE_SHEET } from '#charter/render/styleSheet.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { readAdminFiles } from '#server/adminFiles.ts'
import { createSite, type RequestEntry } from '#server/createSite.ts'
import { createApi } from '#server/http/createApi.ts'
import { NONCE_PLACEHOLDER } from '#server/noncePlaceholder.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'

const PAGE = `<!doctype html><meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><title>Registre</title>
<script src="/assets/main-1a2b.js" nonce="${NONCE_PLACEHOLDER}"></script>`
const SCRIPT = 'console.log("é")'.repeat(100)
const HOST = 'http://127.0.0.1:3000'

let folder = ''
let site: (request: Request) => Promise<Response>
let log: RequestEntry[] = []

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dist-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), PAGE)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), SCRIPT)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.map'), '{}')
  log = []
  let [clock, nonces] = [0, 0]
  const now = () => new Date('2026-11-24T09:30:00.000Z')
  const store = await createStore(nodeSqlite(':memory:'), { register: starterRegister, now })
  site = createSite({
    api: createApi({ store, now }),
    files: readAdminFiles(folder),
    hostNames: ['127.0.0.1', 'localhost'],
    newRequestId: () => 'request-1',
    newNonce: () => `nonce-${(nonces += 1)}`,
    clock: () => (clock += 1.25),
    log: (entry) => log.push(entry),
  })
})
afterEach(() => rmSync(folder, { recursive: true }))

const get = (path: string, init?: RequestInit) => site(new Request(HOST + path, init))

/** As it stands in the answer's policy, directive by directive. */
const policyOf = ({ headers }: Response) => (headers.get('content-security-policy') ?? '').split('; ')

it('serves the page with a nonce of its own each time, and has nobody keep it', async () => {
  for (const nonce of ['nonce-1', 'nonce-2']) {
    const answer = await get('/', { headers: { 'if-none-match': '*', 'accept-encoding': 'br' } })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toBe(PAGE.replaceAll(NONCE_PLACEHOLDER, nonce))
    expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(html)))
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.has('etag')).toBe(false)
    expect(answer.headers.has('content-encoding')).toBe(false)
    expect(policyOf(answer)).toContainEqual(expect.stringContaining(`'nonce-${nonce}'`))
  }
})

it('lets the page run our scripts and style itself by its nonce, and nothing else', async () => {
  const charterStyle = createHash('sha256').update(STYLE_SHEET).digest('base64')
  expect(policyOf(await get('/'))).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-nonce-1' 'sha256-${charterStyle}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ])
})

it('answers HEAD for the page as GET, without the body', async () => {
  const answer = await get('/', { method: 'HEAD' })
  expect(answer.headers.get('content-length')).toBe(String(PAGE.length - 2 * NONCE_PLACEHOLDER.length + 14))
  expect(await answer.text()).toBe('')
})

it('says that a script was not changed since', async () => {
  const answer = await get('/assets/main-1a2b.js')
  const again = await get('/assets/main-1a2b.js', {
    headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})

it('serves a script to be kept for a year, as it was compressed when it was built', async () => {
  const answer = await get('/assets/main-1a2b.js', {
    headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
  })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('vary')).toBe('accept-encoding')
  expect((await answer.arrayBuffer()).byteLength).toBe(Number(answer.headers.get('content-length')))
})

it.each(['gzip', '', 'br;q=0', 'brotli', 'gzip, br;q=0.0'])(
  'serves it plain to who takes « %s »',
  async (encoding) => {
    const answer = await get('/assets/main-1a2b.js', { headers: { 'accept-encoding': encoding } })
    expect(answer.headers.has('content-encoding')).toBe(false)
    expect(await answer.text()).toBe(SCRIPT)
  },
)

it.each([
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/%5c..%5cpackage.json',
  '/assets//../../package.json',
  '/assets/%00',
  '/.env',
  '/.git/config',
  '/data/registre.sqlite',
  '/assets/main-1a2b.js.map',
  '/assets/main-1a2b.js.br',
  '/index.html',
  '//api/providers',
  '/api%2fproviders',
  '/assets',
  '/cookies',
])('has nothing at %s', async (path) => {
  expect((await get(path)).status).toBe(404)
})

it('answers what the API does not know as JSON, not with the page', async () => {
  const answer = await get('/api/nothing')
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

it('says that it is alive', async () => {
  const answer = await get('/healthz')
  expect(await answer.json()).toEqual({ status: 'ok' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

it.each(['POST', 'PUT', 'DELETE', 'PROPFIND'])('takes no %s for a page', async (method) => {
  expect((await get('/', { method })).status).toBe(405)
})

describe('a host that this server is not', () => {
  it.each(['/', '/healthz', '/api/providers'])('gets nothing of %s', async (path) => {
    const answer = await site(new Request(`http://evil.example:3000${path}`))
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('Opendatasoft')
  })
})

it('logs each request once, without its query', async () => {
  await get('/api/providers?filter={"q":"Dupont"}')
  await get('/nothing')
  expect(log).toEqual([
    { requestId: 'request-1', method: 'GET', path: '/api/providers', status: 200, ms: 1.3 },
    { requestId: 'request-1', method: 'GET', path: '/nothing', status: 404, ms: 1.3 },
  ])
})

it('has nothing to serve where nothing was built', () => {
  const missing = readAdminFiles(join(folder, 'missing'))
  expect([missing.page, missing.files.size]).toEqual([null, 0])
})
