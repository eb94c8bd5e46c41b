import { afterEach, expect, it } from 'vitest'
import { addSecondSite } from '../../support/secondSite.ts'
import { startApi, type StartedApi } from './startApi.ts'

const AUTHOR = { who: 'local', at: '2026-11-24T09:30:00.000Z' }

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

/** On two sites, the second of which has cookie 1 too. */
async function start(): Promise<StartedApi> {
  const api = await startApi()
  opened.push(api)
  await addSecondSite(api.store, AUTHOR, { cookieIds: [1] })
  return api
}

it('a site that published is not deleted, and it is said what to do instead', async () => {
  const api = await start()
  expect((await api.send('POST', '/api/publications', { siteId: 2, note: '' })).status).toBe(201)
  expect(await api.send('DELETE', '/api/sites/2')).toMatchObject({
    status: 409,
    body: { type: 'urn:registre:siteKept', message: 'errors.publishedSiteKept' },
  })
  expect(await api.send('GET', '/api/cookies/1')).toMatchObject({ body: { siteIds: [1, 2] } })
})

it('a record is not restored to a site that is gone, until that is restored', async () => {
  const api = await start()
  const entry = await api.store.headId()
  expect((await api.send('DELETE', '/api/sites/2')).status).toBe(200)
  const found = await api.store.get('cookies', 1)
  const version = found.kind === 'ok' ? found.record.version : 0
  const restore = { change: entry, version }
  expect(await api.send('POST', '/api/cookies/1/restore', restore)).toMatchObject({
    status: 422,
    body: { errors: { siteIds: { message: 'errors.earlierSiteGone' } } },
  })
  expect(await api.send('GET', '/api/cookies/1')).toMatchObject({ body: { siteIds: [1], version } })
})

it('there is no proof of a site that had published nothing in the period', async () => {
  const api = await start()
  await api.send('POST', '/api/publications', { note: '' })
  const period = 'from=2026-11-01&to=2026-11-24'
  expect((await api.send('GET', `/api/proof.zip?${period}`)).status).toBe(200)
  expect(await api.send('GET', `/api/proof.zip?${period}&site=2`)).toMatchObject({
    status: 404,
    body: { message: 'errors.notYetPublished' },
  })
  expect(await api.send('GET', `/api/proof.zip?${period}&site=7`)).toMatchObject({
    status: 404,
    body: { type: 'urn:registre:noSuchSite', args: { id: 7 } },
  })
})
