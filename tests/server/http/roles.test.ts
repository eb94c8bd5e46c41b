import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { type Role, ROLES } from '#api/access.ts'
import type { ListQuery } from '#api/listQuery.ts'
import { RESOURCE_NAMES, type ResourceName } from '#api/resourceNames.ts'
import { type Change, mailbox } from '#charter/history/change.ts'
import { createClient } from '../../contract/client.ts'
import { aCookieList } from '../../support/aCookieList.ts'
import { aCategory, aCookie, aProvider } from '../../support/builders.ts'
import { PEOPLE } from '../../support/openAccounts.ts'
import { MATRIX } from './roleMatrix.ts'
import { startApi, type StartedApi } from './startApi.ts'
import { putOnline } from '../../support/putOnline.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const MISSING = 99_999

/** Lists the paths of the server's own routes, with ids as `:id`, without the middleware that runs on every path. */
function pathsOf({ routes }: StartedApi['app']): string[] {
  const paths = routes.map(({ path }) => path.replaceAll(/\{[^}]*\}/g, ''))
  return [...new Set(paths)].filter((path) => path !== '*' && path !== '/*')
}

interface Case {
  method: (typeof METHODS)[number]
  path: string
  /** Null: the path names no record. */
  id: number | null
  url: string
}

/** Lists every method on every path, for an existing record and for a missing one. */
function casesOf(api: StartedApi): Case[] {
  return pathsOf(api.app).flatMap((path) => {
    const ids = path.includes(':id') ? [1, MISSING] : [null]
    return METHODS.flatMap((method) =>
      ids.map((id) => {
        const isBulk = id === null && (method === 'PATCH' || method === 'DELETE')
        const url = path.replace(':id', String(id)) + (isBulk ? '?filter={"id":[1]}' : '')
        return { method, path, id, url }
      }),
    )
  })
}

const lineOf = (path: string) => {
  const line = MATRIX[path]
  if (line === undefined) throw new Error(`No line in the matrix says who may do what at ${path}`)
  return line
}
const allowedRoles = ({ method, path }: Case) => lineOf(path).may[method]

const isWrite = ({ method }: Case) => method !== 'GET'

/** Returns a body that would change something if it were accepted. */
async function bodyOf(api: StartedApi, { method, path }: Case): Promise<unknown> {
  if (method === 'GET' || method === 'DELETE') return undefined
  if (path.endsWith('/order')) return { ids: [1] }
  const resource = RESOURCE_NAMES.find((name) => path.startsWith(`/api/${name}`))
  if (resource === undefined) return BODIES[`${method} ${path}`] ?? {}
  if (path.endsWith('/restore')) return restorationOf(api, resource)
  if (path.endsWith('/merge')) return { version: 1, with: { id: 2, version: 2 } }
  if (method === 'POST') return NEW[resource]
  return method === 'PATCH' ? CHANGED[resource] : { ...(await recordOf(api, resource)), ...CHANGED[resource] }
}

/** Returns the content type of a body that is not JSON. */
function typeOf({ path }: Case): Record<string, string> {
  return path === '/api/known-trackers/import' ? { 'content-type': 'text/csv' } : {}
}

async function recordOf(api: StartedApi, resource: ResourceName): Promise<object> {
  const found = await api.store.get(resource, 1)
  return found.kind === 'ok' ? found.record : {}
}

/** Returns the first entry of the first record's history, and the record's version. */
async function restorationOf(api: StartedApi, resource: ResourceName): Promise<object> {
  const found = await api.store.get(resource, 1)
  const first = (await historyOf(api)).find((change) => change.resource === resource && change.recordId === 1)
  return { change: first?.id, version: found.kind === 'ok' ? found.record.version : null }
}

