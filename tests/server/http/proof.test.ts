import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { readZip } from '#tests/support/readZip.ts'
import { startApi, type StartedApi } from './startApi.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

const on = (day: string) => ({ who: 'Ada Martin <ada@example.fr>', at: `${day}T09:30:00.000Z` })

/** A register with a version in January, one in March and one in June, and an account that was changed meanwhile. */
async function start(): Promise<StartedApi> {
  const api = await startApi()
  opened.push(api)
  const { store } = api
  for (const [day, name] of [
    ['2027-01-10', 'un'],
    ['2027-03-10', 'deux'],
    ['2027-06-10', 'trois'],
  ] as const) {
    await store.updateMany('cookies', [1], { notes: name, purpose: name }, on(day))
    await store.publish(`Note ${name}`, {}, on(day))
  }
  return api
}

async function download({ fetch, cookie }: StartedApi, query: string): Promise<Response> {
  return fetch(new Request(`http://localhost:3000/api/proof.zip?${query}`, { headers: { cookie } }))
}

async function proofOf(api: StartedApi, query: string): Promise<Uint8Array> {
  return new Uint8Array(await (await download(api, query)).arrayBuffer())
}

const numbersIn = (zip: Uint8Array) =>
  Object.keys(readZip(zip)).flatMap((name) => /^versions\/(\d+)\/charte\.html$/.exec(name)?.[1] ?? [])

describe('a proof for an inspection', () => {
  it('is a file to keep that says which period it is about, and that it was taken is in the log', async () => {
    const api = await start()
    const answer = await download(api, 'from=2027-01-01&to=2027-03-31')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="preuve-2027-01-01_2027-03-31.zip"',
    )
    expect(api.events).toContainEqual({ event: 'exported', userId: 4, path: '/api/proof.zip' })
    expect(api.errors).toEqual([])
  })

  it.each([
    ['2027-01-01', '2027-03-31', ['1', '2']],
    ['2027-02-01', '2027-02-28', ['1']],
    ['2027-03-10', '2027-03-10', ['1', '2']],
    ['2027-03-11', '2027-06-09', ['2']],
    ['2027-05-01', '2030-01-01', ['2', '3']],
  ])('holds what was online from %s to %s', async (from, to, numbers) => {
    const api = await start()
    const zip = await proofOf(api, `from=${from}&to=${to}`)
    expect(numbersIn(zip)).toEqual(numbers)
    expect(verifyProof(zip, [])).toMatchObject({
      kind: 'checked',
      isIndexOurs: true,
      verdict: { kind: 'intact' },
    })
  })

  it('is the same bytes for a past period, whatever was written since', async () => {
    const api = await start()
    const query = 'from=2027-01-01&to=2027-03-31&language=en'
    const before = await proofOf(api, query)
    await api.store.updateMany('cookies', [1], { notes: 'later' }, on('2027-07-01'))
    await api.store.publish('Later', {}, on('2027-07-01'))
    expect(await proofOf(api, query)).toEqual(before)
  })

  it('speaks of changes, and of accounts only that there were entries on them', async () => {
    const api = await start()
    await api.accounts.issueLink(1, 'http://localhost', on('2027-08-01'))
    await api.store.updateMany('cookies', [1], { notes: 'fini' }, on('2027-08-02'))
    const files = readZip(await proofOf(api, 'from=2027-06-30&to=2027-08-31&language=en'))
    expect(files['README.txt']).toMatch(/Entry \d+ — on an account: only its place in the chain is given\n/)
    expect(files['README.txt']).toMatch(
      / — Ada Martin changed the cookie sessionid\n {4}Notes: trois → fini\n/,
    )
    expect(JSON.stringify(files)).not.toContain('issueLink')
  })

  it('warns of a history that does not hold', async () => {
    const api = await start()
    const { kysely } = api.store
    await sql`drop trigger changes_update`.execute(kysely)
    await sql`update changes set who = 'nobody' where id = 2`.execute(kysely)
    const files = readZip(await proofOf(api, 'from=2027-01-01&to=2027-03-31&language=en'))
    expect(files['README.txt']).toContain(
      'WARNING: THE HISTORY DOES NOT HOLD.\nFirst bad entry: 2 (content).',
    )
  })

  it.each([
    ['', 'from'],
    ['from=2027-01-01', 'to'],
    ['from=2027-01-01&to=2026-12-31', 'to'],
    ['from=2027-02-30&to=2027-03-31', 'from'],
    ['from=2027-01-01&to=2027-03-31&language=de', 'language'],
    ['from=2027-01-01&to=2027-03-31&x=1', 'x'],
  ])('is refused for a period that can’t be read: %s', async (query, parameter) => {
    const api = await start()
    const answer = await api.send('GET', `/api/proof.zip?${query}`)
    expect(answer).toMatchObject({
      status: 400,
      body: { type: 'urn:registre:malformedQuery', args: { parameter } },
    })
  })

  it('is refused for a period in which nothing was online', async () => {
    const api = await start()
    expect(await api.send('GET', '/api/proof.zip?from=2026-01-01&to=2027-01-09')).toMatchObject({
      status: 404,
      body: { type: 'urn:registre:noSuchVersion', nearest: [1] },
    })
  })
})
