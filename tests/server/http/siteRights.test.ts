import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aCategory, aCookie, aProvider } from '../../support/builders.ts'
import { limitAccount } from '../../support/limitAccount.ts'
import type { StartedApi } from './startApi.ts'
import { AUTHOR, change, FIRST, idOf, refusedOn, startLimited, startTwoSites } from './startTwoSites.ts'
import { A_FILE } from './walkRoutes.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

async function start(): Promise<StartedApi> {
  const api = await startTwoSites()
  opened.push(api)
  return api
}

const draftSchema = z.looseObject({ cookies: z.array(z.looseObject({ id: z.number() })) })
const actOf = (body: unknown) => z.looseObject({ act: z.looseObject({}) }).parse(body).act

describe('an editor of the second site', () => {
  it('changes a cookie that stands there alone', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    const body = await change(api, '/api/cookies/5', { purpose: 'Compter les visites.' })
    expect((await editor.send('PUT', '/api/cookies/5', body)).status).toBe(200)
  })

  it('is refused the writing of an import that changes a cookie of both, planned before the account was limited', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [1, 2])
    const row = { line: 2, part: 0, cells: { 'cookie.name': 'sessionid', 'cookie.purpose': 'Autre.' } }
    const reading = { ...A_FILE.reading, rows: [{ ...row, columns: 0, notes: [] }] }
    const planned = await editor.send('POST', '/api/imports', { ...A_FILE, siteIds: [2], reading })
    const { id, planSha256: sha256 } = z
      .looseObject({ id: z.number(), planSha256: z.string() })
      .parse(planned.body)
    await limitAccount(api.accounts, 'editor', [2])
    const apply = { sha256, onConflict: 'rest' }
    expect(await editor.send('POST', `/api/imports/${id}/apply`, apply)).toMatchObject(refusedOn(FIRST))
    expect((await api.send('GET', '/api/cookies/1')).body).not.toMatchObject({ purpose: 'Autre.' })
  })

  it.each([
    ['what a cookie on both says', '/api/cookies/1', { purpose: 'Autre.' }],
    [
      'its place on the other one',
      '/api/cookies/1',
      { siteLocations: [{ siteId: 1, location: 'ailleurs' }] },
    ],
    ['the sites of a cookie, by taking it off the other one', '/api/cookies/1', { siteIds: [2] }],
    [
      'a cookie of the other one, by putting it on theirs and writing it',
      '/api/cookies/3',
      { siteIds: [1, 2], notes: 'x' },
    ],
    ['the other site', '/api/sites/1', { title: 'Autre' }],
    ['a section of all sites', '/api/sections/1', { heading: 'Autre' }],
    ['a section of all sites, by making it one of theirs', '/api/sections/1', { siteIds: [1] }],
    ['a provider that cookies of the other one have', '/api/providers/1', { notes: 'x' }],
    ['a category that cookies of the other one have', '/api/categories/1', { description: 'x' }],
  ])('does not change %s', async (_what, path, fields) => {
    const api = await start()
    const editor = await startLimited(api, 'publisher', [2])
    const before = await api.send('GET', path)
    expect(await editor.send('PUT', path, await change(api, path, fields))).toMatchObject(refusedOn(FIRST))
    expect((await api.send('GET', path)).body).toEqual(before.body)
  })

  it.each([
    ['puts a cookie of the other one on theirs', '/api/cookies/3', { siteIds: [1, 2] }],
    ['takes a cookie of both off theirs', '/api/cookies/1', { siteIds: [1] }],
    [
      'says where a cookie of both is on theirs',
      '/api/cookies/1',
      { siteLocations: [{ siteId: 2, location: 'ailleurs' }] },
    ],
  ])('%s: nothing else changes', async (_what, path, fields) => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    const draft = await api.send('GET', '/api/draft?site=1')
    const answer = await editor.send('PUT', path, await change(api, path, fields))
    expect(answer).toMatchObject({ status: 200, body: fields })
    expect((await api.send('GET', '/api/draft?site=1')).body).toEqual(draft.body)
  })

  it('writes several cookies, all of them or none', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    const notes = { notes: 'à revoir' }
    expect(await editor.send('PATCH', '/api/cookies?filter={"id":[5,1]}', notes)).toMatchObject(
      refusedOn(FIRST),
    )
    expect(await api.send('GET', '/api/cookies/5')).toMatchObject({ body: { notes: '' } })
    expect((await editor.send('PATCH', '/api/cookies?filter={"id":[5]}', notes)).status).toBe(200)
  })

  it('moves none of the other one’s cookies', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    expect(await editor.send('PUT', '/api/cookies/order', { ids: [5, 1] })).toMatchObject(refusedOn(FIRST))
    const own = await api.store.create('cookies', { ...aCookie({ name: 'autre' }), siteIds: [2] }, AUTHOR)
    const id = own.kind === 'ok' ? own.record.id : 0
    expect((await editor.send('PUT', '/api/cookies/order', { ids: [id, 5] })).status).toBe(200)
  })

  it('moves its own cookies past those of the other one, and no shared one', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    const draft = await api.send('GET', '/api/draft?site=1')
    // 1 and 2 stand on both, 3 and 4 on the first alone, 5 on the second alone.
    expect((await editor.send('PUT', '/api/cookies/order', { ids: [1, 5, 2, 3, 4] })).status).toBe(200)
    expect(await api.send('GET', '/api/cookies?sort=["position","ASC"]')).toMatchObject({
      body: [{ id: 1 }, { id: 5 }, { id: 2 }, { id: 3 }, { id: 4 }],
    })
    const { body } = await api.send('GET', '/api/draft?site=1')
    const idsIn = (found: unknown) => draftSchema.parse(found).cookies.map(({ id }) => id)
    expect(idsIn(body)).toEqual(idsIn(draft.body))
    for (const ids of [
      [5, 2, 1, 3, 4],
      [1, 5, 2, 4, 3],
      // What is not named is moved past too.
      [3, 1],
    ])
      expect(await editor.send('PUT', '/api/cookies/order', { ids }), ids.join()).toMatchObject(
        refusedOn(FIRST),
      )
    expect((await editor.send('PUT', '/api/cookies/order', { ids: [5, 1] })).status).toBe(200)
  })

  it('moves a section and a category of its own past others', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    const section = await editor.send('POST', '/api/sections', {
      heading: 'Lignes',
      body: '<p>a</p>',
      siteIds: [2],
    })
    const { body } = await api.send('GET', '/api/sections')
    const ids = z
      .array(z.looseObject({ id: z.number() }))
      .parse(body)
      .map(({ id }) => id)
    const own = idOf(section.body)
    const others = ids.filter((id) => id !== own)
    expect((await editor.send('PUT', '/api/sections/order', { ids: [own, ...others] })).status).toBe(200)
    const swapped = { ids: [own, ...others.toReversed()] }
    expect(await editor.send('PUT', '/api/sections/order', swapped)).toMatchObject(refusedOn(FIRST))

    const category = await editor.send('POST', '/api/categories', aCategory({ key: 'audience' }))
    const made = idOf(category.body)
    await api.send('PATCH', '/api/cookies?filter={"id":[5]}', { categoryId: made })
    expect((await editor.send('PUT', '/api/categories/order', { ids: [made, 1] })).status).toBe(200)
    await api.send('PATCH', '/api/cookies?filter={"id":[4]}', { categoryId: made })
    expect(await editor.send('PUT', '/api/categories/order', { ids: [1, made] })).toMatchObject(
      refusedOn(FIRST),
    )
  })

  it('orders the sections of theirs alone', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    expect((await editor.send('PUT', '/api/sections/order?site=2', { ids: [2, 1] })).status).toBe(200)
    expect(await editor.send('PUT', '/api/sections/order?site=1', { ids: [2, 1] })).toMatchObject(
      refusedOn(FIRST),
    )
    expect(await editor.send('PUT', '/api/sections/order', { ids: [2, 1] })).toMatchObject(refusedOn(FIRST))
  })

  it('adds a provider, and changes and deletes it while no cookie of another site has it', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    const made = await editor.send('POST', '/api/providers', aProvider({ name: 'Nouveau' }))
    expect(made.status).toBe(201)
    const id = idOf(made.body)
    const path = `/api/providers/${id}`
    expect((await editor.send('PUT', path, await change(api, path, { notes: 'x' }))).status).toBe(200)
    await api.store.updateMany('cookies', [5], { providerId: id }, AUTHOR)
    expect((await editor.send('PUT', path, await change(api, path, { notes: 'y' }))).status).toBe(200)
    await api.store.updateMany('cookies', [3], { providerId: id }, AUTHOR)
    expect(await editor.send('PUT', path, await change(api, path, { notes: 'z' }))).toMatchObject(
      refusedOn(FIRST),
    )
  })

  it('does not undo what somebody did on the other one', async () => {
    const api = await start()
    const act = await api.send('PATCH', '/api/cookies?filter={"id":[3]}', { notes: 'à revoir' })
    const editor = await startLimited(api, 'editor', [2])
    expect(await editor.send('POST', '/api/changes/undo', actOf(act.body))).toMatchObject(refusedOn(FIRST))
  })

  it('reads all sites', async () => {
    const api = await start()
    const editor = await startLimited(api, 'editor', [2])
    for (const path of ['/api/cookies/3', '/api/sites/1', '/api/draft?site=1'])
      expect((await editor.send('GET', path)).status, path).toBe(200)
  })
})

