import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { FROZEN_FILES, type FrozenFile } from '#charter/publication/publication.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { publishableStarter } from '../support/publishable.ts'
import { onEachEngine, type Started } from './engines.ts'
import { putOnline } from '../support/putOnline.ts'

const hashes = z.record(z.string(), z.string())
const versionSchema = z.looseObject({
  number: z.number(),
  head: z.object({ id: z.number(), hash: z.string() }),
  sha256: hashes,
})
const statusSchema = z.looseObject({ next: z.number(), sha256: z.string() })
const comparisonSchema = z.looseObject({ differences: z.array(z.unknown()) })

const publish = (api: Started, body: object = { note: '' }) => api.send('POST', '/api/publications', body)
const rename = async (api: Started, name: string) => {
  const { body } = await api.send('GET', '/api/cookies/1')
  return api.send('PUT', '/api/cookies/1', { ...Object(body), name })
}
const sha256 = (bytes: Uint8Array | null) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
const frozen = (api: Started, file: FrozenFile) => api.store.frozenFile(1, file)
const inText = (bytes: Uint8Array | null) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes ?? undefined)

onEachEngine((start) => {
  it('freezes the register, the page and its other forms under the next number', async () => {
    const api = await start(publishableStarter)
    const { status, headers, body } = await publish(api, { note: 'Première mise en ligne' })
    expect(status).toBe(201)
    expect(headers.get('location')).toBe('/api/publications/1')
    expect(body).toMatchObject({
      id: 1,
      number: 1,
      at: '2026-11-24T09:30:00.000Z',
      by: 'Ada Martin <administrator@example.fr>',
      note: 'Première mise en ligne',
      changed: 0,
      removed: 0,
      head: { id: 10 },
    })
    expect(inText(await frozen(api, 'html'))).toBe(renderHtml(assembleCharter(publishableStarter)))
    for (const file of FROZEN_FILES) {
      expect(body, file).toMatchObject({ sha256: { [file]: sha256(await frozen(api, file)) } })
    }
    expect((await api.send('GET', '/api/publications/1')).body).toEqual(body)
    expect((await api.send('GET', '/api/publications/1/register')).body).toEqual(publishableStarter)
    expect(api.errors).toEqual([])
  })

  it('keeps the publication in the history, with the hashes of what it froze', async () => {
    const api = await start(publishableStarter)
    const { body } = await publish(api, { note: 'Pour mémoire' })
    const { body: entries } = await api.send('GET', '/api/changes?filter={"action":"publish"}')
    const { sha256 } = versionSchema.parse(body)
    expect(entries).toMatchObject([
      {
        id: 11,
        resource: 'publications',
        recordId: 1,
        before: null,
        after: { number: 1, note: 'Pour mémoire', sha256 },
      },
    ])
  })

  it('states in the JSON where the history stood, so that a copy of it is proof of both', async () => {
    const api = await start(publishableStarter)
    const { body } = await publish(api)
    const json: unknown = JSON.parse(inText(await frozen(api, 'json')))
    const { head, sha256 } = versionSchema.parse(body)
    expect(json).toMatchObject({
      number: 1,
      publishedAt: '2026-11-24T09:30:00.000Z',
      history: { entry: head.id, hash: head.hash },
      sha256: { html: sha256.html, register: sha256.register },
      charter: { title: 'Charte cookies', tables: [{ rows: expect.arrayContaining([]) }] },
    })
    expect(JSON.stringify(json)).not.toContain('notes')
  })

  it('refuses to publish what is online already, and says as which version', async () => {
    const api = await start(publishableStarter)
    await publish(api)
    expect(await publish(api)).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:nothingChanged', args: { number: 1 } },
    })
    await rename(api, 'sid')
    expect(await publish(api)).toMatchObject({ status: 201, body: { number: 2, added: 0, changed: 1 } })
    await rename(api, 'autre')
    await rename(api, 'sid')
    expect(await publish(api)).toMatchObject({ status: 409, body: { args: { number: 2 } } })
  })

  it('lets one of twenty who publish at once win, and tells the others', async () => {
    const api = await start(publishableStarter)
    const answers = await Promise.all(Array.from({ length: 20 }, () => publish(api)))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
    expect((await api.send('GET', '/api/publications')).headers.get('content-range')).toBe(
      'publications 0-0/1',
    )
  })

  it('publishes nothing that the publisher has not seen', async () => {
    const api = await start(publishableStarter)
    const seen = statusSchema.parse((await api.send('GET', '/api/draft/status')).body)
    expect(seen).toMatchObject({ online: null, differences: 10, next: 1 })
    await rename(api, 'sid')
    const refused = { status: 409, body: { type: 'urn:registre:draftChanged' } }
    expect(await publish(api, { note: '', sha256: seen.sha256 })).toMatchObject(refused)
    expect(await publish(api, { note: '', number: 2 })).toMatchObject(refused)
    const now = statusSchema.parse((await api.send('GET', '/api/draft/status')).body)
    expect(await publish(api, { note: '', number: now.next, sha256: now.sha256 })).toMatchObject({
      status: 201,
    })
    expect((await api.send('GET', '/api/draft/status')).body).toMatchObject({
      online: { number: 1 },
      differences: 0,
      next: 2,
    })
  })

  it('compares versions with each other and with the draft', async () => {
    const api = await start(publishableStarter)
    await publish(api)
    await rename(api, 'sid')
    await publish(api)
    await api.send('DELETE', '/api/cookies/2')
    const differencesOf = async (query: string) => {
      const { body } = await api.send('GET', `/api/publications/compare?${query}`)
      return comparisonSchema.parse(body).differences
    }
    const renamed = {
      kind: 'changed',
      resource: 'cookies',
      id: 1,
      name: 'sid',
      isOnPage: true,
      fields: [{ field: 'name', before: 'sessionid', after: 'sid' }],
    }
    expect(await differencesOf('from=1&to=2')).toEqual([renamed])
    expect(await differencesOf('from=1&to=draft')).toMatchObject([
      { kind: 'changed', id: 1 },
      { kind: 'removed', id: 2, name: 'django_language' },
    ])
    expect(await differencesOf('from=draft&to=2')).toMatchObject([{ kind: 'added', id: 2 }])
    expect(await differencesOf('from=0&to=1')).toHaveLength(10)
    expect(await differencesOf('from=2&to=2')).toEqual([])
  })

  it.each([
    ['from=1', 400],
    ['from=1&to=0', 400],
    ['from=x&to=draft', 400],
    ['from=1&to=draft&also=2', 400],
  ])('takes no comparison that it does not understand: %s', async (query, status) => {
    const api = await start(publishableStarter)
    await publish(api)
    expect((await api.send('GET', `/api/publications/compare?${query}`)).status).toBe(status)
  })

  it.each(['from=1&to=99', 'from=draft&to=99', 'from=99&to=1'])(
    'says which version is nearest to one that does not exist: %s',
    async (query) => {
      const api = await start(publishableStarter)
      await publish(api)
      expect(await api.send('GET', `/api/publications/compare?${query}`)).toMatchObject({
        status: 404,
        body: { type: 'urn:registre:noSuchVersion', nearest: [1] },
      })
    },
  )

  it('says of a version that does not exist which is the nearest', async () => {
    const api = await start(publishableStarter)
    expect(await api.send('GET', '/api/publications/1')).toMatchObject({ status: 404, body: { nearest: [] } })
    await publish(api)
    for (const path of [
      '/api/publications/7',
      '/api/publications/7/register',
      '/api/publications/99999999999',
    ])
      expect(await api.send('GET', path), path).toMatchObject({ status: 404, body: { nearest: [1] } })
    expect(await api.send('POST', '/api/publications/7/restore', {})).toMatchObject({ status: 404 })
  })

  describe('at a moment', () => {
    async function publishedTwice(): Promise<Started> {
      const api = await start(publishableStarter)
      const author = (at: string) => ({ who: 'local', at })
      await putOnline(api.store, '', author('2027-03-01T10:00:00.000Z'))
      await rename(api, 'sid')
      await putOnline(api.store, '', author('2027-03-03T14:30:00.000Z'))
      return api
    }

    it.each([
      ['2027-03-02', 1],
      ['2027-03-03', 2],
      ['2027-03-03T14:29:59Z', 1],
      ['2027-03-03T14:30:00Z', 2],
      ['2027-03-03T18:30:00%2B04:00', 2],
      ['2031-01-01', 2],
    ])('finds the version that was online: %s', async (at, number) => {
      const api = await publishedTwice()
      expect(await api.send('GET', `/api/publications/at?at=${at}`)).toMatchObject({
        status: 200,
        body: { number },
      })
    })

    it('says that none was yet, and which was the first', async () => {
      const api = await publishedTwice()
      expect(await api.send('GET', '/api/publications/at?at=2027-02-28')).toMatchObject({
        status: 404,
        body: { message: 'errors.notYetPublished', nearest: [1] },
      })
    })

    it.each(['', '?at=', '?at=3%20mars', '?at=2027-02-30', '?at=2027-03-03&also=1'])(
      'does not guess a date: %s',
      async (query) => {
        const api = await publishedTwice()
        expect((await api.send('GET', `/api/publications/at${query}`)).status).toBe(400)
      },
    )
  })

  it.each([
    ['update publications set note = note where id = 1'],
    ['delete from publications where id = 1'],
    ['update publication_files set content = content'],
    ['delete from publication_files'],
    ["insert into publication_files select 99, 1, 'more', content from publication_files where id = 1"],
  ])('lets nobody alter what was published: %s', async (statement) => {
    const api = await start(publishableStarter)
    await publish(api)
    await expect(api.query(statement)).rejects.toThrow(/append-only|out of sequence/)
  })

  it('lists what went online in the dialect of every list', async () => {
    const api = await start(publishableStarter)
    await publish(api, { note: 'un' })
    await rename(api, 'sid')
    await publish(api, { note: 'deux' })
    const numbersOf = async (query: string) => {
      const { body } = await api.send('GET', `/api/publications${query}`)
      return z
        .array(versionSchema)
        .parse(body)
        .map(({ number }) => number)
    }
    expect(await numbersOf('')).toEqual([2, 1])
    expect(await numbersOf('?sort=["number","ASC"]&range=[0,0]')).toEqual([1])
    expect(await numbersOf('?filter={"note":"deux"}')).toEqual([2])
    expect(await numbersOf('?filter={"at_gte":"2027-01-01"}')).toEqual([])
    expect((await api.send('GET', '/api/publications?filter={"q":"deux"}')).status).toBe(400)
  })
})
