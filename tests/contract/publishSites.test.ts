import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { publishableStarter } from '../support/publishable.ts'
import { addSecondSite } from '../support/secondSite.ts'
import { onEachEngine, type Start, type Started } from './engines.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: '2026-11-24T09:30:00.000Z' }

const statusesSchema = z.object({
  sites: z.array(
    z.looseObject({
      siteId: z.number(),
      next: z.number(),
      sha256: z.string(),
      differences: z.number(),
      isOnline: z.boolean(),
      blockers: z.number(),
    }),
  ),
  differences: z.number(),
})
const entriesSchema = z.array(
  z.looseObject({ id: z.number(), recordId: z.number(), after: z.looseObject({ note: z.string() }) }),
)

/** A register with three sites: the second has cookies 1 and 2 of the first, the third cookie 1. */
async function startWithThree(start: Start): Promise<Started> {
  const api = await start(publishableStarter)
  await addSecondSite(api.store, AUTHOR)
  await addSecondSite(api.store, AUTHOR, { platformName: 'emploi.exemple.fr', cookieIds: [1] })
  return api
}

const readStatuses = async (api: Started) =>
  statusesSchema.parse((await api.send('GET', '/api/draft/statuses')).body)
const seenOn = async (api: Started, ...ids: number[]) =>
  (await readStatuses(api)).sites
    .filter(({ siteId }) => ids.includes(siteId))
    .map(({ siteId, next, sha256 }) => ({ siteId, number: next, sha256 }))
const publishMany = (api: Started, sites: object[], note = 'Trois pages.') =>
  api.send('POST', '/api/publications/many', { note, sites })
const countVersions = async (api: Started) =>
  (await api.send('GET', '/api/publications')).headers.get('content-range')

async function renamePurpose(api: Started, id: number, purpose: string): Promise<void> {
  const { body } = await api.send('GET', `/api/cookies/${id}`)
  await api.send('PUT', `/api/cookies/${id}`, { ...Object(body), purpose })
}