const NEW: Record<ResourceName, object> = {
  providers: aProvider({ name: 'Nouveau' }),
  categories: aCategory({ key: 'nouvelle' }),
  cookies: aCookie({ name: 'nouveau' }),
  sections: { heading: 'Nouvelle', kind: 'text', body: '' },
  sites: {},
}
const CHANGED: Record<ResourceName, object> = {
  providers: { notes: 'changé' },
  categories: { description: 'changée' },
  cookies: { notes: 'changé' },
  sections: { heading: 'changée' },
  sites: { title: 'changé' },
}
const ANSWER = { reason: 'Le prestataire est interrogé.', until: '2026-12-31' }
const LIFETIME_MISSING = { rule: 'R13', resource: 'cookies', recordId: 1 } as const
const invited = { name: 'Nadia', email: 'nadia@example.fr', role: 'administrator', language: 'fr' }
const BODIES: Record<string, object | string> = {
  'POST /api/known-trackers/import': aCookieList('1,Matomo,Analytics,_pk_id.,,,13 months,Matomo,,1'),
  'POST /api/users': invited,
  'PUT /api/users/:id': { ...invited, disabled: false, version: 1 },
  'POST /api/findings/accept': { ...LIFETIME_MISSING, ...ANSWER },
  'POST /api/findings/withdraw': { ...LIFETIME_MISSING, recordId: 2 },
}

const WHOLE: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
}
const historyOf = async ({ store }: StartedApi): Promise<Change[]> => (await store.changes(WHOLE)).items

const OTHER_TABLES = ['acceptances', 'known_trackers', 'users', 'credentials', 'verifications']

/** Reads all tables except the history and the sessions. */
async function readAllTables({ store: { kysely } }: StartedApi): Promise<string> {
  const tables = [...RESOURCE_NAMES, ...OTHER_TABLES]
  const rows = tables.map((table) => sql`select * from ${sql.table(table)} order by id`.execute(kysely))
  return JSON.stringify((await Promise.all(rows)).map(({ rows }) => rows))
}

const opened: StartedApi[] = []
async function start(): Promise<StartedApi> {
  const api = await startApi()
  opened.push(api)
  const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
  await putOnline(api.store, '', author)
  const answer = { ...ANSWER, field: 'lifetime', severity: 'warning', statement: '' } as const
  await api.store.acceptFinding({ ...LIFETIME_MISSING, recordId: 2, aspect: '', ...answer }, author)
  // Gives publishing and merging something to do: the first cookie has the same name without the space.
  await api.store.updateMany('cookies', [2], { name: 'sessionid ' }, author)
  return api
}
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

