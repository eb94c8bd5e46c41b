import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { BlockList } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HOST_STYLE_SHEET, STYLE_SHEET } from '#charter/page/styleSheet.ts'
import { NONCE_PLACEHOLDER, readAdminFiles } from '#server/site/adminFiles.ts'
import { createSite, type RequestEntry, type Site, type SiteOptions } from '#server/site/createSite.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { createApi } from '#server/http/createApi.ts'
import type { ApiEnv } from '#server/http/route.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { watchOf } from './watchOf.ts'
import { openAccounts } from '../../support/openAccounts.ts'

const PAGE = `<!doctype html><meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><title>Registre</title>
<script src="/assets/main-1a2b.js" nonce="${NONCE_PLACEHOLDER}"></script>`
const SCRIPT = 'console.log("é")'.repeat(100)
const HOST = 'http://127.0.0.1:3000'

let [folder, cookie] = ['', '']
let options: SiteOptions
let site: Site
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
  const store = await createStore(nodeSqlite(':memory:'), { register: publishableStarter, now, makeSalt })
  const { accounts, cookieOf } = await openAccounts(store, now)
  cookie = await cookieOf('administrator')
  options = {
    api: createApi({ store, accounts, now }),
    charter: createCharterPages(store, { compress: null, headers: {} }),
    files: readAdminFiles(folder),
    hostNames: ['127.0.0.1', 'localhost'],
    isEncrypted: false,
    trustedProxies: new BlockList(),
    newRequestId: () => 'request-1',
    newNonce: () => `nonce-${(nonces += 1)}`,
    clock: () => (clock += 1.25),
    log: (entry) => log.push(entry),
    watch: watchOf(store),
  }
  site = createSite(options)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Sends a request as the administrator, unless it has cookies of its own. */
const get = (path: string, init?: RequestInit) => {
  const headers = new Headers(init?.headers)
  if (!headers.has('cookie')) headers.set('cookie', cookie)
  return site(new Request(HOST + path, { ...init, headers }), '127.0.0.1')
}

/** Returns the directives of the answer's policy. */
const policyOf = ({ headers }: Response) => (headers.get('content-security-policy') ?? '').split('; ')

it('serves the page with a nonce of its own each time, and has nobody keep it', async () => {
  for (const nonce of ['nonce-1', 'nonce-2']) {
    const answer = await get('/', { headers: { 'if-none-match': '*', 'accept-encoding': 'br' } })
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toBe(PAGE.replaceAll(NONCE_PLACEHOLDER, nonce))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-length': String(Buffer.byteLength(html)),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    })
    for (const name of ['etag', 'content-encoding']) expect(answer.headers.has(name)).toBe(false)
    expect(policyOf(answer)).toContainEqual(expect.stringContaining(`'nonce-${nonce}'`))
  }
})

it('lets the page run our scripts and style itself by its nonce, and nothing else', async () => {
  const [charterStyle, hostStyle] = [STYLE_SHEET, HOST_STYLE_SHEET].map((sheet) =>
    createHash('sha256').update(sheet).digest('base64'),
  )
  expect(policyOf(await get('/'))).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-nonce-1' 'sha256-${charterStyle}' 'sha256-${hostStyle}'`,
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
  const { headers, body } = await get('/', { method: 'HEAD' })
  expect(headers.get('content-length')).toBe(String(PAGE.length - 2 * NONCE_PLACEHOLDER.length + 14))
  expect(body).toBeNull()
})

it('lets a worker load our scripts, and send nothing', async () => {
  const policy = policyOf(await get('/assets/main-1a2b.js')).join('; ')
  expect(policy).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'")
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
  expect([await answer.json(), answer.headers.get('cache-control')]).toEqual([{ status: 'ok' }, 'no-store'])
})

it.each(['POST', 'PUT', 'DELETE', 'PROPFIND'])('takes no %s for a page', async (method) => {
  expect((await get('/', { method })).status).toBe(405)
})

describe('a host that this server is not', () => {
  it.each(['/', '/healthz', '/api/providers'])('gets nothing of %s', async (path) => {
    const answer = await site(new Request(`http://evil.example:3000${path}`), '127.0.0.1')
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

describe('on every kind of answer', () => {
  const EVERY_KIND: [string, number, string, RequestInit?][] = [
    ['the page', 200, '/'],
    ['a script', 200, '/assets/main-1a2b.js'],
    ['the API', 200, '/api/providers'],
    ['the charter', 200, '/api/draft/charte.html'],
    ['a table', 200, '/api/cookies.csv'],
    ['a sign of life', 200, '/healthz'],
    ['what the API does not have', 404, '/api/nothing'],
    ['what does not exist', 404, '/nothing'],
    ['a method for no page', 405, '/', { method: 'POST' }],
    ['a method for no resource', 405, '/api/changes', { method: 'DELETE' }],
    ['somebody who is not signed in', 401, '/api/providers', { headers: { cookie: 'none=1' } }],
    ['a write from elsewhere', 403, '/api/cookies/1', { method: 'DELETE', headers: { origin: 'null' } }],
    ['a body too long', 413, '/api/providers', { method: 'POST', headers: { 'content-length': '9999999' } }],
  ]

  const expectGuarded = (headers: Headers) => {
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('permissions-policy')).toContain('clipboard-write=(self)')
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(headers.has(name)).toBe(false)
  }

  it.each(EVERY_KIND)('a browser is told what it may do: %s', async (_what, status, path, init) => {
    const answer = await get(path, init)
    expect(answer.status).toBe(status)
    expectGuarded(answer.headers)
    expect(answer.headers.has('strict-transport-security')).toBe(false)
  })

  it.each(EVERY_KIND)(
    'a browser stays with TLS, where there is TLS: %s',
    async (_what, status, path, init) => {
      site = createSite({ ...options, isEncrypted: true })
      const answer = await get(path, init)
      expect(answer.status).toBe(status)
      expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
    },
  )

  it('also where nothing changed, or the host is another', async () => {
    site = createSite({ ...options, isEncrypted: true })
    const etag = (await get('/assets/main-1a2b.js')).headers.get('etag') ?? ''
    for (const answer of [
      await get('/assets/main-1a2b.js', { headers: { 'if-none-match': etag } }),
      await site(new Request('http://evil.example/'), '127.0.0.1'),
    ]) {
      expect([304, 403]).toContain(answer.status)
      expectGuarded(answer.headers)
      expect(answer.headers.has('strict-transport-security')).toBe(true)
    }
  })
})

it('answers under any name where it was not told its own, and others reach it', async () => {
  site = createSite({ ...options, hostNames: null })
  expect((await site(new Request('http://registre.example/healthz'), '192.0.2.1')).status).toBe(200)
})

it('tells the API whose request it is, by what the trusted proxy says', async () => {
  const trustedProxies = new BlockList()
  trustedProxies.addAddress('10.0.0.1')
  const api = new Hono<ApiEnv>().get('/api/whose', (c) => c.json(c.env))
  site = createSite({ ...options, api, trustedProxies })
  const ask = async (from: string) => {
    const headers = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7' }
    return (await site(new Request(`${HOST}/api/whose`, { headers }), from)).text()
  }
  expect(await ask('10.0.0.1')).toBe('{"requestId":"request-1","address":"192.0.2.7"}')
  expect(await ask('10.0.0.2')).toBe('{"requestId":"request-1","address":"10.0.0.2"}')
})
