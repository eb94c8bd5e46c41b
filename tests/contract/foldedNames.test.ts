import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aCategory, aCookie, aProvider } from '../support/builders.ts'
import { onEachEngine } from './engines.ts'

// The starter has the provider Opendatasoft (1), the category of key necessary (1) and the cookie sessionid (1).

onEachEngine((start) => {
  describe('a name that reads like another', () => {
    it.each([
      ['in another case', 'opendatasoft'],
      ['with two spaces', 'Société  Générale', 'Société Générale'],
      ['with a no-break space', 'Société\u00A0Générale', 'Société Générale'],
      ['without its accents', 'Societe Generale', 'Société Générale'],
      ['in full width', 'Ｏｐｅｎｄａｔａｓｏｆｔ'],
      ['with a ligature', 'ﬁche', 'fiche'],
      ['with other quotation marks', 'L’agence', "L'agence"],
    ])('is refused of a provider: %s', async (_how, name, existing = 'Opendatasoft') => {
      const api = await start()
      await api.send('POST', '/api/providers', aProvider({ name: existing }))
      expect(await api.send('POST', '/api/providers', aProvider({ name }))).toMatchObject({
        status: 409,
        body: {
          type: 'urn:registre:duplicate',
          records: [{ resource: 'providers', name: existing }],
          errors: { name: { message: 'errors.duplicate' } },
        },
      })
      expect(api.errors).toEqual([])
    })

    it('is refused of a category, beside its name or its key', async () => {
      const api = await start()
      await api.send('POST', '/api/categories', aCategory({ key: 'first', name: 'Réseaux sociaux' }))
      const name = await api.send(
        'POST',
        '/api/categories',
        aCategory({ key: 'second', name: 'réseaux SOCIAUX' }),
      )
      expect(name).toMatchObject({
        status: 409,
        body: { records: [{ name: 'Réseaux sociaux' }], errors: { name: { message: 'errors.duplicate' } } },
      })
      const key = await api.send('POST', '/api/categories', aCategory({ key: 'first', name: 'Autre' }))
      expect(key).toMatchObject({ status: 409, body: { errors: { key: { message: 'errors.duplicate' } } } })
    })

    it('is refused of a cookie where only what nobody sees tells them apart', async () => {
      const api = await start()
      const send = (name: string) => api.send('POST', '/api/cookies', aCookie({ name }))
      expect((await send('mon cookie')).status).toBe(201)
      expect((await send('mon  cookie')).status).toBe(409)
      expect((await send('mon\u00A0cookie')).status).toBe(409)
      // A browser keeps both.
      expect((await send('Mon cookie')).status).toBe(201)
      expect((await send('môn cookie')).status).toBe(201)
      expect(
        (await api.send('POST', '/api/cookies', aCookie({ name: 'mon  cookie', domain: 'example.fr' })))
          .status,
      ).toBe(201)
    })

    it('is refused when a record is renamed, one by one or several at once', async () => {
      const api = await start()
      const made = await api.send('POST', '/api/providers', aProvider({ name: 'Matomo' }))
      expect(made).toMatchObject({ status: 201, body: { id: 2 } })
      const renamed = { ...aProvider({ name: 'OPENDATASOFT' }), version: 1 }
      expect((await api.send('PUT', '/api/providers/2', renamed)).status).toBe(409)
      const patch = await api.send('PATCH', '/api/providers?filter={"id":[2]}', { name: 'OpenDataSoft ' })
      expect(patch).toMatchObject({ status: 409, body: { records: [{ id: 1 }] } })
    })

    it('may be a record’s own name, written otherwise', async () => {
      const api = await start()
      const renamed = { ...aProvider({ name: 'OpenDataSoft' }), version: 1 }
      expect((await api.send('PUT', '/api/providers/1', renamed)).body).toMatchObject({
        name: 'OpenDataSoft',
      })
    })

    it('is refused of a record that would come back from the history', async () => {
      const api = await start()
      await api.send('POST', '/api/providers', aProvider({ name: 'Matomo' }))
      await api.send('DELETE', '/api/providers/2')
      await api.send('POST', '/api/providers', aProvider({ name: 'MATOMO' }))
      const changes = await api.send('GET', '/api/changes?filter={"resource":"providers","recordId":2}')
      const [change] = z.array(z.looseObject({ id: z.number() })).parse(changes.body)
      const body = { change: change?.id, version: null }
      const restored = await api.send('POST', '/api/providers/2/restore', body)
      expect(restored).toMatchObject({ status: 409, body: { records: [{ id: 3, name: 'MATOMO' }] } })
    })
  })

  describe('two names that read alike since before they were compared so', () => {
    async function startWithTwins() {
      const api = await start()
      // As no name was folded then, the second one found no other like it.
      await api.query(`update providers set "nameFolded" = '' where id = 1`)
      await api.send('POST', '/api/providers', aProvider({ name: 'OPENDATASOFT' }))
      await api.query(`update providers set "nameFolded" = 'opendatasoft' where id = 1`)
      return api
    }

    it('stay, and both records can be written', async () => {
      const api = await startWithTwins()
      const twin = { ...aProvider({ name: 'OPENDATASOFT', notes: 'a' }), version: 1 }
      expect(await api.send('PUT', '/api/providers/2', twin)).toMatchObject({
        status: 200,
        body: { notes: 'a' },
      })
      const otherwise = { ...aProvider({ name: 'OpenDataSoft', notes: 'a' }), version: 2 }
      expect((await api.send('PUT', '/api/providers/2', otherwise)).status).toBe(200)
    })

    it('do not become the same to the letter, nor three', async () => {
      const api = await startWithTwins()
      const same = { ...aProvider({ name: 'Opendatasoft' }), version: 1 }
      expect((await api.send('PUT', '/api/providers/2', same)).status).toBe(409)
      expect((await api.send('POST', '/api/providers', aProvider({ name: 'openDataSoft' }))).status).toBe(409)
      expect(api.errors).toEqual([])
    })
  })
})
