import { expect, it } from 'vitest'
import { nameRoute } from '#server/watch/nameRoute.ts'
import { startServer } from '../../support/startServer.ts'
import { ask } from './ask.ts'

it.each([
  ['/', '/'],
  ['/readyz', '/readyz'],
  ['/assets/main-1a2b.js', '/*'],
  ['/Dupont', '/*'],
  ['/charte', '/charte'],
  ['/charte/', '/charte'],
  ['/charte.csv', '/charte.csv'],
  ['/charte/versions', '/charte/versions'],
  ['/charte/versions/12.csv', '/charte/versions/:number.csv'],
  ['/charte/Dupont', '/charte/*'],
])('names %s as %s', (path, name) => {
  expect(nameRoute(path, undefined)).toBe(name)
})

it('counts each request of the API by the pattern of its address, without what somebody made up', async () => {
  const server = await startServer()
  const cookie = await server.signIn()
  const headers = { cookie, 'content-type': 'application/json' }
  const asked: [string, RequestInit?][] = [
    ['/api/providers/1?a=Dupont', { headers }],
    ['/api/providers/99999', { headers }],
    ['/api/providers/1'],
    ['/api/providers', { headers, method: 'POST', body: 'no JSON' }],
    ['/api/Dupont', { headers }],
  ]
  for (const [path, init] of asked) await (await fetch(server.url + path, init)).arrayBuffer()
  const { body } = await ask(server, '/metrics')
  await server.stop()
  server.removeData()
  const counted = body.split('\n').filter((line) => /^http_requests_total.*\/api\/(?!auth)/.test(line))
  expect(counted).toEqual([
    'http_requests_total{method="GET",route="/api/providers/:id",status="200"} 1',
    'http_requests_total{method="GET",route="/api/providers/:id",status="404"} 1',
    'http_requests_total{method="GET",route="/api/providers/:id",status="401"} 1',
    'http_requests_total{method="POST",route="/api/providers",status="400"} 1',
    'http_requests_total{method="GET",route="/api/*",status="404"} 1',
  ])
})
