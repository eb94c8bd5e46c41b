import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import type { Role } from '#api/access.ts'
import { type LIMITED, limitAccount } from '../../support/limitAccount.ts'
import { MATRIX, type Touched } from './roleMatrix.ts'
import type { StartedApi } from './startApi.ts'
import {
  allowedRoles,
  bodyOf,
  type Case,
  casesOf,
  historyOf,
  isWrite,
  lineOf,
  MISSING,
  readAllTables,
  startWalk,
  typeOf,
} from './walkRoutes.ts'

// The walk of `roles.test.ts`, by accounts that are limited to one of the two sites.

const SITES = [1, 2]
const NAMES: Record<number, string> = { 1: 'data.regionreunion.com', 2: 'transport.exemple.fr' }

const opened: StartedApi[] = []
async function start(): Promise<StartedApi> {
  const api = await startWalk()
  opened.push(api)
  return api
}
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

const ROLES_LIMITED = ['editor', 'publisher'] as const

/** Limits the account with this role to sites, and signs it in. */
async function startLimited(api: StartedApi, role: keyof typeof LIMITED, siteIds: readonly number[]) {
  await limitAccount(api.accounts, role, siteIds)
  return api.as(role)
}

/** The writes that this role may do, each on a record that exists. */
function writesOf(api: StartedApi, role: Role): Case[] {
  return casesOf(api).filter((one) => {
    const allowed = allowedRoles(one)
    return isWrite(one) && one.id !== MISSING && allowed !== 'anybody' && allowed?.includes(role)
  })
}

const touchedBy = ({ method, path }: Case): Touched | undefined => lineOf(path).on?.[method]
const labelOf = ({ method, url }: Case) => `${method} ${url}`

it('says of every write that an editor or a publisher may do on which sites it is', async () => {
  const api = await start()
  const unsaid = ROLES_LIMITED.flatMap((role) => writesOf(api, role)).filter(
    (one) => touchedBy(one) === undefined,
  )
  expect(unsaid.map(labelOf)).toEqual([])
  const said = Object.values(MATRIX).flatMap(({ on, may }) =>
    Object.keys(on ?? {}).filter((method) => !(method in may)),
  )
  expect(said).toEqual([])
})

describe.each(ROLES_LIMITED)('a person who is %s, limited to sites', (role) => {
  it('is refused what changes another one: it is named, nothing changes, the attempt is noted', async () => {
    const api = await start()
    const writes = writesOf(api, role)
    for (const missing of SITES) {
      const client = await startLimited(
        api,
        role,
        SITES.filter((id) => id !== missing),
      )
      const refused = writes.filter((one) => {
        const touched = touchedBy(one)
        return touched === 'adds' || (touched !== 'none' && touched?.includes(missing))
      })
      expect(refused.length).toBeGreaterThan(5)
      for (const one of refused) {
        await sql`delete from attempts`.execute(api.store.kysely)
        const [before, entries] = [await readAllTables(api), (await historyOf(api)).length]
        const answer = await client.send(one.method, one.url, await bodyOf(api, one), typeOf(one))
        const sites =
          touchedBy(one) === 'adds'
            ? { message: 'errors.siteNotAdded' }
            : {
                message: 'errors.siteForbidden',
                args: { names: NAMES[missing] },
                records: [{ resource: 'sites', id: missing, name: NAMES[missing] }],
              }
        expect(answer.body, labelOf(one)).toEqual({
          type: 'urn:registre:siteForbidden',
          title: 'Not on these sites',
          status: 403,
          ...sites,
        })
        expect(await readAllTables(api), labelOf(one)).toBe(before)
        const path = one.url.replace(/\?.*/, '')
        const siteIds = touchedBy(one) === 'adds' ? [] : [missing]
        expect((await historyOf(api)).slice(entries), labelOf(one)).toMatchObject([
          {
            action: 'refuse',
            resource: lineOf(one.path).resource,
            recordId: one.id,
            after: { method: one.method, path, siteIds },
          },
        ])
      }
    }
    expect(api.errors).toEqual([])
  })

  it('may do what changes their own, and what changes none', async () => {
    const writes = writesOf(await start(), role)
    // What both roles may do is tried by one of them.
    const tried = writes.filter((one) => role === 'editor' || !allowedRoles(one)?.includes('editor'))
    for (const one of tried) {
      const touched = touchedBy(one)
      if (touched === undefined || touched === 'adds') continue
      const api = await start()
      const client = await startLimited(api, role, touched === 'none' ? [2] : touched)
      const { status } = await client.send(one.method, one.url, await bodyOf(api, one), typeOf(one))
      expect([401, 403], labelOf(one)).not.toContain(status)
      expect(api.errors, labelOf(one)).toEqual([])
    }
  })

  it('is refused every change of the register once their last site is gone, and told so', async () => {
    const api = await start()
    const client = await startLimited(api, role, [])
    for (const one of writesOf(api, role)) {
      const touched = touchedBy(one)
      // Planning an import writes nothing of the register.
      const isElsewhere = one.path.startsWith('/api/auth/') || one.path.startsWith('/api/imports')
      if (touched === 'none' && (isElsewhere || one.method === 'DELETE' || one.path === '/api/start-over'))
        continue
      const before = await readAllTables(api)
      const answer = await client.send(one.method, one.url, await bodyOf(api, one), typeOf(one))
      expect(answer, labelOf(one)).toMatchObject({ status: 403, body: { message: 'errors.noSiteLeft' } })
      expect(await readAllTables(api), labelOf(one)).toBe(before)
    }
  })
})
