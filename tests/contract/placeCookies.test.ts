import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { publishableStarter } from '../support/publishable.ts'
import { addSecondSite } from '../support/secondSite.ts'
import { onEachEngine, type Start, type Started } from './engines.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }
const actSchema = z.object({ act: z.object({ first: z.number(), last: z.number() }) })

/** Cookies 1 and 2 stand on both sites, 3 and 4 on the first one. */
async function startWithTwo(start: Start): Promise<Started> {
  const api = await start(publishableStarter)
  await addSecondSite(api.store, AUTHOR)
  return api
}
const place = (api: Started, ids: number[], siteId: number, stands: boolean) =>
  api.send('POST', '/api/cookies/place', { ids, siteId, stands })
const sitesOf = async (api: Started, id: number) =>
  z.object({ siteIds: z.array(z.number()) }).parse((await api.send('GET', `/api/cookies/${id}`)).body).siteIds

onEachEngine((start) => {
  describe('an answer for a finding', () => {
    const answer = {
      rule: 'R05',
      resource: 'cookies',
      recordId: 3,
      reason: 'On attend.',
      until: '2026-12-20',
    }
    /** Cookie 3 says nothing of its purpose, and somebody answers for that. */
    const startAnswered = async () => {
      const api = await startWithTwo(start)
      await api.send('PATCH', '/api/cookies?filter={"id":[3]}', { lifetime: '' })
      const filter = JSON.stringify({ resource: 'cookies', recordId: 3, isAccepted: false })
      const { body } = await api.send('GET', `/api/findings?filter=${filter}`)
      const [found] = z.array(z.looseObject({ rule: z.string() })).parse(body)
      expect(await api.send('POST', '/api/findings/accept', { ...answer, rule: found?.rule })).toMatchObject({
        status: 200,
      })
      return api
    }
    const open = async (api: Started, filter: object) => {
      const query = JSON.stringify({ resource: 'cookies', isAccepted: false, ...filter })
      const { body } = await api.send('GET', `/api/findings?filter=${query}`)
      return z.array(z.looseObject({ id: z.string() })).parse(body)
    }
    const isOpen = async (api: Started, siteId: number, recordId = 3) =>
      (await open(api, { siteId, recordId })).some(({ field }) => field === 'lifetime')

    it.each<[string, (api: Started) => Promise<unknown>]>([
      ['several are put on it', (api) => place(api, [3], 2, true)],
      ['its form says so', (api) => api.send('PATCH', '/api/cookies?filter={"id":[3]}', { siteIds: [1, 2] })],
      [
        'a site is made with it',
        (api) => addSecondSite(api.store, AUTHOR, { cookieIds: [3], platformName: 'bus.exemple.fr' }),
      ],
    ])('holds on a further platform where %s', async (_way, put) => {
      const api = await startAnswered()
      await put(api)
      const last = (await sitesOf(api, 3)).at(-1) ?? 0
      expect(last).toBeGreaterThan(1)
      expect(await isOpen(api, 1)).toBe(false)
      expect(await isOpen(api, last)).toBe(false)
    })

    it('holds for the copy that a platform gets, where the person may answer', async () => {
      const api = await startAnswered()
      const split = await api.send('POST', '/api/cookies/3/split', { version: 2, siteId: 2 })
      const { id } = z.looseObject({ id: z.number() }).parse(split.body)
      expect(await isOpen(api, 2, id)).toBe(false)
      const editor = await api.as('editor')
      const other = await editor.send('POST', '/api/cookies/3/split', { version: 2, siteId: 2 })
      expect(other.status).toBe(409)
      await api.send('DELETE', `/api/cookies/${id}`)
      const again = await editor.send('POST', '/api/cookies/3/split', { version: 2, siteId: 2 })
      const copy = z.looseObject({ id: z.number() }).parse(again.body)
      expect(await isOpen(api, 2, copy.id)).toBe(true)
    })
  })

  describe('placing several cookies', () => {
    it('puts them on a site in one act, which can be undone, and leaves those that stand there', async () => {
      const api = await startWithTwo(start)
      const placed = await place(api, [1, 3, 4], 2, true)
      expect(placed).toMatchObject({ status: 200, body: { ids: [3, 4] } })
      expect(await sitesOf(api, 3)).toEqual([1, 2])
      const { act } = actSchema.parse(placed.body)
      expect(await api.send('POST', '/api/changes/undo', act)).toMatchObject({ status: 200 })
      expect(await sitesOf(api, 3)).toEqual([1])
      expect(await sitesOf(api, 1)).toEqual([1, 2])
    })

    it('takes them off a site, with their location there', async () => {
      const api = await startWithTwo(start)
      const siteLocations = [{ siteId: 2, location: 'application' }]
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteLocations })
      expect(await place(api, [1, 2], 2, false)).toMatchObject({ status: 200, body: { ids: [1, 2] } })
      expect(await api.send('GET', '/api/cookies/1')).toMatchObject({
        body: { siteIds: [1], siteLocations: [] },
      })
    })

    it('leaves none without a site: it says which, and changes nothing', async () => {
      const api = await startWithTwo(start)
      expect(await place(api, [1, 3, 4], 1, false)).toMatchObject({
        status: 409,
        body: {
          type: 'urn:registre:lastSite',
          args: { count: 2, names: 'csrftoken, cookies_preferences' },
          records: [
            { resource: 'cookies', id: 3 },
            { resource: 'cookies', id: 4 },
          ],
        },
      })
      expect(await sitesOf(api, 1)).toEqual([1, 2])
    })

    it('changes nothing where one is gone, or the site is', async () => {
      const api = await startWithTwo(start)
      expect(await place(api, [3, 99], 2, true)).toMatchObject({ status: 404, body: { args: { id: 99 } } })
      expect(await place(api, [3], 9, true)).toMatchObject({
        status: 422,
        body: { errors: { siteIds: { message: 'errors.noSuchSite' } } },
      })
      expect(await sitesOf(api, 3)).toEqual([1])
    })
  })

  describe('a record of its own for one site', () => {
    it('is a copy, where it is set there, and the first record no longer stands there', async () => {
      const api = await startWithTwo(start)
      const siteLocations = [{ siteId: 2, location: 'application' }]
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteLocations, reviewedOn: '2026-11-01' })
      const split = await api.send('POST', '/api/cookies/1/split', { version: 3, siteId: 2 })
      expect(split).toMatchObject({
        status: 201,
        body: {
          id: 5,
          name: 'sessionid',
          siteIds: [2],
          siteLocations: [],
          location: 'application',
          reviewedOn: null,
        },
      })
      expect(await api.send('GET', '/api/cookies/1')).toMatchObject({
        body: { siteIds: [1], siteLocations: [] },
      })
    })

    it('is made for a site on which the first record does not stand, which stays as it is', async () => {
      const api = await startWithTwo(start)
      expect(await api.send('POST', '/api/cookies/3/split', { version: 1, siteId: 2 })).toMatchObject({
        status: 201,
        body: { siteIds: [2] },
      })
      expect(await api.send('GET', '/api/cookies/3')).toMatchObject({ body: { siteIds: [1], version: 1 } })
    })

    it('is not made for the only site of a record, of a version that is not the last, nor for a site that is gone', async () => {
      const api = await startWithTwo(start)
      expect(await api.send('POST', '/api/cookies/3/split', { version: 1, siteId: 1 })).toMatchObject({
        status: 409,
        body: { type: 'urn:registre:lastSite' },
      })
      expect(await api.send('POST', '/api/cookies/1/split', { version: 1, siteId: 2 })).toMatchObject({
        status: 409,
        body: { type: 'urn:registre:stale' },
      })
      expect(await api.send('POST', '/api/cookies/1/split', { version: 2, siteId: 9 })).toMatchObject({
        status: 422,
      })
      expect(await sitesOf(api, 1)).toEqual([1, 2])
    })
  })
})