describe('the matrix', () => {
  it('has a line for every path that the server has, and for no other', async () => {
    expect(Object.keys(MATRIX).toSorted()).toEqual(pathsOf((await start()).app).toSorted())
  })

  it('knows of every method that the server has there', async () => {
    const { app } = await start()
    const served = app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replaceAll(/\{[^}]*\}/g, '')}`)
    const known = Object.entries(MATRIX).flatMap(([path, { may }]) =>
      Object.keys(may).map((method) => `${method} ${path}`),
    )
    expect(known.toSorted()).toEqual([...new Set(served)].toSorted())
  })
})

// Nothing is refused to an administrator.
describe.each(ROLES.filter((role) => role !== 'administrator'))('a person who is %s', (role: Role) => {
  it('is refused what the matrix does not allow: nothing is told, nothing changes, writes are noted', async () => {
    const api = await start()
    const client = await api.as(role)
    const who = mailbox({ name: PEOPLE[role], email: `${role}@example.fr` })
    const refused = casesOf(api).filter((one) => {
      const allowed = allowedRoles(one)
      return allowed !== undefined && allowed !== 'anybody' && !allowed.includes(role)
    })
    expect(refused).not.toEqual([])
    for (const one of refused) {
      const label = `${one.method} ${one.url}`
      const [before, entries] = [await readAllTables(api), await historyOf(api)]
      const answer = await client.send(one.method, one.url, await bodyOf(api, one), typeOf(one))
      expect(answer, label).toMatchObject({ status: 403 })
      expect(answer.body, label).toEqual({
        type: 'urn:registre:forbidden',
        title: 'Forbidden',
        status: 403,
        message: 'errors.forbidden',
      })
      expect(await readAllTables(api), label).toBe(before)
      const noted = (await historyOf(api)).slice(entries.length)
      const path = one.url.replace(/\?.*/, '')
      const entry = {
        action: 'refuse',
        resource: lineOf(one.path).resource,
        recordId: one.id,
        who,
        before: null,
        after: { method: one.method, path },
      }
      expect(noted, label).toMatchObject(isWrite(one) ? [entry] : [])
    }
    expect(api.errors).toEqual([])
  })
})

describe.each(ROLES)('a person who is %s', (role: Role) => {
  it('may do what the matrix allows', async () => {
    const api = await start()
    const allowed = casesOf(api).filter((one) => {
      const roles = allowedRoles(one)
      return roles === 'anybody' || roles?.includes(role)
    })
    for (const one of allowed) {
      // Signing out and ending sessions would end the session of this test.
      const client = await api.as(role)
      const { status } = await client.send(one.method, one.url, await bodyOf(api, one), typeOf(one))
      expect([401, 403], `${one.method} ${one.url}`).not.toContain(status)
    }
    expect(api.errors).toEqual([])
  })

  it('is told where there is no such method', async () => {
    const api = await start()
    const client = await api.as(role)
    for (const one of casesOf(api).filter((one) => allowedRoles(one) === undefined)) {
      const { status } = await client.send(one.method, one.url, isWrite(one) ? {} : undefined)
      expect(status, `${one.method} ${one.url}`).toBe(405)
    }
  })
})

it('would do something, were it not refused: each write that the walk tries', async () => {
  const writes = casesOf(await start()).filter(
    (one) =>
      isWrite(one) && allowedRoles(one) !== undefined && one.id !== MISSING && !one.path.includes('/auth/'),
  )
  for (const one of writes) {
    const api = await start()
    const { status, body } = await api.send(one.method, one.url, await bodyOf(api, one), typeOf(one))
    // Providers and categories are in use by cookies, which is checked after the permission.
    const isInUse = one.method === 'DELETE' && /providers|categories/.test(one.path)
    const label = `${one.method} ${one.url} ${JSON.stringify(body)}`
    expect(status, label).toBeOneOf(isInUse ? [409] : [200, 201])
  }
})

const COOKIES = {
  'no cookie': '',
  'a cookie of something else': 'theme=dark; lang=fr',
  'a session that never was': `registre_session=${'0123456789abcdef'.repeat(4)}`,
  'a forged session': 'registre_session=aaaa.bbbb',
}

describe.each(Object.entries(COOKIES))('nobody, with %s', (_what, cookie) => {
  it('is asked to sign in, in the same words whether or not there is such a record or such an address', async () => {
    const api = await start()
    const client = createClient(api.fetch, cookie)
    const before = await readAllTables(api)
    const entries = (await historyOf(api)).length
    const known = casesOf(api).filter((one) => allowedRoles(one) !== 'anybody')
    const unknown = ['/api/', '/api/nothing', '/api/providers/x', '/api/users/0', '/api/auth/sign-up/email']
    const requests = [
      ...known.map(({ method, url }) => ({ method, url })),
      ...unknown.flatMap((url) => METHODS.map((method) => ({ method, url }))),
    ]
    for (const { method, url } of requests) {
      const body = method === 'GET' ? undefined : {}
      const answer = await client.send(method, url, body)
      expect(answer.status, `${method} ${url}`).toBe(401)
      expect(answer.body, `${method} ${url}`).toEqual({
        type: 'urn:registre:signedOut',
        title: 'Signed out',
        status: 401,
        message: 'errors.signedOut',
      })
    }
    expect(await readAllTables(api)).toBe(before)
    expect((await historyOf(api)).length).toBe(entries)
    expect(api.errors).toEqual([])
  })

  it('may ask what the list of public routes says', async () => {
    const api = await start()
    const client = createClient(api.fetch, cookie)
    for (const one of casesOf(api).filter((one) => allowedRoles(one) === 'anybody')) {
      const answer = await client.send(one.method, one.url, isWrite(one) ? {} : undefined)
      expect([401, 403], one.url).not.toContain(answer.status)
    }
  })
})
