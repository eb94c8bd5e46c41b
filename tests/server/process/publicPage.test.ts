import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptBlockers } from '../../support/acceptBlockers.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'
import { speak } from './speak.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer({ environment: { PUBLIC_URL: 'https://registre.example.fr' } })
  await acceptBlockers(server)
  const answer = await fetch(`${server.url}/api/publications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await server.signIn() },
    body: JSON.stringify({ note: '' }),
  })
  if (!answer.ok) throw new Error(await answer.text())
})
afterAll(async () => {
  await server.stop()
  server.removeData()
})

const ask = (lines: string) =>
  speak(server.port, `${lines}\r\nHost: www.example.fr\r\nConnection: close\r\n\r\n`)

it('is there as soon as publishing is answered, and after a restart', async () => {
  expect((await fetch(`${server.url}/charte`)).status).toBe(200)
  const again = await startServer({ database: server.database })
  expect((await fetch(`${again.url}/charte`)).status).toBe(200)
  await again.stop()
})

it.each(['/charte', '/charte?from=newsletter'])(
  'sends the same headers and bytes from memory and not: %s',
  async (path) => {
    const answer = await fetch(server.url + path)
    const headers = Object.fromEntries([...answer.headers].filter(([name]) => name !== 'date'))
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=300',
      'strict-transport-security': 'max-age=63072000; includeSubDomains',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'access-control-allow-origin': '*',
    })
    expect(headers).not.toHaveProperty('set-cookie')
    expect((await answer.text()).endsWith('</html>\n')).toBe(true)
  },
)

it.each(['POST', 'PUT', 'DELETE'])('can only be read: %s', async (method) => {
  expect(
    (await fetch(`${server.url}/charte`, { method, headers: { host: 'registre.example.fr' } })).status,
  ).toBe(405)
})

it('answers HEAD with the length of the page and nothing more', async () => {
  const answer = await ask('HEAD /charte HTTP/1.1')
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
  expect(answer).toMatch(/content-length: \d{4,}\r\n/)
  expect(answer.endsWith('\r\n\r\n')).toBe(true)
})

it('answers that nothing changed without a body or its length', async () => {
  const { headers } = await fetch(`${server.url}/charte`)
  const answer = await ask(`GET /charte HTTP/1.1\r\nIf-None-Match: ${headers.get('etag')}`)
  expect(answer).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n/)
  expect(answer).not.toContain('content-length')
  expect(answer.endsWith('\r\n\r\n')).toBe(true)
})

it('sends Brotli to who takes it', async () => {
  const answer = await ask('GET /charte HTTP/1.1\r\nAccept-Encoding: gzip, br')
  expect(answer).toContain('content-encoding: br\r\n')
})

it('leaves no trace of a visit in the log', async () => {
  await fetch(`${server.url}/charte`)
  await server.stop()
  expect(server.output()).not.toContain('"method":"GET","path":"/charte"')
})
