import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { type Role, ROLES } from '#api/access.ts'
import { mailbox } from '#charter/history/change.ts'
import { createClient } from '../../contract/client.ts'
import { PEOPLE } from '../../support/openAccounts.ts'
import { MATRIX } from './roleMatrix.ts'
import type { StartedApi } from './startApi.ts'
import {
  allowedRoles,
  bodyOf,
  casesOf,
  historyOf,
  isWrite,
  lineOf,
  METHODS,
  MISSING,
  pathsOf,
  readAllTables,
  startWalk,
  typeOf,
} from './walkRoutes.ts'

const opened: StartedApi[] = []
async function start(): Promise<StartedApi> {
  const api = await startWalk()
  opened.push(api)
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
      // Beyond some in an hour, the history takes no more of them.
      await sql`delete from attempts`.execute(api.store.kysely)
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
    // Providers and categories are in use by cookies, and the first site stays, which is checked after the permission.
    const isInUse = one.method === 'DELETE' && /providers|categories|sites/.test(one.path)
    // The register that is walked through has published a version.
    const isTooLate = one.path === '/api/start-over'
    const label = `${one.method} ${one.url} ${JSON.stringify(body)}`
    // It was planned and not applied.
    const isNotThere = one.path === '/api/imports/:id/undo'
    expect(status, label).toBeOneOf(isNotThere ? [404] : isInUse || isTooLate ? [409] : [200, 201])
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
