import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { STYLE_SHEET } from '#charter/page/styleSheet.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import { startApi } from './startApi.ts'

const EVERY_KIND = [
  ['GET', '/api/providers'],
  ['GET', '/api/providers/1'],
  ['GET', '/api/providers/99'],
  ['GET', '/api/providers?sort=x'],
  ['POST', '/api/providers'],
  ['PATCH', '/api/changes/1'],
  ['GET', '/api/draft'],
  ['GET', '/api/draft/charte.html'],
  ['GET', '/api/draft/charte/fragment'],
  ['GET', '/api/draft/charte.txt'],
  ['GET', '/api/draft/charte.csv'],
  ['GET', '/api/cookies.csv'],
  ['GET', '/api/providers/x.css'],
  ['GET', '/api/'],
] as const

it.each(EVERY_KIND)('keeps every answer to itself: %s %s', async (method, path) => {
  const { headers } = await (await startApi()).send(method, path)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  expect(headers.get('permissions-policy')).toMatch(/\bcamera=\(\), .*\bmicrophone=\(\)/)
  expect(headers.has('x-powered-by')).toBe(false)
  expect(headers.has('server')).toBe(false)
})

it('allows the charter its own style sheet by its hash, and nothing else', async () => {
  const { headers, body } = await (await startApi()).send('GET', '/api/draft/charte.html')
  const hash = createHash('sha256').update(STYLE_SHEET).digest('base64')
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('content-security-policy')).toContain(`style-src 'sha256-${hash}';`)
  expect(body).toContain(`<style>${STYLE_SHEET}</style>`)
})

it('marks CSV as UTF-8 with a byte order mark, for French spreadsheets', async () => {
  const api = await startApi()
  for (const path of ['/api/draft/charte.csv', '/api/cookies.csv']) {
    const answer = await api.fetch(
      new Request(`http://localhost:3000${path}`, { headers: { cookie: api.cookie } }),
    )
    const bytes = new Uint8Array(await answer.arrayBuffer(), 0, 3)
    expect(bytes).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
  }
})

it('answers HEAD as GET, without the body', async () => {
  const { status, headers, body } = await (await startApi()).send('HEAD', '/api/cookies')
  expect(status).toBe(200)
  expect(headers.get('content-range')).toBe('cookies 0-3/4')
  expect(body).toBe('')
})

it('does not take a method from a header', async () => {
  const api = await startApi()
  const headers = { 'x-http-method-override': 'DELETE' }
  expect((await api.send('GET', '/api/cookies/1', undefined, headers)).status).toBe(200)
  expect((await api.send('GET', '/api/cookies/1')).status).toBe(200)
})

it.each([
  '/api/providers/0',
  '/api/providers/01',
  '/api/providers/-1',
  '/api/providers/1.5',
  '/api/providers/a',
])('finds nothing at %s', async (path) => {
  expect((await (await startApi()).send('GET', path)).status).toBe(404)
})

describe('when the storage fails', () => {
  const failing = (error: Error) => {
    const fail = async () => {
      throw error
    }
    return { list: fail, create: fail }
  }

  it.each([
    [new StoreFailure('full', new Error('database or disk is full')), 507, 'errors.storage', null],
    [new StoreFailure('unavailable', new Error('database is locked')), 503, 'errors.storage', '5'],
    [
      new StoreFailure('displaced', new Error('/data/r.sqlite is gone')),
      503,
      'errors.storageDisplaced',
      null,
    ],
    [new StoreFailure('damaged', new Error('Tree 3 page 4')), 503, 'errors.storageDamaged', null],
    [new TypeError('select secret from /var/lib'), 500, 'errors.internal', null],
  ])('says so and no more: %s', async (error, status, message, retryAfter) => {
    const api = await startApi(failing(error))
    for (const [method, body] of [
      ['GET', undefined],
      ['POST', { name: 'x' }],
    ] as const) {
      const answer = await api.send(method, '/api/providers', body)
      expect(answer).toMatchObject({ status, body: { message, requestId: 'request-1' } })
      expect(answer.headers.get('retry-after')).toBe(retryAfter)
      expect(answer.headers.get('x-request-id')).toBe('request-1')
      expect(JSON.stringify(answer.body)).not.toContain(error.message)
    }
    expect(api.errors).toEqual([error, error])
  })
})
