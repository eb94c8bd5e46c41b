import { describe, expect, it } from 'vitest'
import { isCrossSiteWrite, isForeignHost } from '#server/http/crossSite.ts'
import { startApi } from './startApi.ts'

const WRITES = [
  ['POST', '/api/providers'],
  ['PUT', '/api/providers/1'],
  ['PUT', '/api/cookies/order'],
  ['PATCH', '/api/cookies?filter={"id":[1]}'],
  ['DELETE', '/api/cookies/1'],
  ['DELETE', '/api/cookies?filter={"id":[1]}'],
] as const

const CONTENT_TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
]

const FOREIGN: Record<string, string>[] = [
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'http://localhost:3001' },
  { origin: 'http://localhost.evil.example:3000' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
]

describe('a write that a page of another site has the browser send', () => {
  it.each(WRITES)('is refused, whatever its content type: %s %s', async (method, path) => {
    const api = await startApi()
    const before = await api.send('GET', '/api/changes')
    for (const type of CONTENT_TYPES) {
      for (const headers of FOREIGN) {
        const body = method === 'DELETE' ? undefined : '{"status":"draft"}'
        const answer = await api.send(method, path, body, { ...headers, 'content-type': type })
        expect(answer.status, JSON.stringify(headers)).toBe(403)
        expect(answer.body).toMatchObject({ message: 'errors.crossSite' })
      }
    }
    expect((await api.send('GET', '/api/changes')).body).toEqual(before.body)
  })
})

describe('a write of our own pages', () => {
  it.each<Record<string, string>>([
    {},
    { origin: 'http://localhost:3000' },
    { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('is taken: %o', async (headers) => {
    const api = await startApi()
    const answer = await api.send('DELETE', '/api/cookies/1', undefined, {
      ...headers,
      'content-type': 'text/plain',
    })
    expect(answer.status).toBe(200)
  })
})

it('lets no other site read an answer', async () => {
  const api = await startApi()
  for (const origin of ['https://evil.example', 'null', 'http://localhost:3000.evil.example']) {
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await api.send(method, '/api/providers', undefined, { origin })
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
  }
})

describe('isCrossSiteWrite, of a server that was told where it is', () => {
  const OWN = 'https://registre.example'

  it.each([
    [OWN, 'http://registre.example/', false],
    [OWN, 'http://127.0.0.1:3000/', false],
    [OWN, 'http://10.0.0.5:3000/', false],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/', false],
    ['http://localhost:3000', 'http://localhost:3000/', false],
    ['http://[::1]:3000', 'http://[::1]:3000/', false],
    ['http://registre.example', 'http://registre.example/', true],
    ['https://registre.example:8443', 'http://registre.example:8443/', true],
    ['https://registre.example.evil.example', 'http://registre.example/', true],
    ['https://evil.example', 'http://evil.example/', true],
    ['http://10.0.0.5:3000', 'http://10.0.0.5:3000/', true],
    ['http://localhost:3001', 'http://localhost:3000/', true],
    ['https://evil.example', 'http://127.0.0.1:3000/', true],
    ['http://127.evil.example', 'http://127.evil.example/', true],
    ['null', 'http://registre.example/', true],
  ])('of a page of %s, sent to %s: %s', (origin, url, expected) => {
    const write = new Request(url, { method: 'POST', headers: { origin } })
    expect(isCrossSiteWrite(write, OWN)).toBe(expected)
    expect(isCrossSiteWrite(new Request(url, { headers: { origin } }), OWN)).toBe(false)
  })

  it('takes no origin for ours that the browser says is another site’s', () => {
    const headers = { origin: OWN, 'sec-fetch-site': 'same-site' }
    expect(isCrossSiteWrite(new Request(OWN, { method: 'POST', headers }), OWN)).toBe(true)
  })
})

describe('isForeignHost', () => {
  const names = ['localhost', '127.0.0.1', '[::1]']

  it.each([
    ['http://localhost:3000/', 'localhost:3000', false],
    ['http://127.0.0.1:3000/', '127.0.0.1:3000', false],
    ['http://[::1]:3000/', '[::1]:3000', false],
    ['http://localhost/', 'LOCALHOST', false],
    ['http://localhost:3000/', null, false],
    ['http://evil.example:3000/', 'evil.example:3000', true],
    ['http://localhost:3000/', 'evil.example', true],
    ['http://evil.example/', 'localhost', true],
    ['http://localhost.evil.example/', 'localhost.evil.example', true],
  ])('of %s, with the host header %s: %s', (url, host, expected) => {
    const headers = { get: (name: string) => (name === 'host' ? host : null) }
    expect(isForeignHost(new URL(url), headers, names)).toBe(expected)
  })

  it('knows no foreign host where any name will do', () => {
    expect(isForeignHost(new URL('http://evil.example/'), new Headers(), null)).toBe(false)
  })
})
