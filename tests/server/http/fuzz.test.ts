import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { type Role, ROLES } from '#api/access.ts'
import { isJsonObject } from '#api/isJsonObject.ts'
import { PROBLEM_TYPE } from '#api/problem.ts'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { Change } from '#charter/history/change.ts'
import { verifyChain } from '../../support/verifyChain.ts'
import { startEffort } from '../../support/effort.ts'
import { rounds } from '../../support/rounds.ts'
import { type FuzzedRequest, requestOf } from './fuzz/requestOf.ts'
import { createJudge, findOperation, type Judge } from './openapi/createJudge.ts'
import { type Described, readDescription } from './openapi/readDescription.ts'
import { startApi, type StartedApi } from './startApi.ts'

/** Over the four roles and nobody, twenty thousand when all are run. Each round has a new register: much is deleted from one. */
const ROUNDS = rounds(20, 4)
const REQUESTS_EACH = 200
const SLOW = 2_000

// The resources that each role may change in the history, besides refusals and the own account.
const MAY_WRITE: Record<Role, readonly string[]> = {
  reader: [],
  editor: ['providers', 'categories', 'cookies', 'sections', 'readyNotes'],
  publisher: [
    'providers',
    'categories',
    'cookies',
    'sections',
    'sites',
    'publications',
    'earlierPages',
    'readyNotes',
    'findings',
  ],
  administrator: [
    'providers',
    'categories',
    'cookies',
    'sections',
    'sites',
    'publications',
    'earlierPages',
    'readyNotes',
    'findings',
    'trackers',
    'users',
  ],
}

/** What is asked, and what an answer is held to: prepared once, since that takes longer than hundreds of requests. */
let described: Described
let judge: Judge
let requests: fc.Arbitrary<FuzzedRequest>
beforeAll(async () => {
  described = await readDescription(await startApi())
  judge = createJudge(described)
  requests = requestOf(described.operations)
})

interface Fuzzed {
  api: StartedApi
  role: Role | null
  cookie: string
}

async function sessionOf({ cookieOf, store }: StartedApi, role: Role | null): Promise<string> {
  if (role === null) return ''
  // Changes of an administrator to accounts, their own included, are undone directly in the database.
  for (const [at, name] of ROLES.entries())
    await sql`update users set role = ${name}, banned = 0 where id = ${at + 1}`.execute(store.kysely)
  return cookieOf(role)
}

function requestFrom({ operation, id, query, body, headers }: FuzzedRequest, cookie: string): Request {
  const path = operation.path.replace('{id}', id)
  const url = `http://localhost:3000${path}${query === '' ? '' : `?${query}`}`
  const { method } = operation
  return new Request(url, { method, headers: { ...headers, cookie }, body: method === 'GET' ? null : body })
}

/** Describes what is wrong with the answer to a request; '' when nothing is. */
async function flawOf(fuzzed: Fuzzed, sent: FuzzedRequest): Promise<string> {
  const { api } = fuzzed
  const request = requestFrom(sent, fuzzed.cookie)
  const { method } = request
  const path = new URL(request.url).pathname
  const effort = startEffort()
  const answer = await api.fetch(request)
  const text = await answer.text()
  if (effort() > SLOW) return `took an effort of ${effort()}`
  if (answer.status >= 500) return `${answer.status} ${text} ${String(api.errors.at(-1))}`
  if (answer.status === 401 || path.startsWith('/api/auth/'))
    fuzzed.cookie = (await isSignedOut(fuzzed)) ? await sessionOf(api, fuzzed.role) : fuzzed.cookie
  const contentType = answer.headers.get('content-type') ?? ''
  const body: unknown = contentType.includes('json') ? JSON.parse(text) : text
  const operation = findOperation(described, method, path)
  if (operation !== undefined) return judge(operation, { status: answer.status, contentType, body })
  const isKnown = contentType === PROBLEM_TYPE && isJsonObject(body) && body.status === answer.status
  return isKnown && [401, 403, 404, 405].includes(answer.status) ? '' : `${answer.status} ${text}`
}

async function isSignedOut({ api, cookie }: Fuzzed): Promise<boolean> {
  return (await api.accounts.authenticate(cookie)) === null
}

async function historyOf({ store }: StartedApi): Promise<Change[]> {
  const sort = { field: 'id', direction: 'asc' } as const
  return (await store.changes({ conditions: [], search: '', sort, range: null })).items
}

/** Reads all rows of the register. */
async function registerIn({ store: { kysely } }: StartedApi): Promise<string> {
  const rows = RESOURCE_NAMES.map((name) => sql`select * from ${sql.table(name)} order by id`.execute(kysely))
  return JSON.stringify((await Promise.all(rows)).map(({ rows }) => rows))
}

/** Selects the entries that the role does not allow, a change of the own role included. */
function overreaching(written: readonly Change[], role: Role | null): Change[] {
  const own = role === null ? 0 : ROLES.indexOf(role) + 1
  return written.filter(({ resource, recordId, after }) => {
    if (allowedTo(role).includes(resource)) return false
    return resource !== 'users' || recordId !== own || (after !== null && after.role !== role)
  })
}

const allowedTo = (role: Role | null): readonly string[] => (role === null ? [] : MAY_WRITE[role])

/** Sends many requests to a new register; returns the entries of its history. */
async function fuzz(role: Role | null): Promise<Change[]> {
  const api = await startApi()
  const fuzzed: Fuzzed = { api, role, cookie: await sessionOf(api, role) }
  const [register, entries] = [await registerIn(api), (await historyOf(api)).length]

  // A failure prints its seed and the smallest request that fails.
  await fc.assert(
    fc.asyncProperty(requests, async (sent) => {
      expect(await flawOf(fuzzed, sent)).toBe('')
    }),
    { numRuns: REQUESTS_EACH },
  )

  const history = await historyOf(api)
  const written = history.slice(entries).filter(({ action }) => action !== 'refuse')
  expect(overreaching(written, role)).toEqual([])
  expect(verifyChain(history)).toMatchObject({ kind: 'intact' })
  expect(api.errors).toEqual([])
  expect((await registerIn(api)) === register || allowedTo(role).length > 0).toBe(true)
  await api.store.close()
  return written
}

it.each([null, ...ROLES])(
  'answers whatever is asked, as described, and lets nobody write who may not: %s',
  async (role) => {
    const written: Change[] = []
    for (let round = 0; round < ROUNDS; round += 1) written.push(...(await fuzz(role)))
    // Roles with permissions wrote something, so not everything was refused before the check of the role.
    const isWriter = written.some(({ resource }) => allowedTo(role).includes(resource))
    expect(isWriter).toBe(allowedTo(role).length > 0)
  },
  120_000,
)
