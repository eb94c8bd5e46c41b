import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyProof } from '#charter/proof/verifyProof.ts'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { findFlawAtStart } from '#server/console/findFlawAtStart.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { createApi } from '#server/http/createApi.ts'
import { HistoryBroken, StoreFailure } from '#server/http/storeErrors.ts'
import { openDatabase } from '#server/process/openDatabase.ts'
import { sentencesFor } from '#server/process/sentences.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { manyCookies } from '../bench/manyCookies.ts'
import { makeSalt } from '../support/makeSalt.ts'
import { putOnline } from '../support/putOnline.ts'
import { DAMAGES, type Dice, PAGE_SIZE, pagesByKind, rollDice } from './damageFile.ts'
import { addressesOf, HEAVY } from '../server/process/heavyWork/heavyAddresses.ts'

// A disk, or somebody, damages a register at random. Whatever it is: the server refuses it in a sentence, or every answer
// is the one of the undamaged register, or says that it is damaged, unless the start has named what is wrong.

const AT = '2026-11-24T09:30:00.000Z'
const author = { who: 'Ada Martin <ada@example.fr>', at: '2026-06-01T09:30:00.000Z' }
const now = () => new Date(AT)

let folder = ''
let damaged = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'registre-'))
  damaged = join(folder, 'damaged.sqlite')
  await makeRegister(join(folder, 'made.sqlite'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Makes a register with pages of every kind, as it is when at rest, and as it is while its log has the last writes. */
async function makeRegister(path: string): Promise<void> {
  const store = await createStore(nodeSqlite(path), { register: manyCookies(150), now, makeSalt })
  await importTrackers(store, 900)
  await putOnline(store, '', author)
  const body = `<p>${'Nous déposons des cookies. '.repeat(400)}</p>`
  await store.create(
    'sections',
    { heading: 'Longue', body, kind: 'text', columns: [], topics: [], wording: 'own' },
    author,
  )
  await putOnline(store, '', author)
  // The rows that are gone leave free pages.
  await importTrackers(store, 60)
  for (let id = 1; id <= 20; id += 1) await store.updateMany('cookies', [id], { notes: 'vu' }, author)
  const accounts = await createAccounts(store, { now, secret: 'a secret', publicUrl: null, mailer: null })
  const ada = { name: 'Ada', email: 'ada@example.fr', role: 'administrator', language: 'fr' } as const
  await accounts.addWithPassword(ada, 'seize rochers verts mouillés', author)
  const other = new DatabaseSync(path)
  other.exec('pragma wal_checkpoint(truncate)')
  other.close()
  copyFileSync(path, join(folder, 'atRest.sqlite'))
  for (let id = 31; id <= 50; id += 1) await store.updateMany('cookies', [id], { notes: 'revu' }, author)
  for (const ending of ['', '-wal']) copyFileSync(path + ending, join(folder, `running.sqlite${ending}`))
  await store.close()
}

async function importTrackers(store: OpenStore, count: number): Promise<void> {
  const trackers = Array.from({ length: count }, (_, index) => tracker(index))
  await store.importTrackers(trackers, { list: 'x.csv', count, leftOut: 0, sha256: '' }, author)
}

function tracker(index: number) {
  return {
    name: `t${index}`,
    nameMatch: 'exact',
    service: 'Analytics',
    provider: 'Google',
    domain: '',
    purposeFamily: 'analytics',
    lifetimeAsWritten: '2 years',
    lifetime: 'P2Y',
    storage: 'cookie',
    description: { fr: 'Mesure '.repeat(20), en: '' },
  } as const
}

const API = [
  '/api/cookies?range=[0,499]',
  '/api/cookies?sort=["name","ASC"]',
  '/api/cookies?filter={"q":"page 14"}',
  '/api/cookies/60',
  '/api/providers',
  '/api/categories',
  '/api/sections',
  '/api/sites/1',
  '/api/changes?range=[0,999]',
  '/api/changes?filter={"resource":"cookies","recordId":40}',
  '/api/publications',
  '/api/users',
  '/api/known-trackers',
  '/api/known-trackers/proposals?name=t7',
  ...Object.entries(HEAVY).flatMap(addressesOf),
]
const PAGES = ['', '.txt', '.csv', '.json', '/fragment', '/versions', '/versions/1', '?at=2026-06-01'].map(
  (end) => `/charte${end}`,
)

const DAMAGED = 'says that it is damaged'

/** Asks for everything that the server shows; returns the answers by their addresses, and bugs. */
async function ask(store: OpenStore): Promise<Map<string, string>> {
  const errors: unknown[] = []
  const accounts = await createAccounts(store, { now, secret: 'a secret', publicUrl: null, mailer: null })
  const ada = {
    id: 1,
    name: 'Ada',
    email: 'ada@example.fr',
    role: 'administrator',
    language: 'fr',
    sessionId: 1,
    siteIds: null,
  } as const
  const api = createApi({
    store,
    accounts: { ...accounts, authenticate: () => Promise.resolve(ada) },
    now,
    log: (error) => errors.push(error),
  })
  const pages = createCharterPages(store, { compress: null, headers: {} })
  const answers = new Map<string, string>()
  for (const path of PAGES) {
    const request = new Request(`http://localhost:3000${path}`)
    answers.set(path, await read(() => pages.answer(request, new URL(request.url))))
  }
  for (const path of API)
    answers.set(path, await read(async () => api.fetch(new Request(`http://localhost:3000${path}`))))
  for (const error of errors) if (!isNamed(error)) throw error
  return answers
}

const isNamed = (error: unknown) =>
  error instanceof HistoryBroken || (error instanceof StoreFailure && error.reason === 'damaged')

async function read(answer: () => Promise<Response>): Promise<string> {
  try {
    const { status, headers, ...rest } = await describeAnswer(await answer())
    return rest.isDamaged ? DAMAGED : `${status} ${headers} ${rest.body.toString('latin1')}`
  } catch (error) {
    // An answer that is cut off in its middle is no shorter answer.
    if (isNamed(error)) return DAMAGED
    throw error
  }
}

async function describeAnswer(response: Response) {
  const { status } = response
  const body = Buffer.from(await response.arrayBuffer())
  const range = response.headers.get('content-range')
  const isProblem = /"message":"errors\.(storageDamaged|historyBroken)"/.test(body.toString())
  // A proof says in its index what does not hold.
  const isZip = response.headers.get('content-type') === 'application/zip'
  return { status, headers: `${range}`, body, isDamaged: isProblem || (isZip && !isProofIntact(body)) }
}

function isProofIntact(zip: Buffer): boolean {
  const proof = verifyProof(zip, [])
  return proof.kind === 'checked' && proof.verdict.kind === 'intact'
}

/** Opens the damaged file as a start does; returns the addresses that are answered falsely, though nothing named it. */
async function listFalseAnswers(expected: ReadonlyMap<string, string>): Promise<string[]> {
  const database = await openDatabase(damaged, now, sentencesFor('en'))
  if (database.kind === 'refused') {
    const { sentence } = database
    return /^[^\n]*damaged\.sqlite[^\n]*\.$/.test(sentence) ? [] : [sentence]
  }
  try {
    const isNamedAtStart = (await findFlawAtStart({ kind: 'file', path: damaged })) !== null
    const answers = await ask(database.store)
    if (isNamedAtStart) return []
    return [...answers]
      .filter(([path, found]) => found !== expected.get(path) && found !== DAMAGED)
      .map(([path]) => path)
  } finally {
    await database.store.close().catch((error: unknown) => {
      if (!(error instanceof StoreFailure)) throw error
    })
  }
}

/** Puts the register there as it was; `state` says in which. */
function restore(state: string): void {
  for (const ending of ['', '-wal', '-shm', '.known']) rmSync(damaged + ending, { force: true })
  copyFileSync(join(folder, `${state}.sqlite`), damaged)
  if (state === 'running') copyFileSync(join(folder, `${state}.sqlite-wal`), `${damaged}-wal`)
}

async function askUndamaged(state: string): Promise<Map<string, string>> {
  restore(state)
  const database = await openDatabase(damaged, now, sentencesFor('en'))
  if (database.kind === 'refused') throw new Error(database.sentence)
  expect(await findFlawAtStart({ kind: 'file', path: damaged })).toBeNull()
  const answers = await ask(database.store)
  await database.store.close()
  return answers
}

const KINDS = [
  'header',
  'free',
  'table internal',
  'table leaf',
  'table overflow',
  'index internal',
  'index leaf',
]

describe.each(['atRest', 'running'])('a register that was damaged, %s', (state) => {
  it('has pages of every kind, and answers', async () => {
    const found = pagesByKind(join(folder, 'atRest.sqlite')).filter(([, pages]) => pages.length > 0)
    expect(found.map(([kind]) => kind).toSorted()).toEqual(KINDS.toSorted())
    expect([...(await askUndamaged(state)).values()]).not.toContain(DAMAGED)
  })

  it.each(KINDS)('gives no false answer: %s', async (kind) => {
    const expected = await askUndamaged(state)
    const pages = new Map(pagesByKind(join(folder, 'atRest.sqlite'))).get(kind) ?? []
    for (let round = 0; round < 5; round += 1)
      for (const [index, [how, damage]] of Object.entries(DAMAGES).entries()) {
        const seed = round * 100 + index
        const dice = rollDice(seed)
        restore(state)
        const start = ((pages[dice(pages.length)] ?? 1) - 1) * PAGE_SIZE
        writeFileSync(
          damaged,
          damage(readFileSync(damaged), start, kind === 'header' ? 100 : PAGE_SIZE, dice),
        )
        expect({ seed, how, answers: await listFalseAnswers(expected) }).toEqual({ seed, how, answers: [] })
      }
  })
})

const FRAME_SIZE = PAGE_SIZE + 24

/** Where the last write in a log begins. */
function findLastWrite(wal: Buffer): number {
  let [start, last] = [32, 32]
  for (let at = 32; at + FRAME_SIZE <= wal.length; at += FRAME_SIZE)
    // The last frame of a write has the size of the database.
    if (wal.readUInt32BE(at + 4) > 0) [last, start] = [start, at + FRAME_SIZE]
  return last
}

it('says that a log is damaged, wherever it is but in its last write', async () => {
  for (let seed = 0; seed < 400; seed += 1) {
    const dice: Dice = rollDice(seed)
    restore('running')
    const wal = readFileSync(`${damaged}-wal`)
    const at = dice(findLastWrite(wal))
    wal[at] = (wal[at] ?? 0) ^ (1 << dice(8))
    writeFileSync(`${damaged}-wal`, wal)
    const database = await openDatabase(damaged, now, sentencesFor('en'))
    expect({ seed, at, database }).toMatchObject({
      database: { kind: 'refused', sentence: expect.stringContaining('damaged.sqlite-wal') as unknown },
    })
  }
})
