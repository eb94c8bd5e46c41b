import { describe, expect, it } from 'vitest'
import { publishableStarter } from '../support/publishable.ts'
import { onEachEngine, type Started } from './engines.ts'

const AT = '2026-11-24T09:30:00.000Z'

const entries = async (api: Started) =>
  (await api.send('GET', '/api/changes?filter={"resource":"readyNotes"}&sort=["id","ASC"]')).body

onEachEngine((start) => {
  describe('that the draft is ready', () => {
    it('is told by somebody who edits, and read by those who publish until they do', async () => {
      const api = await start(publishableStarter)
      const editor = await api.as('editor')
      expect((await api.send('GET', '/api/ready-note')).body).toEqual({ note: null })

      const told = await editor.send('POST', '/api/ready-note', { note: ' Deux durées\n corrigées. ' })
      const note = {
        id: 1,
        at: AT,
        by: expect.stringContaining('<editor@'),
        note: 'Deux durées\n corrigées.',
      }
      expect(told).toMatchObject({ status: 201, body: note })
      expect((await (await api.as('publisher')).send('GET', '/api/ready-note')).body).toEqual({ note })

      expect((await api.send('POST', '/api/publications', { note: '' })).status).toBe(201)
      expect((await api.send('GET', '/api/ready-note')).body).toEqual({ note: null })
      expect((await editor.send('POST', '/api/ready-note', {})).body).toMatchObject({ id: 2, note: '' })
      expect(await entries(api)).toMatchObject([
        { action: 'announce', recordId: 1, before: null, after: { id: 1, note: 'Deux durées\n corrigées.' } },
        { action: 'announce', recordId: 2 },
      ])
      expect(api.errors).toEqual([])
    })

    it('is taken back by the one who sees it, once', async () => {
      const api = await start()
      await (await api.as('editor')).send('POST', '/api/ready-note', { note: 'Prêt.' })
      expect((await api.send('POST', '/api/ready-note/recall', { id: 2 })).status).toBe(404)
      expect((await api.send('POST', '/api/ready-note/recall', { id: 1 })).status).toBe(200)
      expect((await api.send('POST', '/api/ready-note/recall', { id: 1 })).status).toBe(404)
      expect((await api.send('GET', '/api/ready-note')).body).toEqual({ note: null })
      expect(await entries(api)).toMatchObject([
        { action: 'announce' },
        { action: 'recall', recordId: 1, before: { id: 1, note: 'Prêt.' }, after: null },
      ])
    })

    it.each([
      [{ note: 'a'.repeat(1_001) }, 'errors.tooLong'],
      [{ note: 'a\u202Eb' }, 'errors.directionCharacter'],
      [{ note: 7 }, 'errors.notText'],
    ])('is refused with %j', async (body, message) => {
      const api = await start()
      expect(await api.send('POST', '/api/ready-note', body)).toMatchObject({
        status: 422,
        body: { errors: { note: { message } } },
      })
    })
  })
})
