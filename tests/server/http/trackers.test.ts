import { afterEach, describe, expect, it } from 'vitest'
import type { ListQuery } from '#api/listQuery.ts'
import { aCookieList } from '../../support/aCookieList.ts'
import { startApi, type StartedApi } from './startApi.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})
async function start(): Promise<StartedApi> {
  const api = await startApi()
  opened.push(api)
  return api
}

const CSV = { 'content-type': 'text/csv' }
const IMPORT = '/api/known-trackers/import'
const good = '1,Acme Metrics,Analytics,acme_,acme.example (3rd party),Counts visits,13 months,Acme,,1'
const other = '2,Acme Ads,Marketing,acme_ads,,Targets,90 days,Acme,,0'
const bad = '3,Acme,Analytics,,,,,,,0'

const LATEST: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'id', direction: 'desc' },
  range: { first: 0, last: 0 },
}

describe('the list of known trackers', () => {
  it('is none before the first import', async () => {
    const api = await start()
    expect(await api.send('GET', '/api/known-trackers')).toMatchObject({
      status: 200,
      body: { imported: null },
    })
  })

  it('is imported whole, which stands in the history with the file’s hash', async () => {
    const api = await start()
    const imported = {
      list: 'Open Cookie Database',
      count: 2,
      leftOut: 0,
      // printf '%s\n%s\n%s' "$HEADINGS" "$good" "$other" | sha256sum
      sha256: 'ac740f8f2a0e0e2a7f78c42a56924745341f270c0bda023e14c84e80000ef4c7',
      at: '2026-11-24T09:30:00.000Z',
      by: 'Ada Martin <administrator@example.fr>',
    }
    const answer = await api.send('POST', IMPORT, aCookieList(good, other), CSV)
    expect(answer).toMatchObject({
      status: 200,
      body: { imported, badRows: { total: 0, first: [], all: [] } },
    })
    expect((await api.send('GET', '/api/known-trackers')).body).toEqual({ imported })
    const { items } = await api.store.changes(LATEST)
    expect(items).toMatchObject([
      {
        action: 'import',
        resource: 'trackers',
        recordId: null,
        who: imported.by,
        before: null,
        after: { list: 'Open Cookie Database', count: 2, leftOut: 0, sha256: imported.sha256 },
      },
    ])
  })

  it('takes the place of the one before', async () => {
    const api = await start()
    await api.send('POST', IMPORT, aCookieList(good, other), CSV)
    expect(await namesFor(api, 'acme_ads')).toEqual(['acme_ads', 'acme_'])
    await api.send('POST', IMPORT, aCookieList(good), CSV)
    expect(await namesFor(api, 'acme_ads')).toEqual(['acme_'])
  })

  it('is refused with every bad row by its line, and none is taken', async () => {
    const api = await start()
    await api.send('POST', IMPORT, aCookieList(other), CSV)
    const answer = await api.send('POST', IMPORT, aCookieList(good, bad, 'x,y', `"${good}`), CSV)
    expect(answer).toMatchObject({
      status: 422,
      body: {
        type: 'urn:registre:badRows',
        message: 'errors.badRows',
        args: { count: 3, good: 1 },
        badRows: {
          total: 3,
          first: [
            { line: 3, flaw: 'missing', args: { column: 'Cookie / Data Key name' } },
            { line: 4, flaw: 'columns', args: { expected: 10, found: 2 } },
            { line: 5, flaw: 'openQuote', args: {} },
          ],
        },
      },
    })
    expect(await namesFor(api, 'acme_ads')).toEqual(['acme_ads'])
  })

  it('is refused in few words, of half a million bad lines as well, and every line is said', async () => {
    const api = await start()
    const { status, body } = await api.send('POST', IMPORT, aCookieList('x\n'.repeat(499_000)), CSV)
    expect(status).toBe(422)
    expect(JSON.stringify(body).length).toBeLessThan(100_000)
    expect(body).toMatchObject({
      args: { count: 499_000, good: 0 },
      badRows: {
        total: 499_000,
        all: [{ flaw: 'columns', args: { expected: 10, found: 1 }, lines: '2-499001' }],
      },
    })
    expect(body).toHaveProperty('badRows.first.length', 1_000)
  })

  it('is taken without its bad rows where that is asked for, which are told', async () => {
    const api = await start()
    const answer = await api.send('POST', `${IMPORT}?rows=good`, aCookieList(bad, good), CSV)
    expect(answer).toMatchObject({
      status: 200,
      body: {
        imported: { count: 1, leftOut: 1 },
        badRows: { total: 1, first: [{ line: 2, flaw: 'missing' }] },
      },
    })
    expect(await namesFor(api, 'acme_x')).toEqual(['acme_'])
  })

  it.each([
    ['another file', 'Nom;Durée\nsessionid;13 mois'],
    ['a list of nothing', aCookieList()],
    ['a list of bad rows', aCookieList(bad)],
  ])('is never emptied by %s', async (_what, csv) => {
    const api = await start()
    await api.send('POST', IMPORT, aCookieList(good), CSV)
    expect(await api.send('POST', `${IMPORT}?rows=good`, csv, CSV)).toMatchObject({ status: 422 })
    expect(await namesFor(api, 'acme_x')).toEqual(['acme_'])
  })

  it.each([
    ['JSON', '{}', { 'content-type': 'application/json' }, 415, 'unsupportedBody'],
    ['something compressed', 'x', { ...CSV, 'content-encoding': 'gzip' }, 415, 'unsupportedBody'],
    ['too much', `${aCookieList(good)}\n${'x'.repeat(1_000_000)}`, CSV, 413, 'tooLarge'],
  ])('is refused when it is %s', async (_what, body, headers, status, kind) => {
    const api = await start()
    expect(await api.send('POST', IMPORT, body, headers)).toMatchObject({
      status,
      body: { type: `urn:registre:${kind}` },
    })
  })

  it('is imported as a French spreadsheet saves it again, parted by semicolons', async () => {
    const api = await start()
    const csv = '\uFEFF' + aCookieList(good, other).replaceAll(',', ';').replaceAll('\n', '\r\n')
    const answer = await api.send('POST', IMPORT, csv, CSV)
    expect(answer).toMatchObject({ status: 200, body: { imported: { count: 2 }, badRows: { total: 0 } } })
    expect(await namesFor(api, 'acme_ads')).toEqual(['acme_ads', 'acme_'])
  })

  it.each([
    ['Windows-1252', [0x44, 0x75, 0x72, 0xe9, 0x65]],
    ['UTF-16', [0xff, 0xfe, 0x49, 0x00, 0x44, 0x00]],
  ])('is refused in another encoding than UTF-8, which is said: %s', async (_encoding, bytes) => {
    const api = await start()
    const request = new Request(`http://localhost:3000${IMPORT}`, {
      method: 'POST',
      headers: { ...CSV, cookie: api.cookie },
      body: Uint8Array.from(bytes),
    })
    const answer = await api.fetch(request)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ type: 'urn:registre:notUtf8', message: 'errors.notUtf8' })
  })
})

async function namesFor(api: StartedApi, name: string): Promise<unknown[]> {
  const { body } = await api.send('GET', `/api/known-trackers/proposals?name=${encodeURIComponent(name)}`)
  return Array.isArray(body) ? body.map((proposal: { name: string }) => proposal.name) : [body]
}
