import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningServer, startServer } from '../../support/startServer.ts'
import { speak } from './speak.ts'

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(async () => {
  await server.stop()
  server.removeData()
})

const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers, '', ''].join('\r\n')

describe('the server', () => {
  it.each([
    ['a header of 15 KB', request('GET /healthz', `X-Long: ${'a'.repeat(15_000)}`), 200],
    ['a header of 17 KB', request('GET /healthz', `X-Long: ${'a'.repeat(17_000)}`), 431],
    ['an address of 17 KB', request(`GET /${'a'.repeat(17_000)}`), 431],
    ['thousands of headers', request('GET /', ...Array.from({ length: 4_000 }, (_, n) => `a${n}: 1`)), 431],
    ['what is no HTTP', 'bonjour\r\n\r\n', 400],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b/c\r\nConnection: close\r\n\r\n', 400],
    ['two hosts', request('GET /healthz', 'Host: evil.example'), 403],
    ['a foreign host in the address', request('GET http://evil.example/healthz'), 403],
    ['no path', request('OPTIONS *'), 400],
    ['a path with backslashes', request('GET /\\..\\x'), 400],
    [
      'two lengths of one body',
      request('POST /api/providers', 'Content-Length: 4', 'Transfer-Encoding: chunked'),
      400,
    ],
    ['an expectation that nobody has', request('POST /api/providers', 'Expect: x'), 417],
    ['TRACE', request('TRACE /', 'Cookie: a=b'), 405],
    ['TRACE of the API', request('TRACE /api/providers', 'Cookie: a=b'), 405],
    ['PROPFIND', request('PROPFIND /'), 405],
    ['PROPFIND of the API', request('PROPFIND /api/providers'), 405],
    ['CONNECT', request('CONNECT localhost:22'), 405],
    ['CONNECT of the API', request('CONNECT /api/providers'), 405],
    ['a method that nobody knows', request('TRACK /'), 400],
    ['another protocol on the same connection', request('GET /healthz', 'Upgrade: websocket'), 200],
    ['another method in a header', request('GET /healthz', 'X-HTTP-Method-Override: DELETE'), 200],
  ])('answers and hangs up, and does not say what it runs on: %s', async (_what, bytes, status) => {
    const answer = await speak(server.port, bytes)
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).not.toMatch(/^(server|x-powered-by|via):/im)
    expect(answer).not.toMatch(/node|hono|\bat \/|cookie: a=b/i)
  })

  it('lives on when one who asks for a way through hangs up first', async () => {
    for (let count = 0; count < 20; count += 1) {
      const socket = connect(server.port, '127.0.0.1')
      await once(socket, 'connect')
      socket.write(request('CONNECT localhost:22'))
      socket.resetAndDestroy()
    }
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
  })
})
