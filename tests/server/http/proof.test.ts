import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { gatherProof } from '#server/http/proof/gatherProof.ts'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { readZip } from '../../support/readZip.ts'
import { startApi, type StartedApi } from './startApi.ts'
import { putOnline } from '../../support/putOnline.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

const on = (day: string) => ({ who: 'Ada Martin <ada@example.fr>', at: `${day}T09:30:00.000Z` })

/** Long after all periods that are asked for. */
const LATER = '2031-01-01T09:30:00.000Z'

/** Starts a register with versions in January, March and June, and an account that changed in between. */
async function start(now = LATER): Promise<StartedApi> {
  const api = await startApi({}, now)
  opened.push(api)
  const { store } = api
  for (const [day, name] of [
    ['2027-01-10', 'un'],
    ['2027-03-10', 'deux'],
    ['2027-06-10', 'trois'],
  ] as const) {
    await store.updateMany('cookies', [1], { notes: name, purpose: name }, on(day))
    await putOnline(store, `Note ${name}`, on(day))
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

async function triggersOf({ store }: StartedApi): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'trigger'`.execute(
    store.kysely,
  )
  return rows.map(({ name }) => name)
}

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
      isIndexJudged: true,
      verdict: { kind: 'intact' },
    })
  })

  it('is the same bytes for a past period, whatever was written since', async () => {
    const api = await start()
    const query = 'from=2027-01-01&to=2027-03-31&language=en'
    const before = await proofOf(api, query)
    await api.store.updateMany('cookies', [1], { notes: 'later' }, on('2027-07-01'))
    await putOnline(api.store, 'Later', on('2027-07-01'))
    expect(await proofOf(api, query)).toEqual(before)
  })

  it.each([
    ['fr', 'preuve-2027-03-01_2027-03-31-jusqu-au-2027-03-16.zip', 'LISEZ-MOI.txt'],
    ['en', 'proof-2027-03-01_2027-03-31-until-2027-03-16.zip', 'README.txt'],
  ])(
    'says in its name and at its head until when it speaks, where its period is not over: %s',
    async (language, name, index) => {
      // Half past two in the night of the next day, at La Réunion.
      const madeAt = '2027-03-15T22:30:00.000Z'
      const api = await start(madeAt)
      const query = `from=2027-03-01&to=2027-03-31&language=${language}`
      const answer = await download(api, query)
      expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
      const zip = new Uint8Array(await answer.arrayBuffer())
      const files = readZip(zip)
      const [, , , first, second] = (files[index] ?? '').split('\n')
      expect([first, second]).toEqual(
        language === 'fr'
          ? [
              'PÉRIODE NON TERMINÉE. Ce dossier a été fait le 2027-03-16 02:30:00 +04:00, avant la fin de sa période (2027-03-31).',
              'Il parle jusqu’à cet instant, et ne dit rien de ce qui l’a suivi.',
            ]
          : [
              'PERIOD NOT OVER. This archive was made on 2027-03-16 02:30:00 +04:00, before its period ends (2027-03-31).',
              'It speaks until that instant, and says nothing of what came after it.',
            ],
      )
      expect(JSON.parse(files['proof.json'] ?? '')).toMatchObject({ madeAt, speaksUntil: madeAt })
      // What the register got later, in the same period, is in the one that is made later.
      expect(numbersIn(zip)).toEqual(['1', '2'])
      expect(verifyProof(zip, [])).toMatchObject({ kind: 'checked', madeAt, isIndexJudged: true })
    },
  )

  it.each([
    // The last instant of the period, and the first one after it, at La Réunion.
    ['2027-03-31T19:59:59.999Z', '2027-03-31T19:59:59.999Z'],
    ['2027-03-31T20:00:00.000Z', null],
    ['2030-01-01T00:00:00.000Z', null],
  ])('is over with the last instant of its last day: made at %s', async (now, madeAt) => {
    const api = await start(now)
    const files = readZip(await proofOf(api, 'from=2027-03-01&to=2027-03-31'))
    expect(JSON.parse(files['proof.json'] ?? '')).toMatchObject({
      madeAt,
      speaksUntil: '2027-03-31T19:59:59.999Z',
    })
    expect((files['LISEZ-MOI.txt'] ?? '').includes('PÉRIODE NON TERMINÉE')).toBe(madeAt !== null)
  })

  it('is refused in words for a period that has not begun, and not a moment longer', async () => {
    const query = 'from=2027-04-01&to=2027-04-30'
    const early = await download(await start('2027-03-31T19:59:59.999Z'), query)
    expect(early.status).toBe(400)
    expect(await early.json()).toMatchObject({
      type: 'urn:registre:periodNotBegun',
      message: 'errors.periodNotBegun',
    })
    expect((await download(await start('2027-03-31T20:00:00.000Z'), query)).status).toBe(200)
  })

  it('speaks of changes, and of accounts only that there were entries on them', async () => {
    const api = await start()
    await api.accounts.issueLink(1, 'http://localhost', on('2027-08-01'))
    await api.store.updateMany('cookies', [1], { notes: 'fini' }, on('2027-08-02'))
    const files = readZip(await proofOf(api, 'from=2027-06-30&to=2027-08-31&language=en'))
    expect(files['README.txt']).toMatch(
      /Entries \d+ to \d+ — on accounts: only their place in the chain is given\n/,
    )
    expect(files['README.txt']).toMatch(
      / — Ada Martin <ada@example\.fr> changed the cookie sessionid\n {4}Notes: trois → fini\n/,
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

  it('holds a version whose clock was a month ahead, where the history goes on before that', async () => {
    const api = await startApi({}, LATER)
    opened.push(api)
    const { store } = api
    await putOnline(store, 'Un', on('2027-01-10'))
    await store.updateMany('cookies', [1], { notes: 'deux' }, on('2027-02-15'))
    await putOnline(store, 'Deux', on('2027-02-15'))
    await store.updateMany('cookies', [1], { notes: 'trois' }, on('2027-01-16'))
    const zip = await proofOf(api, 'from=2027-01-01&to=2027-01-31')
    expect(numbersIn(zip)).toEqual(['1', '2'])
    expect(readZip(zip)['LISEZ-MOI.txt']).toContain('Rien d’anormal.')
    expect(verifyProof(zip, [])).toMatchObject({ verdict: { kind: 'intact' }, isIndexJudged: true })
  })

  it.each(['publicationAt', 'changes', 'publications', 'storedFile'] as const)(
    'holds though somebody publishes while it is gathered: at %s',
    async (method) => {
      const { store } = await start()
      let published = 0
      const publish = async () => {
        published += 1
        await store.updateMany(
          'cookies',
          [1],
          { notes: `v${published}`, purpose: `v${published}` },
          on('2027-07-01'),
        )
        await putOnline(store, '', on('2027-07-01'))
      }
      // Another version is published before and after each call.
      const publishingStore = new Proxy(store, {
        get(target, name) {
          const other: unknown = Reflect.get(target, name)
          if (name !== method) return other
          return async (...parameters: unknown[]) => {
            await publish()
            const found: unknown = await Reflect.apply(target[method], target, parameters)
            await publish()
            return found
          }
        },
      })
      const period = { from: '2027-01-01', to: '2027-12-31', timeZone: 'Indian/Reunion' }
      const gathered = await gatherProof(publishingStore, { period, language: 'fr' }, LATER)
      expect(published).toBeGreaterThan(1)
      expect(gathered).toMatchObject({ kind: 'ok', proof: { finding: { kind: 'intact' } } })
    },
  )

  it.each([
    ['a file that is gone', `delete from publication_files where "publicationId" = 1 and name = 'csv'`],
    ['a register that is no JSON', `update publication_files set content = cast('x' as blob)`],
    ['an entry that is no JSON', `update changes set after = 'x' where id = 12`],
    ['hashes that are no JSON', `update publications set sha256 = 'x'`],
    ['an entry of a newer program’s', `update changes set action = 'merge' where id = 12`],
  ])('is refused in words, and with no error of ours, for %s', async (_what, statement) => {
    const api = await start()
    const { kysely } = api.store
    for (const trigger of await triggersOf(api)) await sql`drop trigger ${sql.id(trigger)}`.execute(kysely)
    await sql.raw(statement).execute(kysely)
    expect(await api.send('GET', '/api/proof.zip?from=2027-01-01&to=2027-03-31')).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:historyBroken', message: 'errors.historyBroken' },
    })
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

  it('is refused for a period in which the register had not published anything', async () => {
    const api = await start()
    expect(await api.send('GET', '/api/proof.zip?from=2026-01-01&to=2027-01-09')).toMatchObject({
      status: 404,
      body: { type: 'urn:registre:noSuchVersion', nearest: [1] },
    })
  })
})
