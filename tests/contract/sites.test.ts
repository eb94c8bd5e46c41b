import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Client } from './client.ts'
import { onEachEngine } from './engines.ts'

const namedSchema = z.array(z.object({ name: z.string().optional(), heading: z.string().optional() }))
const draftSchema = z.object({ sections: z.array(z.object({ id: z.number(), position: z.number() })) })
const versionSchema = z.object({ version: z.number() })
const actSchema = z.object({ act: z.object({ first: z.number(), last: z.number() }) })

const TRANSPORT = {
  title: 'Charte cookies',
  platformName: 'Transport',
  platformUrl: 'https://transport.exemple.fr',
  language: 'fr',
  columns: [{ field: 'cookie.name', label: 'Nom' }],
}

const COOKIE = {
  name: 'ligne',
  providerId: 1,
  categoryId: 1,
  service: 'Recherche de lignes',
  purpose: 'Se souvenir de la ligne cherchée.',
}

const addTransport = (api: Client) => api.send('POST', '/api/sites', TRANSPORT)
const namesOf = async (api: Client, filter: object, resource = 'cookies') => {
  const { body } = await api.send('GET', `/api/${resource}?filter=${JSON.stringify(filter)}`)
  return namedSchema.parse(body).map(({ name, heading }) => name ?? heading)
}