describe('a publisher of the first site', () => {
  it('does not change the time zone, in which the other one says its days too', async () => {
    const api = await start()
    const publisher = await startLimited(api, 'publisher', [1])
    const zone = await change(api, '/api/sites/1', { timeZone: 'Pacific/Apia' })
    expect(await publisher.send('PUT', '/api/sites/1', zone)).toMatchObject(refusedOn('transport.exemple.fr'))
    const title = await change(api, '/api/sites/1', { title: 'Autre' })
    expect((await publisher.send('PUT', '/api/sites/1', title)).status).toBe(200)
  })
})

describe('a publisher of the second site', () => {
  it('does not publish the other one, and is told before what blocks it', async () => {
    const api = await start()
    const publisher = await startLimited(api, 'publisher', [2])
    const answer = await publisher.send('POST', '/api/publications', { note: '', newConsent: 'no' })
    expect(answer).toMatchObject(refusedOn(FIRST))
    const own = await publisher.send('POST', '/api/publications', { siteId: 2, note: '', newConsent: 'no' })
    expect(own.status).not.toBe(403)
  })

  it('adds no site, but deletes theirs while it has not published', async () => {
    const api = await start()
    const publisher = await startLimited(api, 'publisher', [2])
    const site = {
      title: 'C',
      platformName: 'Emploi',
      language: 'fr',
      columns: [{ field: 'cookie.name', label: 'Nom' }],
    }
    expect(await publisher.send('POST', '/api/sites', site)).toMatchObject({
      status: 403,
      body: { message: 'errors.siteNotAdded' },
    })
    await api.store.updateMany('cookies', [5], { siteIds: [1] }, AUTHOR)
    expect((await publisher.send('DELETE', '/api/sites/2')).status).toBe(200)
    expect((await publisher.send('GET', '/api/auth/get-session')).body).toMatchObject({
      person: { siteIds: [] },
    })
    expect(await publisher.send('POST', '/api/providers', aProvider({ name: 'N' }))).toMatchObject({
      status: 403,
      body: { message: 'errors.noSiteLeft' },
    })
  })

  it('restores a version of theirs only while that changes no record of the other one', async () => {
    const api = await start()
    const published = await api.send('POST', '/api/publications', { siteId: 2, note: '', newConsent: 'no' })
    expect(published.status).toBe(201)
    const publisher = await startLimited(api, 'publisher', [2])
    await api.store.updateMany('cookies', [5], { purpose: 'Autre.' }, AUTHOR)
    const restore = () => publisher.send('POST', '/api/publications/1/restore?site=2', {})
    expect((await restore()).status).toBe(200)
    await api.store.updateMany('cookies', [1], { purpose: 'Autre.' }, AUTHOR)
    expect(await restore()).toMatchObject(refusedOn(FIRST))
  })
})
