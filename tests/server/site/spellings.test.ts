import { BlockList } from 'node:net'
import { beforeEach, expect, it } from 'vitest'
import { createSite, type Site } from '#server/site/createSite.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { startApi, type StartedApi } from '../http/startApi.ts'

let api: StartedApi
let site: Site

beforeEach(async () => {
  api = await startApi()
  site = createSite({
    api: api.app,
    charter: createCharterPages(api.store, { compress: null, headers: {} }),
    files: { page: null, files: new Map() },
    hostNames: null,
    isEncrypted: false,
    trustedProxies: new BlockList(),
    newRequestId: () => 'request-1',
    newNonce: () => 'nonce-1',
    clock: () => 0,
    log: () => {},
    watch: { answer: () => Promise.resolve(null), observe: () => {} },
  })
})

async function ask(path: string, cookie: string): Promise<{ status: number; text: string }> {
  const answer = await site(new Request(`http://localhost:3000${path}`, { headers: { cookie } }), '192.0.2.1')
  return { status: answer.status, text: await answer.text() }
}

it('has the data where it is meant to be', async () => {
  expect((await ask('/api/providers', api.cookie)).text).toContain('Opendatasoft')
})

it.each([
  '//api/providers',
  '///api/providers',
  '/api//providers',
  '/api/providers/',
  '/api/providers//1',
  '/api%2fproviders',
  '/api%2Fproviders',
  '/%2fapi/providers',
  '/api/providers%2f1',
  '/api%5cproviders',
  '/api/..%2fapi/providers',
  '/API/providers',
  '/api/Providers',
  '/api/providers;id=1',
  '/api/providers%00',
  '/api/providers%20',
  '/api/providers.json',
  '/x/../api%2f/providers',
])('reaches nothing by another spelling: %s', async (path) => {
  for (const cookie of ['', api.cookie]) {
    const { status, text } = await ask(path, cookie)
    expect([401, 404]).toContain(status)
    expect(text).not.toContain('Opendatasoft')
  }
})

it.each([
  '/api/%70roviders',
  '/%61pi/providers',
  '/api/./providers',
  '/x/../api/providers',
  '\\api\\providers',
])('asks to sign in, however the address is written: %s', async (path) => {
  const { status, text } = await ask(path, '')
  expect([401, 404]).toContain(status)
  expect(text).not.toContain('Opendatasoft')
})
