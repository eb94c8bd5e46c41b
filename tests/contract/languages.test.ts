import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Client } from './client.ts'
import { onEachEngine } from './engines.ts'

const recordSchema = z.looseObject({
  version: z.number(),
  languages: z.array(z.string()).optional(),
  translations: z.array(
    z.object({ language: z.string(), field: z.string(), text: z.string(), source: z.string() }),
  ),
})

async function edit(api: Client, path: string, fields: Record<string, unknown>) {
  const { body } = await api.send('GET', path)
  return api.send('PUT', path, { ...recordSchema.parse(body), ...fields })
}

const read = async (api: Client, path: string) => recordSchema.parse((await api.send('GET', path)).body)

const inEnglish = (field: string, text: string) => ({ language: 'en', field, text })

onEachEngine((start) => {
  describe('a translation', () => {
    it('is kept with the base text that it says, and without it once its text is empty', async () => {
      const api = await start()
      expect((await edit(api, '/api/sites/1', { languages: ['en', 'fr', 'rcf'] })).body).toMatchObject({
        languages: ['en', 'rcf'],
      })
      const { purpose } = await read(api, '/api/cookies/1')
      const translations = [inEnglish('purpose', ' Stay signed in. '), inEnglish('service', '')]
      expect(await edit(api, '/api/cookies/1', { translations })).toMatchObject({
        status: 200,
        body: { translations: [{ ...inEnglish('purpose', 'Stay signed in.'), source: purpose }] },
      })
    })

    it('goes on to say the base text that it said, when that is changed', async () => {
      const api = await start()
      await edit(api, '/api/sites/1', { languages: ['en'] })
      const { purpose } = await read(api, '/api/cookies/1')
      await edit(api, '/api/cookies/1', { translations: [inEnglish('purpose', 'Stay signed in.')] })
      await edit(api, '/api/cookies/1', { purpose: 'Autre chose.' })
      expect((await read(api, '/api/cookies/1')).translations[0]?.source).toBe(purpose)
      // Sent without what it says, the same text says the same as before, and another one the present text.
      await edit(api, '/api/cookies/1', { translations: [inEnglish('purpose', 'Stay signed in.')] })
      expect((await read(api, '/api/cookies/1')).translations[0]?.source).toBe(purpose)
      await edit(api, '/api/cookies/1', { translations: [inEnglish('purpose', 'Something else.')] })
      expect((await read(api, '/api/cookies/1')).translations[0]?.source).toBe('Autre chose.')
    })

    it('is refused in a language that the charter does not have, and nothing is written', async () => {
      const api = await start()
      const translations = [{ language: 'de', field: 'purpose', text: 'Angemeldet bleiben.' }]
      expect(await edit(api, '/api/cookies/1', { translations })).toMatchObject({
        status: 422,
        body: {
          errors: {
            translations: {
              message: 'errors.languageNotOnSite',
              args: { language: 'de', fr: 'allemand', en: 'German' },
            },
          },
        },
      })
      expect((await read(api, '/api/cookies/1')).translations).toEqual([])
    })

    it.each([
      [
        'a language that no charter can be in',
        { language: 'xx', field: 'purpose', text: 'x' },
        'errors.language',
        'language',
      ],
      ['a field without translations', inEnglish('name', 'x'), 'errors.notTranslated', 'field'],
      ['a field that there is not', inEnglish('colour', 'x'), 'errors.notTranslated', 'field'],
      ['a text that the field would refuse', inEnglish('service', 'a\nb'), 'errors.lineBreak', 'text'],
      ['a text that is too long', inEnglish('service', 'x'.repeat(1_001)), 'errors.tooLong', 'text'],
    ])('is refused for %s', async (_what, translation, message, part) => {
      const api = await start()
      await edit(api, '/api/sites/1', { languages: ['en'] })
      expect(await edit(api, '/api/cookies/1', { translations: [translation] })).toMatchObject({
        status: 422,
        body: { errors: { [`translations.0.${part}`]: { message } } },
      })
    })

    it('stays when its site drops the language, and does not show', async () => {
      const api = await start()
      await edit(api, '/api/sites/1', { languages: ['en'] })
      await edit(api, '/api/cookies/1', { translations: [inEnglish('purpose', 'Stay signed in.')] })
      await edit(api, '/api/sites/1', { languages: [] })
      expect(await edit(api, '/api/cookies/1', { service: 'Autre' })).toMatchObject({
        status: 200,
        body: { translations: [{ text: 'Stay signed in.' }] },
      })
      expect(JSON.stringify((await api.send('GET', '/api/draft')).body)).not.toContain('Stay signed in.')
    })

    it('stays where a client does not know of it', async () => {
      const api = await start()
      await edit(api, '/api/sites/1', { languages: ['en'] })
      await edit(api, '/api/providers/1', { translations: [inEnglish('name', 'Open Data Soft')] })
      const { translations: _, ...provider } = await read(api, '/api/providers/1')
      expect(await api.send('PUT', '/api/providers/1', provider)).toMatchObject({
        body: { translations: [{ text: 'Open Data Soft' }] },
      })
    })

    it('is told by the history, and comes back with an earlier state', async () => {
      const api = await start()
      await edit(api, '/api/sites/1', { languages: ['en'] })
      const { body } = await edit(api, '/api/cookies/1', {
        translations: [inEnglish('purpose', 'Stay signed in.')],
      })
      const { version } = recordSchema.parse(body)
      const changes = await api.send('GET', '/api/changes?sort=["id","DESC"]&range=[0,0]')
      const [entry] = z.array(z.looseObject({ id: z.number() })).parse(changes.body)
      await edit(api, '/api/cookies/1', { translations: [] })
      expect((await read(api, '/api/cookies/1')).translations).toEqual([])
      const restored = await api.send('POST', '/api/cookies/1/restore', {
        change: entry?.id,
        version: version + 1,
      })
      expect(restored).toMatchObject({ status: 200, body: { translations: [{ text: 'Stay signed in.' }] } })
      expect(api.errors).toEqual([])
    })
  })
})
