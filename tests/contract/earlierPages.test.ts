import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { putOnline } from '../support/putOnline.ts'
import { publishableStarter } from '../support/publishable.ts'
import { addSecondSite } from '../support/secondSite.ts'
import type { Client } from './client.ts'
import { onEachEngine, type Started } from './engines.ts'

const HTML = '<!doctype html><html lang="fr"><title>Charte</title><script>alert(1)</script>'
const HTML_HASH = createHash('sha256').update(HTML).digest('hex')
const BYTES = { 'content-type': 'application/octet-stream' }
const PAGE = 'firstDay=2026-01-01&fileName=charte.html'
/** When version 1 goes online: 3 March 2026, 12:00 at La Réunion. */
const FIRST = { who: 'local', at: '2026-03-03T08:00:00.000Z' }

const declare = (client: Client, query = PAGE, body: unknown = HTML) =>
  client.send('POST', `/api/earlier-pages?${query}`, body, BYTES)
const at = (api: Started, moment: string) => api.send('GET', `/api/publications/at?at=${moment}`)
const entries = async (api: Started) =>
  (await api.send('GET', '/api/changes?filter={"resource":"earlierPages"}&sort=["id","ASC"]')).body

onEachEngine((start) => {
  it('keeps a page as version 0, with its days, its hash and who declared it, in the history', async () => {
    const api = await start(publishableStarter)
    const declared = {
      id: 1,
      number: 0,
      firstDay: '2026-01-01',
      lastDay: '2026-02-28',
      fileName: 'charte été.html',
      mediaType: 'text/html',
      size: HTML.length,
      sha256: HTML_HASH,
      at: '2026-11-24T09:30:00.000Z',
      by: 'Ada Martin <administrator@example.fr>',
      retracted: null,
    }
    const query = 'firstDay=2026-01-01&lastDay=2026-02-28&fileName=charte%20%C3%A9t%C3%A9.html'
    const answer = await declare(api, query)
    expect(answer).toMatchObject({ status: 201, body: declared })
    expect(answer.headers.get('location')).toBe('/api/earlier-pages/1/file')
    expect((await api.send('GET', '/api/earlier-pages')).body).toEqual([declared])
    expect(await entries(api)).toMatchObject([
      {
        action: 'declare',
        recordId: 1,
        who: 'Ada Martin <administrator@example.fr>',
        before: null,
        after: { id: 1, firstDay: '2026-01-01', lastDay: '2026-02-28', sha256: HTML_HASH },
        salt: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ])
    expect(api.errors).toEqual([])
  })

  it('hands its bytes out to be kept, and lets no browser run or show them', async () => {
    const api = await start(publishableStarter)
    await declare(api)
    const { status, headers, body } = await (await api.as('reader')).send('GET', '/api/earlier-pages/1/file')
    expect({ status, body }).toEqual({ status: 200, body: HTML })
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toBe('attachment; filename="version-0.html"')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await api.send('GET', '/api/earlier-pages/2/file')).status).toBe(404)
  })

  const bytes = (...parts: (number[] | string)[]) =>
    new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))))

  it.each([
    ['a page', HTML, 'text/html'],
    [
      'a page as a browser saves it',
      '\uFEFF<!-- saved from url=(0014)about:internet -->\n<HTML><p>é',
      'text/html',
    ],
    ['a page in an older encoding', bytes('<html><p>d', [0xe9], 'lai'), 'text/html'],
    ['an XHTML page', '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', 'text/html'],
    ['a PDF, whatever it is called', bytes('%PDF-1.7\n', [0, 1, 0xff]), 'application/pdf'],
    ['a PNG image', bytes([0x89], 'PNG\r\n', [0x1a], '\n', [0, 0]), 'image/png'],
    ['a JPEG image', bytes([0xff, 0xd8, 0xff, 0xe0, 0]), 'image/jpeg'],
    ['a text', 'Nos cookies : délai\r\n\tet plus', 'text/plain'],
  ])('recognises by its bytes %s', async (_what, content, mediaType) => {
    const api = await start(publishableStarter)
    expect(await declare(api, PAGE, content)).toMatchObject({ status: 201, body: { mediaType } })
    expect(await declare(await api.as('publisher'), PAGE)).toMatchObject({ status: 409 })
  })

  it.each([
    ['nothing', ''],
    ['an archive', bytes('PK', [3, 4, 0, 0])],
    ['a GIF image', bytes('GIF89a', [1, 0, 1, 0])],
    ['a program', bytes([0x7f], 'ELF', [2, 1, 1, 0])],
    ['a text in an older encoding', bytes('d', [0xe9], 'lai')],
    ['a page in UTF-16', new Uint8Array(Buffer.from('\uFEFF<html>', 'utf16le'))],
  ])('refuses in words what is of no kind that is kept: %s', async (_what, content) => {
    const api = await start(publishableStarter)
    expect(await declare(api, PAGE, content)).toMatchObject({
      status: 422,
      body: { errors: { file: { message: 'earlierPage.flaws.kind' } } },
    })
    expect(await entries(api)).toEqual([])
  })

  it('refuses more than ten megabytes, and takes ten', async () => {
    const api = await start(publishableStarter)
    expect(await declare(api, PAGE, 'a'.repeat(10_000_001))).toMatchObject({
      status: 413,
      body: { type: 'urn:registre:tooLarge', args: { megabytes: 10 } },
    })
    expect(await declare(api, PAGE, 'a'.repeat(10_000_000))).toMatchObject({ status: 201 })
  })

  it.each([
    ['fileName=a.html', 422, { errors: { firstDay: { message: 'errors.day' } } }],
    ['firstDay=2026-02-30&fileName=a', 422, { errors: { firstDay: { message: 'errors.day' } } }],
    ['firstDay=2026-01-01', 422, { errors: { fileName: { message: 'errors.required' } } }],
    [`${PAGE}&lastDay=x`, 422, { errors: { lastDay: { message: 'errors.day' } } }],
    [`${PAGE}%E2%80%AE`, 422, { errors: { fileName: { message: 'errors.directionCharacter' } } }],
    [`${PAGE}&replaces=x`, 422, { errors: { replaces: {} } }],
    [`${PAGE}&also=1`, 400, { args: { parameter: 'also' } }],
    // Days of before version 1, in the register’s time zone.
    [
      'firstDay=2026-11-25&fileName=a',
      422,
      { errors: { firstDay: { message: 'earlierPage.flaws.dayToCome' } } },
    ],
    [`${PAGE}&lastDay=2026-11-25`, 422, { errors: { lastDay: { message: 'earlierPage.flaws.dayToCome' } } }],
    [
      `${PAGE}&lastDay=2025-12-31`,
      422,
      { errors: { lastDay: { message: 'earlierPage.flaws.daysReversed' } } },
    ],
    [
      'firstDay=2026-03-04&fileName=a',
      422,
      { errors: { firstDay: { message: 'earlierPage.flaws.overlaps', args: { day: '2026-03-03' } } } },
    ],
    [
      `${PAGE}&lastDay=2026-03-03`,
      422,
      { errors: { lastDay: { message: 'earlierPage.flaws.overlaps', args: { day: '2026-03-03' } } } },
    ],
    [`${PAGE}&lastDay=2026-03-02`, 201, {}],
    ['firstDay=2026-03-03&fileName=a', 201, {}],
  ])('says what is wrong with what is declared: %s', async (query, status, body) => {
    const api = await start(publishableStarter)
    await putOnline(api.store, '', FIRST)
    expect(await declare(api, query)).toMatchObject({ status, body })
  })

  it('takes the place of the page that its author saw, and of no other', async () => {
    const api = await start(publishableStarter)
    const refused = { status: 409, body: { type: 'urn:registre:otherPageDeclared' } }
    expect(await declare(api, `${PAGE}&replaces=1`)).toMatchObject(refused)
    await declare(api)
    expect(await declare(api)).toMatchObject(refused)
    expect(await declare(api, `${PAGE}&replaces=1`, 'Nos cookies')).toMatchObject({
      status: 201,
      body: { id: 2 },
    })
    expect(await declare(api, `${PAGE}&replaces=1`)).toMatchObject(refused)
    expect((await api.send('GET', '/api/earlier-pages')).body).toMatchObject([
      { id: 2, retracted: null },
      { id: 1, retracted: { at: '2026-11-24T09:30:00.000Z', by: 'Ada Martin <administrator@example.fr>' } },
    ])
    expect(await entries(api)).toMatchObject([
      { action: 'declare', recordId: 1 },
      { action: 'retract', recordId: 1, before: { sha256: HTML_HASH }, after: null },
      { action: 'declare', recordId: 2 },
    ])
  })

  it('is retracted by an act, after which its file and its entry are still there', async () => {
    const api = await start(publishableStarter)
    await putOnline(api.store, '', FIRST)
    await declare(api)
    const retract = (id: number) => api.send('POST', `/api/earlier-pages/${id}/retract`, {})
    expect(await retract(1)).toMatchObject({
      status: 200,
      body: { id: 1, retracted: { by: 'Ada Martin <administrator@example.fr>' } },
    })
    expect(await retract(1)).toMatchObject({ status: 409, body: { type: 'urn:registre:otherPageDeclared' } })
    expect(await retract(2)).toMatchObject({ status: 404 })
    expect((await api.send('GET', '/api/earlier-pages/1/file')).body).toBe(HTML)
    expect(await at(api, '2026-02-01')).toMatchObject({ status: 404 })
    expect(await declare(api)).toMatchObject({ status: 201, body: { id: 2 } })
  })

  it('keeps twenty of each site at most, those that were retracted included', async () => {
    const api = await start(publishableStarter)
    await addSecondSite(api.store, FIRST)
    await declare(api, `${PAGE}&site=2`)
    await declare(api, `${PAGE}&site=2&replaces=1`)
    await declare(api)
    for (let id = 3; id < 22; id += 1)
      expect(await declare(api, `${PAGE}&replaces=${id}`), String(id)).toMatchObject({ status: 201 })
    expect(await declare(api, `${PAGE}&replaces=22`)).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:tooManyPages', args: { max: 20 } },
    })
    expect(await declare(api, `${PAGE}&site=2&replaces=2`)).toMatchObject({ status: 201, body: { id: 23 } })
  })

  describe('what was online on a day', () => {
    it.each([
      ['', '2025-12-31', 404],
      ['', '2026-01-01', 0],
      ['', '2025-12-31T19:59:59.999Z', 404],
      ['', '2025-12-31T20:00:00Z', 0],
      ['', '2026-03-02', 0],
      ['', '2026-03-03T07:59:59.999Z', 0],
      ['', '2026-03-03T08:00:00Z', 1],
      ['', '2026-03-03', 1],
      ['&lastDay=2026-02-28', '2026-02-28', 0],
      ['&lastDay=2026-02-28', '2026-02-28T20:00:00Z', 404],
      ['&lastDay=2026-02-28', '2026-03-01', 404],
    ])('is the page, as it was declared%s: on %s, %s', async (lastDay, moment, expected) => {
      const api = await start(publishableStarter)
      await declare(api, `${PAGE}${lastDay}`)
      await putOnline(api.store, '', FIRST)
      const { status, body } = await at(api, moment)
      const number = z.looseObject({ number: z.number() }).safeParse(body).data?.number
      expect(status === 200 ? number : status).toBe(expected)
    })

    it('is the page also before there is any version', async () => {
      const api = await start(publishableStarter)
      await declare(api)
      expect(await at(api, '2026-11-24')).toMatchObject({
        status: 200,
        body: { number: 0, sha256: HTML_HASH },
      })
    })
  })

  it.each(['update earlier_pages set content = content', 'delete from earlier_pages'])(
    'lets nobody alter what was declared: %s',
    async (statement) => {
      const api = await start(publishableStarter)
      await declare(api)
      await expect(api.query(statement)).rejects.toThrow(/append-only/)
    },
  )

  it('survives that a version of before it is put back into the draft', async () => {
    const api = await start(publishableStarter)
    await putOnline(api.store, '', FIRST)
    await declare(api)
    await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { notes: 'vu' })
    expect(await api.send('POST', '/api/publications/1/restore', {})).toMatchObject({ status: 200 })
    expect(await at(api, '2026-02-01')).toMatchObject({ body: { number: 0 } })
  })

  it('is no matter of editors', async () => {
    const api = await start(publishableStarter)
    expect((await declare(await api.as('editor'))).status).toBe(403)
    await declare(await api.as('publisher'))
    expect((await (await api.as('editor')).send('POST', '/api/earlier-pages/1/retract', {})).status).toBe(403)
  })
})
