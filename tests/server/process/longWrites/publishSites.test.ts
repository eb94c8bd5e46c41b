import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeManySites } from '../../../bench/manySites.ts'
import { type RunningServer, startServer } from '../../../support/startServer.ts'

// The real server, which publishes several sites in a thread.

let server: RunningServer | null = null
let folder = ''
afterEach(async () => {
  await server?.stop().catch(() => null)
  rmSync(folder, { recursive: true, force: true })
})

const statusesSchema = z.object({
  sites: z.array(z.object({ siteId: z.number(), next: z.number(), sha256: z.string() })),
})

async function start(cookies: number) {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const database = join(folder, 'registre.sqlite')
  await makeManySites(database, cookies, 3)
  const running = await startServer({ database })
  server = running
  const cookie = await running.signIn()
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${running.url}${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }
  const seen = async () => {
    const { sites } = statusesSchema.parse((await call('GET', '/api/draft/statuses')).body)
    return sites.map(({ siteId, next, sha256 }) => ({ siteId, number: next, sha256 }))
  }
  const publishMany = (sites: object[]) => call('POST', '/api/publications/many', { note: 'Toutes.', sites })
  return { url: running.url, call, seen, publishMany }
}

it('publishes all of them, and goes on to answer with what is online now', async () => {
  const { url, call, seen, publishMany } = await start(24)
  expect(await publishMany(await seen())).toMatchObject({
    status: 201,
    body: [{ number: 1 }, { number: 1, siteId: 2 }, { number: 1, siteId: 3 }],
  })
  for (const path of ['/charte', '/plateforme2-exemple-fr/charte', '/plateforme3-exemple-fr/charte'])
    expect((await fetch(`${url}${path}`)).status, path).toBe(200)
  expect(await call('GET', '/api/draft/statuses')).toMatchObject({
    body: { sites: [{ isOnline: true }, { isOnline: true }, { isOnline: true }] },
  })
  const { body } = await call('GET', '/api/providers/1')
  expect(await call('PUT', '/api/providers/1', Object.assign({}, body, { notes: 'Relu.' }))).toMatchObject({
    status: 200,
  })
})

it('publishes none where one is refused, and says which and why', async () => {
  const { seen, publishMany } = await start(24)
  const [first, second, third] = await seen()
  const stale = { ...second, number: 7 }
  expect(await publishMany([{ ...first }, stale, { ...third }])).toMatchObject({
    status: 409,
    body: { type: 'urn:registre:sitesRefused', args: { names: 'plateforme2.exemple.fr' } },
  })
  expect((await seen()).map(({ number }) => number)).toEqual([1, 1, 1])
})

it('lets the public page be read meanwhile', async () => {
  const { url, seen, publishMany } = await start(2_000)
  await publishMany((await seen()).slice(0, 1))
  const sites = (await seen()).slice(1)
  const end = new AbortController()
  let readings = 0
  const published = publishMany(sites).finally(() => end.abort())
  while (!end.signal.aborted) {
    expect((await fetch(`${url}/charte`)).status).toBe(200)
    readings += 1
  }
  expect(await published).toMatchObject({ status: 201 })
  expect(readings).toBeGreaterThan(10)
})
