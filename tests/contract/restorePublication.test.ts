import { expect, it } from 'vitest'
import { z } from 'zod'
import { publishableStarter } from '../support/publishable.ts'
import { aCategory, aCookie, aProvider } from '../support/builders.ts'
import { onEachEngine, type Started } from './engines.ts'

const comparisonSchema = z.looseObject({ sha256: z.object({ from: z.string(), to: z.string() }) })

const restore = (api: Started, seen: object = {}) => api.send('POST', '/api/publications/1/restore', seen)

/** Reads the comparison that the publisher sees: the draft beside version 1. */
async function readComparison(api: Started) {
  const { body } = await api.send('GET', '/api/publications/compare?from=draft&to=1')
  return comparisonSchema.parse(body)
}

function addSecondSite(api: Started) {
  return api.send('POST', '/api/sites', {
    title: 'Charte cookies',
    platformName: 'Transport',
    platformUrl: 'https://transport.exemple.fr',
    language: 'fr',
    columns: [{ field: 'cookie.name', label: 'Nom' }],
  })
}

/** Changes a bit of everything that version 1 had. */
async function rework(api: Started): Promise<void> {
  await api.send('POST', '/api/providers', aProvider({ name: 'Matomo' }))
  await api.send('POST', '/api/categories', aCategory({ key: 'statistics' }))
  await api.send('POST', '/api/cookies', aCookie({ name: '_pk_id', providerId: 2, categoryId: 2 }))
  await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { providerId: 2, purpose: 'autre' })
  await api.send('DELETE', '/api/cookies/2')
  await api.send('PUT', '/api/cookies/order', { ids: [4, 3, 1] })
  await api.send('PATCH', '/api/sections?filter={"id":[1]}', { heading: 'Autre' })
  await api.send('PATCH', '/api/sites?filter={"id":[1]}', { title: 'Autre' })
}

