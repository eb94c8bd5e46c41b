import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sitesOfChange } from '#charter/history/sitesOfChange.ts'
import { aRegister } from '../support/builders.ts'
import { publishable } from '../support/publishable.ts'
import { addSecondSite } from '../support/secondSite.ts'
import { onEachEngine, type Start, type Started } from './engines.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }

const recordSchema = z.looseObject({}).nullable()
const entriesSchema = z.array(
  z.object({
    id: z.number(),
    at: z.string(),
    who: z.string(),
    action: z.enum([
      'create',
      'update',
      'delete',
      'restore',
      'reorder',
      'publish',
      'announce',
      'refuse',
      'accept',
      'withdraw',
    ]),
    resource: z.string(),
    recordId: z.number().nullable(),
    before: recordSchema,
    after: recordSchema,
  }),
)

const foundSchema = z.array(
  z.object({ rule: z.string(), resource: z.string(), recordId: z.number(), aspect: z.string() }),
)

/** Two cookies that stand on both sites, one of the first alone. */
async function startWithTwo(start: Start): Promise<Started> {
  const register = publishable(
    aRegister({ cookies: [{ name: 'sessionid' }, { name: 'csrftoken' }, { name: 'portail' }] }),
  )
  const api = await start(register)
  await addSecondSite(api.store, AUTHOR)
  return api
}

async function entriesOf(api: Pick<Started, 'send'>, filter: object, since: number) {
  const range = encodeURIComponent('[0,199]')
  const query = `filter=${encodeURIComponent(JSON.stringify(filter))}&range=${range}`
  const { status, body } = await api.send('GET', `/api/changes?${query}`)
  expect(status).toBe(200)
  return entriesSchema.parse(body).filter(({ id }) => id > since)
}

/** What the entries after `since` are about, the oldest first. */
async function toldOf(api: Pick<Started, 'send'>, siteId: number, since: number): Promise<string[]> {
  const entries = await entriesOf(api, { siteId }, since)
  return entries.map(({ action, resource, recordId }) => `${action} ${resource} ${recordId}`).toReversed()
}

async function put(api: Started, path: string, fields: object): Promise<void> {
  const { body } = await api.send('GET', path)
  expect((await api.send('PUT', path, { ...Object(body), ...fields })).status).toBe(200)
}