onEachEngine((start) => {
  describe('a site', () => {
    it('gets its name in addresses from its platform’s host, and another one where that is taken', async () => {
      const api = await start()
      expect(await addTransport(api)).toMatchObject({
        status: 201,
        body: { id: 2, slug: 'transport-exemple-fr', archived: '', sectionOrder: [] },
      })
      expect(await addTransport(api)).toMatchObject({ status: 201, body: { slug: 'transport-exemple-fr-2' } })
      expect(await api.send('GET', '/api/sites/1')).toMatchObject({
        body: { slug: 'data-regionreunion-com' },
      })
    })

    it.each([
      ['taken', 'data-regionreunion-com', 409, { slug: { message: 'errors.duplicate' } }],
      ['reserved', 'charte', 422, { slug: { message: 'errors.slugReserved' } }],
      ['malformed', 'Transport Région', 422, { slug: { message: 'errors.slug' } }],
    ])(
      'is refused a name in addresses that is %s, and nothing is added',
      async (_what, slug, status, errors) => {
        const api = await start()
        expect(await api.send('POST', '/api/sites', { ...TRANSPORT, slug })).toMatchObject({
          status,
          body: { errors },
        })
        expect((await api.send('GET', '/api/sites')).body).toHaveLength(1)
      },
    )

    it('keeps its name in addresses where a body leaves it out, and loses it to another one that is sent', async () => {
      const api = await start()
      await addTransport(api)
      const renamed = await api.send('PUT', '/api/sites/2', { ...TRANSPORT, title: 'Cookies', version: 1 })
      expect(renamed).toMatchObject({ status: 200, body: { title: 'Cookies', slug: 'transport-exemple-fr' } })
      const moved = await api.send('PUT', '/api/sites/2', { ...TRANSPORT, slug: 'bus', version: 2 })
      expect(moved).toMatchObject({ status: 200, body: { slug: 'bus' } })
    })

    it('is deleted with the places of what stands elsewhere too, and stays for what stands there alone', async () => {
      const api = await start()
      await addTransport(api)
      await api.send('POST', '/api/cookies', { ...COOKIE, siteIds: [2] })
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteIds: [1, 2] })
      expect(await api.send('DELETE', '/api/sites/2')).toMatchObject({
        status: 409,
        body: {
          type: 'urn:registre:inUse',
          args: { count: 1 },
          records: [{ resource: 'cookies', id: 5, name: 'ligne' }],
        },
      })
      await api.send('DELETE', '/api/cookies/5')
      expect(await api.send('DELETE', '/api/sites/2')).toMatchObject({ status: 200, body: { id: 2 } })
      expect(await api.send('GET', '/api/cookies/1')).toMatchObject({ body: { siteIds: [1] } })
    })
  })

  describe('a cookie', () => {
    it('stands on the sites that it names, and on the first one where it names none', async () => {
      const api = await start()
      await addTransport(api)
      const created = await api.send('POST', '/api/cookies', COOKIE)
      expect(created).toMatchObject({ status: 201, body: { siteIds: [1], siteLocations: [], path: '' } })
      await api.send('PATCH', '/api/cookies?filter={"id":[3]}', { siteIds: [2, 1, 2] })
      expect(await namesOf(api, { siteId: 2 })).toEqual(['csrftoken'])
      expect(await namesOf(api, { siteId: [1, 2], q: 'csrf' })).toEqual(['csrftoken'])
      expect(await namesOf(api, { siteId: 1 })).toHaveLength(5)
    })

    it('stays where it stands when a client that knows of one site sends it back', async () => {
      const api = await start()
      await addTransport(api)
      const siteLocations = [{ siteId: 2, location: 'application mobile' }]
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteIds: [1, 2], siteLocations })
      const sent = await api.send('PUT', '/api/cookies/1', { ...COOKIE, version: 2 })
      expect(sent).toMatchObject({ status: 200, body: { name: 'ligne', siteIds: [1, 2], siteLocations } })

      const section = { heading: 'Lignes', body: '<p>a</p>' }
      await api.send('POST', '/api/sections', { ...section, siteIds: [2] })
      const resent = await api.send('PUT', '/api/sections/4', { ...section, heading: 'Bus', version: 1 })
      expect(resent).toMatchObject({ status: 200, body: { heading: 'Bus', siteIds: [2] } })

      await api.send('PUT', '/api/sections/order?site=2', { ids: [4, 3, 1, 2] })
      await api.send('PATCH', '/api/sites?filter={"id":[2]}', { archived: 'yes' })
      const { version } = versionSchema.parse((await api.send('GET', '/api/sites/2')).body)
      const site = await api.send('PUT', '/api/sites/2', { ...TRANSPORT, title: 'Cookies', version })
      expect(site).toMatchObject({ status: 200, body: { archived: 'yes', sectionOrder: [4, 3, 1, 2] } })
    })

    it('is not left without a site, nor put on one that is not there', async () => {
      const api = await start()
      const none = await api.send('POST', '/api/cookies', { ...COOKIE, siteIds: [] })
      expect(none).toMatchObject({ status: 422, body: { errors: { siteIds: { message: 'errors.noSite' } } } })
      const unknown = await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteIds: [1, 7] })
      expect(unknown).toMatchObject({
        status: 422,
        body: { errors: { siteIds: { message: 'errors.noSuchSite' } } },
      })
    })

    it('has on single sites another location, on the charter of that site too', async () => {
      const api = await start()
      await addTransport(api)
      const siteLocations = [
        { siteId: 2, location: 'application mobile' },
        { siteId: 1, location: 'front et back office' },
        { siteId: 9, location: 'nulle part' },
      ]
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteIds: [1, 2], siteLocations })
      expect(await api.send('GET', '/api/cookies/1')).toMatchObject({
        body: { siteLocations: [{ siteId: 2, location: 'application mobile' }] },
      })
      const { body } = await api.send('GET', '/api/draft?site=2')
      expect(body).toMatchObject({
        site: { id: 2, slug: 'transport-exemple-fr' },
        cookies: [{ id: 1, location: 'application mobile' }],
      })
    })

    it('may have the name of another one on another site, or for another path, and not on its own', async () => {
      const api = await start()
      await addTransport(api)
      const same = { ...COOKIE, name: 'sessionid' }
      expect(await api.send('POST', '/api/cookies', same)).toMatchObject({
        status: 409,
        body: { errors: { name: { message: 'errors.duplicate' } } },
      })
      expect(await api.send('POST', '/api/cookies', { ...same, path: '/agenda' })).toMatchObject({
        status: 201,
      })
      expect(await api.send('POST', '/api/cookies', { ...same, siteIds: [2] })).toMatchObject({ status: 201 })
      expect(await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteIds: [1, 2] })).toMatchObject({
        status: 409,
      })
    })

    it('is refused a path that is none', async () => {
      const api = await start()
      expect(await api.send('POST', '/api/cookies', { ...COOKIE, path: 'agenda' })).toMatchObject({
        status: 422,
        body: { errors: { path: { message: 'errors.path' } } },
      })
    })

    it('keeps all that an edit of several does not name', async () => {
      const api = await start()
      await addTransport(api)
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { siteIds: [1, 2], status: 'draft' })
      const each = { records: [{ id: 1, version: 2, notes: 'vu' }] }
      expect(await api.send('PATCH', '/api/cookies/each', each)).toMatchObject({ status: 200 })
      expect(await api.send('GET', '/api/cookies/1')).toMatchObject({
        body: { siteIds: [1, 2], status: 'draft', notes: 'vu' },
      })
    })
  })

  describe('a section', () => {
    it('stands on all sites, or on those that it names', async () => {
      const api = await start()
      await addTransport(api)
      await api.send('POST', '/api/sections', { heading: 'Lignes', body: '<p>a</p>', siteIds: [2] })
      expect(await namesOf(api, { siteId: 1 }, 'sections')).not.toContain('Lignes')
      expect(await namesOf(api, { siteId: 2 }, 'sections')).toHaveLength(4)
    })

    it('has its place in the order of each site', async () => {
      const api = await start()
      await addTransport(api)
      expect(await api.send('PUT', '/api/sections/order?site=2', { ids: [3, 1, 2] })).toMatchObject({
        status: 200,
      })
      const idsOn = async (site: number) => {
        const { body } = await api.send('GET', `/api/draft?site=${site}`)
        const { sections } = draftSchema.parse(body)
        return sections.map(({ id, position }) => [id, position])
      }
      expect(await idsOn(2)).toEqual([
        [3, 1],
        [1, 2],
        [2, 3],
      ])
      expect(await idsOn(1)).toEqual([
        [1, 1],
        [2, 2],
        [3, 3],
      ])
    })
  })

  describe('a site that is added from another', () => {
    it('takes over the sections and cookies that are chosen, in one act that can be undone', async () => {
      const api = await start()
      const added = await api.send('POST', '/api/sites/add', {
        site: TRANSPORT,
        from: 1,
        sectionIds: [2, 3],
        cookieIds: [1, 3],
      })
      expect(added).toMatchObject({ status: 201, body: { ids: [2] } })
      expect(await namesOf(api, { siteId: 2 })).toEqual(['sessionid', 'csrftoken'])
      const { body: draft } = await api.send('GET', '/api/draft?site=2')
      expect(draft).toMatchObject({ sections: [{ id: 2 }, { id: 3 }], providers: [{ name: 'Opendatasoft' }] })
      const { body: first } = await api.send('GET', '/api/draft')
      expect(first).toMatchObject({ sections: [{ id: 1 }, { id: 2 }, { id: 3 }] })

      const { act } = actSchema.parse(added.body)
      expect(await api.send('POST', '/api/changes/undo', act)).toMatchObject({ status: 200 })
      expect((await api.send('GET', '/api/sites')).body).toHaveLength(1)
      expect(await api.send('GET', '/api/cookies/1')).toMatchObject({ body: { siteIds: [1] } })
    })

    it('is not added where one of them is not there', async () => {
      const api = await start()
      const body = { site: TRANSPORT, sectionIds: [], cookieIds: [1, 77] }
      expect(await api.send('POST', '/api/sites/add', body)).toMatchObject({
        status: 404,
        body: { args: { id: 77 } },
      })
      expect((await api.send('GET', '/api/sites')).body).toHaveLength(1)
    })
  })

  it('asks for a site that is there', async () => {
    const api = await start()
    expect(await api.send('GET', '/api/draft?site=4')).toMatchObject({
      status: 404,
      body: { type: 'urn:registre:noSuchSite', args: { id: 4 } },
    })
    expect(await api.send('GET', '/api/draft?site=x')).toMatchObject({
      status: 400,
      body: { args: { parameter: 'site' } },
    })
  })
})