onEachEngine((start) => {
  it('makes the draft what a version froze, and publishes nothing by it', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    await rework(api)
    const { status, body } = await restore(api)
    expect({ status, body }).toEqual({ status: 200, body: { written: 8 } })
    expect((await api.send('GET', '/api/draft')).body).toEqual(publishableStarter)
    expect((await api.send('GET', '/api/draft/status')).body).toMatchObject({ differences: 0, next: 2 })
    expect(api.errors).toEqual([])
  })

  it('leaves each record’s share in the history, and a version that an open form finds stale', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    // The history says nothing of languages where there are none.
    const { translations: _, ...before } = Object((await api.send('GET', '/api/cookies/2')).body)
    await api.send('DELETE', '/api/cookies/2')
    await restore(api)
    const { body } = await api.send('GET', '/api/changes?range=[0,1]')
    expect(body).toMatchObject([
      { action: 'restore', resource: 'publications', recordId: 1, after: { number: 1, written: 1 } },
      { action: 'restore', resource: 'cookies', recordId: 2, before: null, after: { ...before, version: 2 } },
    ])
  })

  it('gives back names that two records traded', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    const rename = (id: number, name: string) =>
      api.send('PATCH', `/api/cookies?filter={"id":[${id}]}`, { name })
    await rename(1, 'passing')
    await rename(2, 'sessionid')
    await rename(1, 'django_language')
    expect(await restore(api)).toMatchObject({ status: 200, body: { written: 2 } })
    expect((await api.send('GET', '/api/draft')).body).toEqual(publishableStarter)
  })

  it('deletes a category that groups another one, both from after the version', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    await api.send('POST', '/api/categories', aCategory({ key: 'audience', name: 'Audience' }))
    await api.send('POST', '/api/categories', aCategory({ key: 'own', name: 'Interne', parentId: 2 }))
    expect(await restore(api)).toMatchObject({ status: 200, body: { written: 2 } })
    expect((await api.send('GET', '/api/draft')).body).toEqual(publishableStarter)
    expect((await api.send('GET', '/api/changes?range=[1,2]')).body).toMatchObject([
      { action: 'delete', resource: 'categories', before: { name: 'Interne' } },
      { action: 'delete', resource: 'categories', before: { name: 'Audience' } },
    ])
    expect(api.errors).toEqual([])
  })

  it('leaves as it is what a cookie of another site refers to, and the category above it', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    await addSecondSite(api)
    await api.send('POST', '/api/providers', aProvider({ name: 'Matomo' }))
    await api.send('POST', '/api/categories', aCategory({ key: 'audience', name: 'Audience' }))
    await api.send('POST', '/api/categories', aCategory({ key: 'own', name: 'Interne', parentId: 2 }))
    const shared = { ...aCookie({ name: '_pk_id', providerId: 2, categoryId: 3 }), siteIds: [1, 2] }
    await api.send('POST', '/api/cookies', shared)
    expect((await restore(api)).status).toBe(200)
    expect((await api.send('GET', '/api/draft?site=2')).body).toMatchObject({
      providers: [{ name: 'Matomo' }],
      categories: [{ name: 'Audience' }, { name: 'Interne', parentId: 2 }],
      cookies: [{ name: '_pk_id' }],
    })
    expect((await api.send('GET', '/api/draft')).body).toMatchObject({ providers: [{ id: 1 }] })
    expect(api.errors).toEqual([])
  })

  it('leaves what no cookie has, which every site shows in its table of providers or may come to use', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    await addSecondSite(api)
    const table = { heading: 'Prestataires', body: '', kind: 'providers', siteIds: [2] }
    await api.send('POST', '/api/sections', table)
    await api.send('POST', '/api/providers', { ...aProvider({ name: 'Hébergeur' }), listed: 'yes' })
    await api.send('POST', '/api/categories', aCategory({ key: 'audience', name: 'Audience' }))
    const own = { ...aCookie({ name: '_pk_id', categoryId: 2 }), siteIds: [1] }
    await api.send('POST', '/api/providers', aProvider({ name: 'Matomo' }))
    await api.send('POST', '/api/cookies', { ...own, providerId: 3 })
    await api.send('POST', '/api/categories', aCategory({ key: 'other', name: 'Autre' }))
    expect((await restore(api)).status).toBe(200)
    const named = async (path: string) => {
      const { body } = await api.send('GET', path)
      return z
        .array(z.looseObject({ name: z.string() }))
        .parse(body)
        .map(({ name }) => name)
    }
    expect(await named('/api/providers')).toEqual(['Opendatasoft', 'Hébergeur'])
    expect(await named('/api/categories')).toEqual([publishableStarter.categories[0]?.name, 'Autre'])
    expect(api.errors).toEqual([])
  })

  it('is refused where another site has come to use the name of what was deleted', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/providers', aProvider({ name: 'Matomo' }))
    await api.send('POST', '/api/publications', { note: '' })
    await addSecondSite(api)
    await api.send('DELETE', '/api/providers/2')
    await api.send('POST', '/api/providers', aProvider({ name: 'Matomo' }))
    await api.send('POST', '/api/cookies', { ...aCookie({ name: '_pk_id', providerId: 3 }), siteIds: [2] })
    expect(await restore(api)).toMatchObject({
      status: 409,
      body: { errors: { name: { message: 'errors.duplicate' } } },
    })
    expect((await api.send('GET', '/api/providers/3')).body).toMatchObject({ name: 'Matomo' })
    expect(api.errors).toEqual([])
  })

  it('writes over nothing that was not seen, and does it once it was', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    await rework(api)
    const seen = await readComparison(api)
    await api.send('PATCH', '/api/cookies?filter={"id":[3]}', { service: 'Arrivé entre-temps' })
    const now = await readComparison(api)
    expect(await restore(api, { sha256: seen.sha256.from })).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:draftChanged' },
    })
    expect(await readComparison(api)).toEqual(now)
    expect(await restore(api, { sha256: now.sha256.from })).toMatchObject({
      status: 200,
      body: { written: 9 },
    })
    expect((await api.send('GET', '/api/draft')).body).toEqual(publishableStarter)
    expect(api.errors).toEqual([])
  })

  it('refuses what is no hash, or is not known', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    expect((await restore(api, { sha256: 'abc' })).status).toBe(422)
    expect((await restore(api, { number: 2 })).status).toBe(422)
  })

  it('has nothing to write when the draft is that version already', async () => {
    const api = await start(publishableStarter)
    await api.send('POST', '/api/publications', { note: '' })
    expect(await restore(api)).toMatchObject({ status: 200, body: { written: 0 } })
  })
})
