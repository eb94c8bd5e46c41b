import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { putOnline } from '../../support/putOnline.ts'
import { readZip } from '../../support/readZip.ts'
import { writeZip } from '../../support/writeZip.ts'
import { startApi, type StartedApi } from './startApi.ts'

// The proof of a period before version 1, of which somebody declares what was online: version 0.

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

const TEXT = 'Nos cookies : mesure d’audience.\n'
const HASH = createHash('sha256').update(TEXT).digest('hex')
const on = (day: string) => ({ who: 'Ada Martin <ada@example.fr>', at: `${day}T09:30:00.000Z` })

async function declareOn(api: StartedApi, day: string, replaces: number | null = null): Promise<void> {
  const content = new TextEncoder().encode(TEXT)
  const file = { fileName: 'charte.txt', mediaType: 'text/plain', content } as const
  const days = { firstDay: '2026-01-01', lastDay: null }
  expect(await api.store.declarePage({ ...days, ...file, replaces }, on(day))).toMatchObject({ kind: 'ok' })
}

/** Starts a register with versions on 10 January and 10 March 2027, and a page declared on a day. */
async function start(declaredOn: string): Promise<StartedApi> {
  const api = await startApi({}, '2031-01-01T09:30:00.000Z')
  opened.push(api)
  for (const day of ['2027-01-10', '2027-03-10']) {
    if (declaredOn < day && (await api.store.earlierPages()).length === 0) await declareOn(api, declaredOn)
    await api.store.updateMany('cookies', [1], { purpose: day }, on(day))
    await putOnline(api.store, '', on(day))
  }
  if ((await api.store.earlierPages()).length === 0) await declareOn(api, declaredOn)
  await api.store.updateMany('cookies', [1], { notes: 'fini' }, on('2027-12-01'))
  return api
}

async function proofOf({ fetch, cookie }: StartedApi, query: string): Promise<Uint8Array> {
  const url = `http://localhost:3000/api/proof.zip?${query}`
  const answer = await fetch(new Request(url, { headers: { cookie } }))
  expect(answer.status).toBe(200)
  return new Uint8Array(await answer.arrayBuffer())
}