onEachEngine((start) => {
  describe('publishing several sites', () => {
    it('makes the next version of each in one act, with entries of one moment that follow each other', async () => {
      const api = await startWithThree(start)
      const published = await publishMany(api, await seenOn(api, 1, 2, 3))
      expect(published).toMatchObject({
        status: 201,
        body: [
          { id: 1, number: 1, note: 'Trois pages.' },
          { id: 2, number: 1, siteId: 2, note: 'Trois pages.' },
          { id: 3, number: 1, siteId: 3, note: 'Trois pages.' },
        ],
      })
      const filter = '{"action":"publish"}'
      const entries = entriesSchema.parse((await api.send('GET', `/api/changes?filter=${filter}`)).body)
      const [last, middle, first] = entries
      expect(entries.map(({ recordId, after }) => [recordId, after.note])).toEqual([
        [3, 'Trois pages.'],
        [2, 'Trois pages.'],
        [1, 'Trois pages.'],
      ])
      expect([middle?.id, last?.id]).toEqual([Number(first?.id) + 1, Number(first?.id) + 2])
      expect(await readStatuses(api)).toMatchObject({ differences: 0, sites: [{}, {}, {}] })
      expect(api.errors).toEqual([])
    })

    it('publishes of each the page that was previewed, to the byte', async () => {
      const api = await startWithThree(start)
      const previewed = async (id: number) =>
        (await api.send('GET', `/api/draft/charte.html?site=${id}`)).body
      const pages = [await previewed(1), await previewed(2), await previewed(3)]
      await publishMany(api, await seenOn(api, 1, 2, 3))
      for (const [index, page] of pages.entries())
        expect(new TextDecoder().decode((await api.store.frozenFile(index + 1, 'html')) ?? undefined)).toBe(
          page,
        )
    })

    it('leaves the sites that it does not name as they were', async () => {
      const api = await startWithThree(start)
      await publishMany(api, await seenOn(api, 2))
      expect(await readStatuses(api)).toMatchObject({
        sites: [
          { siteId: 1, online: null },
          { siteId: 2, online: { number: 1, siteId: 2 }, isOnline: true },
          { siteId: 3, online: null },
        ],
      })
    })

    it('counts a record that differs on several sites once', async () => {
      const api = await startWithThree(start)
      await publishMany(api, await seenOn(api, 1, 2, 3))
      await renamePurpose(api, 1, 'Se souvenir de la personne.')
      expect(await readStatuses(api)).toMatchObject({
        differences: 1,
        sites: [
          { siteId: 1, differences: 1, next: 2 },
          { siteId: 2, differences: 1, next: 2 },
          { siteId: 3, differences: 1, next: 2 },
        ],
      })
      await renamePurpose(api, 3, 'Autre chose.')
      expect(await readStatuses(api)).toMatchObject({
        differences: 2,
        sites: [{ differences: 2 }, { differences: 1 }, { differences: 1 }],
      })
    })

    it('publishes none where one of them was changed since, and says which', async () => {
      const api = await startWithThree(start)
      await publishMany(api, await seenOn(api, 1, 2, 3))
      await renamePurpose(api, 1, 'Se souvenir de la personne.')
      const seen = await seenOn(api, 1, 2, 3)
      await renamePurpose(api, 2, 'Autre chose.')
      expect(await publishMany(api, seen)).toMatchObject({
        status: 409,
        body: {
          type: 'urn:registre:sitesRefused',
          message: 'errors.sitesRefused',
          args: { names: 'data.regionreunion.com, transport.exemple.fr' },
          errors: {
            'sites.0': { message: 'errors.draftChanged' },
            'sites.1': { message: 'errors.draftChanged' },
          },
        },
      })
      expect(await countVersions(api)).toBe('publications 0-2/3')
    })

    it('tells the later of two people who publish overlapping sets which sites the other one published', async () => {
      const api = await startWithThree(start)
      const [first, second] = [await seenOn(api, 1, 2), await seenOn(api, 2, 3)]
      const answers = await Promise.all([publishMany(api, first), publishMany(api, second)])
      // On a server, whoever has the lock first is first.
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      const place = answers[0]?.status === 409 ? 'sites.1' : 'sites.0'
      expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
        args: { names: 'transport.exemple.fr' },
        errors: { [place]: { message: 'errors.nothingChanged', args: { number: 1 } } },
      })
      expect(await countVersions(api)).toBe('publications 0-1/2')
    })

    it('refuses a site that blockers hold back, and an archived one, without the others', async () => {
      const api = await startWithThree(start)
      await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { exemptionGround: '' })
      const seen = await seenOn(api, 1, 2, 3)
      await api.send('PATCH', '/api/sites?filter={"id":[3]}', { archived: 'yes' })
      const { sites } = await readStatuses(api)
      expect(sites.map(({ siteId, blockers }) => [siteId, blockers > 0])).toEqual([
        [1, true],
        [2, true],
      ])
      expect(await publishMany(api, seen)).toMatchObject({
        status: 409,
        body: {
          errors: {
            'sites.0': { message: 'errors.blocked' },
            'sites.1': { message: 'errors.blocked' },
            'sites.2': { message: 'errors.siteArchived' },
          },
        },
      })
      await api.send('PATCH', '/api/sites?filter={"id":[3]}', { archived: '' })
      expect(await publishMany(api, await seenOn(api, 3))).toMatchObject({
        status: 201,
        body: [{ siteId: 3 }],
      })
    })

    it('publishes none where one of them does not exist, or is named twice', async () => {
      const api = await startWithThree(start)
      expect(await publishMany(api, [{ siteId: 1 }, { siteId: 9 }])).toMatchObject({
        status: 404,
        body: { type: 'urn:registre:noSuchSite', args: { id: 9 } },
      })
      expect(await publishMany(api, [{ siteId: 1 }, { siteId: 1 }])).toMatchObject({
        status: 422,
        body: { errors: { sites: { message: 'errors.invalid' } } },
      })
      expect(await publishMany(api, [])).toMatchObject({ status: 422 })
      expect(await countVersions(api)).toBe('publications */0')
    })
  })
})
