import { afterEach, describe, expect, it } from 'vitest'
import type { StartedApi } from './startApi.ts'
import { startTwoSites } from './startTwoSites.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

const DECLARE = '/api/earlier-pages?firstDay=2026-01-05&fileName=page.txt&site=2'
const OCTETS = { 'content-type': 'application/octet-stream' }

/** Starts with a second site that is archived, with or without a page that was declared of before its version 1. */
async function startArchived({ isDeclared = false } = {}): Promise<StartedApi> {
  const api = await startTwoSites()
  opened.push(api)
  if (isDeclared) await api.send('POST', DECLARE, 'Avant.', OCTETS)
  await api.send('PATCH', '/api/sites?filter={"id":[2]}', { archived: 'yes' })
  return api
}

describe('an archived site', () => {
  it.each([
    ['gets no version', '/api/publications', { siteId: 2, note: '', newConsent: 'no' }, undefined],
    ['gets no page of before version 1', DECLARE, 'Avant.', OCTETS],
    ['has its draft announced to nobody', '/api/ready-note', { siteId: 2, note: 'Prêt.' }, undefined],
  ])('%s', async (_what, path, body, type) => {
    const api = await startArchived()
    const before = await api.store.headId()
    expect(await api.send('POST', path, body, type)).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:siteArchived', message: 'errors.siteArchived' },
    })
    expect(await api.store.headId()).toBe(before)
  })

  it('keeps the page that was declared of it', async () => {
    const api = await startArchived({ isDeclared: true })
    expect(await api.send('POST', '/api/earlier-pages/1/retract', {})).toMatchObject({
      status: 409,
      body: { message: 'errors.siteArchived' },
    })
    await api.send('PATCH', '/api/sites?filter={"id":[2]}', { archived: '' })
    expect((await api.send('POST', '/api/earlier-pages/1/retract', {})).status).toBe(200)
  })
})