const versionsIn = (zip: Uint8Array) =>
  [
    ...new Set(Object.keys(readZip(zip)).flatMap((name) => /^versions\/(\d+)\//.exec(name)?.[1] ?? [])),
  ].toSorted()

const BEFORE = 'from=2026-03-01&to=2026-03-31'

describe.each([
  ['before version 1', '2026-12-01', ['0', '1']],
  ['between two versions', '2027-02-01', ['0', '1']],
  ['after the last version', '2027-06-01', ['0', '1', '2']],
])('a page that was declared %s', (_when, day, numbers) => {
  it('is in the proof of days before version 1, with its declaration, and holds', async () => {
    const api = await start(day)
    const zip = await proofOf(api, BEFORE)
    expect(versionsIn(zip)).toEqual(numbers)
    const files = readZip(zip)
    expect(files['versions/0/page.txt']).toBe(TEXT)
    expect(JSON.parse(files['versions/0/declaration.json'] ?? '')).toMatchObject({
      number: 0,
      status: 'declared, not proved',
      firstDay: '2026-01-01',
      lastDay: null,
      fileName: 'charte.txt',
      sha256: HASH,
      by: 'Ada Martin <ada@example.fr>',
      at: `${day}T09:30:00.000Z`,
      entry: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(verifyProof(zip, [])).toMatchObject({
      kind: 'checked',
      isIndexJudged: true,
      verdict: { kind: 'intact' },
    })
    expect(api.errors).toEqual([])
  })

  it.each([
    ['fr', 'LISEZ-MOI.txt', 'DÉCLARÉE par Ada Martin <ada@example.fr> le', 'NON PROUVÉE'],
    ['en', 'README.txt', 'DECLARED by Ada Martin <ada@example.fr> on', 'NOT PROVED'],
  ])('is said in the index to be declared and not proved: %s', async (language, index, by, notProved) => {
    const api = await start(day)
    const text = readZip(await proofOf(api, `${BEFORE}&language=${language}`))[index] ?? ''
    const line = text.split('\n').find((one) => one.startsWith('Version 0')) ?? ''
    expect(line).toContain(`${by} ${day} 13:30:00 +04:00`)
    expect(line).toContain(notProved)
    expect(text).toContain(`    ${HASH}  versions/0/page.txt\n`)
  })

  it('is not in the proof of days from version 1 on', async () => {
    const api = await start(day)
    for (const query of ['from=2027-01-11&to=2027-01-31', 'from=2027-06-01&to=2027-06-30']) {
      const zip = await proofOf(api, query)
      expect(versionsIn(zip), query).not.toContain('0')
      expect(verifyProof(zip, []), query).toMatchObject({ isIndexJudged: true, verdict: { kind: 'intact' } })
    }
  })

  it('is the same bytes each time, whatever else was written since', async () => {
    const api = await start(day)
    const before = await proofOf(api, BEFORE)
    await api.store.updateMany('cookies', [2], { notes: 'later' }, on('2028-01-01'))
    expect(await proofOf(api, BEFORE)).toEqual(before)
  })

  it('is held to its entry: another file, days or author, or none at all', async () => {
    const api = await start(day)
    const files = readZip(await proofOf(api, BEFORE))
    const page = 'versions/0/page.txt'
    const declaration = 'versions/0/declaration.json'
    const forged = (name: string, text: string) => verifyProof(writeZip({ ...files, [name]: text }), [])
    const flawOf = (file: string) => ({ kind: 'false', flaw: { reason: 'declaration', file } })
    expect(forged(page, TEXT.replace('mesure', 'Mesure'))).toEqual(flawOf(page))
    expect(forged(page, `${TEXT} `)).toEqual(flawOf(page))
    const stated = files[declaration] ?? ''
    expect(forged(declaration, stated.replace('2026-01-01', '2025-01-01'))).toEqual(flawOf(declaration))
    expect(forged(declaration, stated.replace('Ada', 'Eve'))).toEqual(flawOf(declaration))
    const { [page]: _page, [declaration]: _declaration, ...rest } = files
    expect(verifyProof(writeZip(rest), [])).toEqual({ kind: 'false', flaw: { reason: 'name', file: page } })
    const index = files['LISEZ-MOI.txt'] ?? ''
    expect(forged('LISEZ-MOI.txt', index.replace('NON PROUVÉE', 'PROUVÉE'))).toEqual({
      kind: 'false',
      flaw: { reason: 'index', file: 'LISEZ-MOI.txt' },
    })
    const entry = (files['changes.jsonl'] ?? '').replace(HASH, 'f'.repeat(64))
    expect(forged('changes.jsonl', entry)).toMatchObject({ verdict: { kind: 'tampered' } })
  })

  it('is in none any more once it was retracted, and one that took its place is', async () => {
    const api = await start(day)
    await declareOn(api, '2028-01-01', 1)
    const zip = await proofOf(api, BEFORE)
    expect(JSON.parse(readZip(zip)['versions/0/declaration.json'] ?? '')).toMatchObject({ id: 2 })
    expect(verifyProof(zip, [])).toMatchObject({ isIndexJudged: true, verdict: { kind: 'intact' } })
    await api.store.retractPage(2, on('2028-02-01'))
    const after = await proofOf(api, 'from=2026-03-01&to=2027-12-31')
    expect(versionsIn(after)).toEqual(['1', '2'])
    expect(readZip(after)['LISEZ-MOI.txt']).not.toContain('NON PROUVÉE')
    expect(verifyProof(after, [])).toMatchObject({ isIndexJudged: true, verdict: { kind: 'intact' } })
    expect(await api.send('GET', `/api/proof.zip?${BEFORE}`)).toMatchObject({
      status: 404,
      body: { message: 'errors.notYetPublished' },
    })
  })

  it('makes no proof of days on which it was not online either', async () => {
    const api = await start(day)
    expect(await api.send('GET', '/api/proof.zip?from=2025-12-01&to=2025-12-31')).toMatchObject({
      status: 404,
    })
  })
})

it('makes no proof as long as there is no version', async () => {
  const api = await startApi({}, '2031-01-01T09:30:00.000Z')
  opened.push(api)
  await declareOn(api, '2026-12-01')
  expect(await api.send('GET', `/api/proof.zip?${BEFORE}`)).toMatchObject({
    status: 404,
    body: { type: 'urn:registre:noSuchVersion', nearest: [] },
  })
})

it('is refused where the file is not the one that was declared', async () => {
  const api = await start('2027-06-01')
  await api.store.kysely.schema.dropTable('earlier_pages').execute()
  await api.store.kysely.schema
    .createTable('earlier_pages')
    .addColumn('id', 'integer')
    .addColumn('content', 'blob')
    .execute()
  await api.store.kysely
    .insertInto('earlier_pages')
    .values({ id: 1, content: new Uint8Array([1]) })
    .execute()
  for (const path of [`/api/proof.zip?${BEFORE}`, '/api/earlier-pages/1/file'])
    expect(await api.send('GET', path), path).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:historyBroken' },
    })
})