onEachEngine((start) => {
  describe('the history of a site', () => {
    it('tells of cookies that stand or stood there, and of the site itself', async () => {
      const api = await startWithTwo(start)
      const since = await api.store.headId()
      await put(api, '/api/cookies/1', { purpose: 'Les deux plateformes.' })
      await put(api, '/api/cookies/3', { purpose: 'Le portail seul.' })
      await put(api, '/api/cookies/2', { siteIds: [1] })
      await put(api, '/api/cookies/2', { purpose: 'Plus que le portail.' })
      await put(api, '/api/cookies/3', { siteIds: [2] })
      await put(api, '/api/sites/2', { title: 'Cookies de transport' })
      await put(api, '/api/sites/1', { title: 'Cookies du portail' })
      expect(await toldOf(api, 2, since)).toEqual([
        'update cookies 1',
        'update cookies 2',
        'update cookies 3',
        'update sites 2',
      ])
      expect(await toldOf(api, 1, since)).toEqual([
        'update cookies 1',
        'update cookies 3',
        'update cookies 2',
        'update cookies 2',
        'update cookies 3',
        'update sites 1',
      ])
    })

    it('tells of sections of all sites and of what sites share, and not of sections of another', async () => {
      const api = await startWithTwo(start)
      const since = await api.store.headId()
      await put(api, '/api/sections/1', { heading: 'Pour toutes' })
      await put(api, '/api/providers/1', { notes: 'Relu.' })
      await put(api, '/api/categories/1', { description: 'Ce sans quoi rien ne marche.' })
      await put(api, '/api/sections/1', { siteIds: [1] })
      await put(api, '/api/sections/1', { heading: 'Pour le portail' })
      await api.send('PUT', '/api/cookies/order', { ids: [2, 1] })
      expect(await toldOf(api, 2, since)).toEqual([
        'update sections 1',
        'update providers 1',
        'update categories 1',
        'update sections 1',
        'reorder cookies null',
      ])
    })

    it('tells of its own versions and announcements', async () => {
      const api = await startWithTwo(start)
      const since = await api.store.headId()
      const note = { note: 'Relu.' }
      for (const siteId of [1, 2]) {
        expect((await api.send('POST', '/api/ready-note', { ...note, siteId })).status).toBe(201)
        expect((await api.send('POST', '/api/publications', { ...note, siteId })).status).toBe(201)
      }
      expect(await toldOf(api, 1, since)).toEqual(['announce readyNotes 1', 'publish publications 1'])
      expect(await toldOf(api, 2, since)).toEqual(['announce readyNotes 2', 'publish publications 2'])
    })

    it('tells of answers for findings of its settings, and of shared records', async () => {
      const api = await startWithTwo(start)
      await put(api, '/api/cookies/3', { lifetime: '' })
      await put(api, '/api/sites/2', { dpoContact: '' })
      const since = await api.store.headId()
      const answer = { reason: '"recordId":1, ', until: '2026-12-31' }
      for (const [resource, recordId] of [
        ['sites', 2],
        ['cookies', 3],
      ] as const) {
        const filter = encodeURIComponent(JSON.stringify({ resource, recordId }))
        const [finding] = foundSchema.parse((await api.send('GET', `/api/findings?filter=${filter}`)).body)
        expect(await api.send('POST', '/api/findings/accept', { ...finding, ...answer })).toMatchObject({
          status: 200,
        })
        expect((await api.send('POST', '/api/findings/withdraw', finding)).status).toBe(200)
      }
      const told = async (siteId: number) => (await entriesOf(api, { siteId }, since)).length
      expect([await told(1), await told(2)]).toEqual([2, 4])
      const [, , , onSite] = await entriesOf(api, { siteId: 2 }, since)
      expect(onSite && sitesOfChange(onSite)).toEqual([2])
    })

    it('leaves accounts out, and counts what it tells', async () => {
      const api = await startWithTwo(start)
      await api.as('editor')
      const since = await api.store.headId()
      const account = { name: 'Bob', email: 'bob@example.fr', role: 'editor', language: 'fr', siteIds: [2] }
      expect((await api.send('POST', '/api/users', account)).status).toBe(201)
      expect(await entriesOf(api, { siteId: 2 }, since)).toEqual([])
      const total = async () =>
        (await api.send('GET', '/api/changes?filter={"siteId":2}')).headers.get('content-range')
      const before = Number((await total())?.split('/')[1])
      await put(api, '/api/cookies/3', { purpose: 'Le portail seul.' })
      await put(api, '/api/cookies/1', { purpose: 'Les deux plateformes.' })
      expect(Number((await total())?.split('/')[1])).toBe(before + 1)
    })

    it('tells what each entry says by itself that it concerns', async () => {
      const api = await startWithTwo(start)
      await put(api, '/api/cookies/3', { siteIds: [2], purpose: 'Un texte avec "siteIds":[1] dedans.' })
      await put(api, '/api/sections/1', { siteIds: [2] })
      await api.send('POST', '/api/publications', { note: '"siteId":1,', siteId: 2 })
      await api.send('DELETE', '/api/cookies/3')
      const editor = await api.as('reader')
      await editor.send('DELETE', '/api/cookies/1')
      const all = await entriesOf(api, {}, 0)
      for (const siteId of [1, 2]) {
        const concerning = all.filter((entry) => {
          const sites = sitesOfChange(entry)
          return sites === 'all' || sites.includes(siteId)
        })
        expect(await entriesOf(api, { siteId }, 0)).toEqual(concerning)
      }
      expect(api.errors).toEqual([])
    })

    it('is what is taken away as a table, too', async () => {
      const api = await startWithTwo(start)
      await put(api, '/api/cookies/3', { purpose: 'Le portail seul.' })
      await put(api, '/api/cookies/1', { purpose: 'Les deux plateformes.' })
      const { body } = await api.send('GET', '/api/changes.csv?filter={"siteId":2,"action":"update"}')
      expect(String(body)).toContain('Les deux plateformes.')
      expect(String(body)).not.toContain('Le portail seul.')
    })

    it('is not sorted by site', async () => {
      const api = await startWithTwo(start)
      const { status } = await api.send('GET', '/api/changes?sort=["siteId","ASC"]')
      expect(status).toBe(400)
    })
  })
})
