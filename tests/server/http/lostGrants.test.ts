import { sql } from 'kysely'
import { afterEach, describe, expect, it } from 'vitest'
import { SERVER } from '#charter/history/change.ts'
import type { HeavyWork } from '#server/http/heavy/heavyWork.ts'
import { createApi } from '#server/http/createApi.ts'
import { type Answer, createClient } from '../../contract/client.ts'
import { givePassword } from '../../support/givePassword.ts'
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

// What allowed a request is checked when it arrives, and again in the transaction that writes. In between lies whatever
// takes time: a body that arrives slowly, a password that is hashed, other writes in the queue.

const ADMINISTRATOR = 4

/** What another person writes between the check and the write, and the answer to the one who loses by it. */
const LOSSES = [
  {
    what: 'its session was ended',
    loss: 'delete from sessions',
    status: 401,
    message: 'errors.signedOut',
  },
  {
    what: 'its session expired',
    loss: `update sessions set "expiresAt" = '2026-11-24T09:29:59.999Z'`,
    status: 401,
    message: 'errors.signedOut',
  },
  {
    what: 'its account was disabled',
    loss: `update users set banned = 1 where id = ${ADMINISTRATOR}`,
    status: 401,
    message: 'errors.signedOut',
  },
  {
    what: 'its role was taken away',
    loss: `update users set role = 'reader' where id = ${ADMINISTRATOR}`,
    status: 403,
    message: 'errors.forbidden',
  },
]

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

async function start(): Promise<StartedApi> {
  const api = await startWalk()
  opened.push(api)
  await givePassword(api.accounts, ADMINISTRATOR)
  return api
}

/** Sends a request in a new session of the administrator, and runs `lose` as soon as it is let in. */
async function sendAndLose(api: StartedApi, one: Case, lose: () => Promise<void>): Promise<Answer> {
  const client = await startLosing(api, lose)
  return client.send(one.method, one.url, await bodyOf(api, one), typeOf(one))
}

/** A client in a new session of the administrator. As soon as a request of it is let in, `lose` runs. */
async function startLosing(api: StartedApi, lose: () => Promise<void>, heavy: HeavyWork | null = null) {
  const { store, accounts } = api
  const app = createApi({
    store,
    accounts: {
      ...accounts,
      async authenticate(cookie) {
        const person = await accounts.authenticate(cookie)
        await lose()
        return person
      },
    },
    now: () => new Date('2026-11-24T09:30:00.000Z'),
    heavy,
    log: (error) => api.errors.push(error),
  })
  return createClient((request) => app.fetch(request), await api.cookieOf('administrator'))
}

const labelOf = ({ method, url }: Case) => `${method} ${url}`

/** Lists the writes that need a session. */
function writesOf(api: StartedApi): Case[] {
  return casesOf(api).filter((one) => {
    const allowed = allowedRoles(one)
    // To cancel an import is to have nothing written.
    const isStop = one.path === '/api/imports/:id/cancel'
    return isWrite(one) && !isStop && one.id !== MISSING && allowed !== undefined && allowed !== 'anybody'
  })
}

describe.each(LOSSES)('a write that was let in before $what', ({ loss, status, message }) => {
  it('is refused, and writes nothing but the refusal of a role', async () => {
    const api = await start()
    // What readers may do loses nothing with the role.
    const writes = writesOf(api).filter((one) => status === 401 || !allowedRoles(one)?.includes('reader'))
    expect(writes.length).toBeGreaterThan(35)
    for (const one of writes) {
      let [before, entries] = ['', 0]
      const answer = await sendAndLose(api, one, async () => {
        await sql.raw(loss).execute(api.store.kysely)
        await sql`delete from attempts`.execute(api.store.kysely)
        before = await readAllTables(api)
        entries = (await historyOf(api)).length
      })
      expect(answer, labelOf(one)).toMatchObject({ status, body: { status, message } })
      expect(await readAllTables(api), labelOf(one)).toBe(before)
      const entry = { action: 'refuse', resource: lineOf(one.path).resource, recordId: one.id }
      const noted = (await historyOf(api)).slice(entries).filter(({ who }) => who !== SERVER)
      expect(noted, labelOf(one)).toMatchObject(status === 403 ? [entry] : [])
      await sql
        .raw(`update users set banned = 0, role = 'administrator' where id = ${ADMINISTRATOR}`)
        .execute(api.store.kysely)
    }
    expect(api.errors).toEqual([])
  })
})

// `roles.test.ts` shows the same of all other writes.
it('each write to one’s own account would be done, were nothing lost', async () => {
  const own = writesOf(await start()).filter(({ path }) => path.includes('/auth/'))
  expect(own).toHaveLength(4)
  for (const one of own) {
    const answer = await sendAndLose(await start(), one, () => Promise.resolve())
    expect(answer, labelOf(one)).toMatchObject({ status: 200 })
  }
})

it('a write whose body takes its time is refused when an administrator disables its author meanwhile', async () => {
  const api = await start()
  const { promise: arrival, resolve: arrive } = Promise.withResolvers<void>()
  const body = new ReadableStream({
    async pull(controller) {
      await arrival
      controller.enqueue(new TextEncoder().encode('{"name":"Matomo"}'))
      controller.close()
    },
  })
  const cookie = await api.cookieOf('editor')
  const headers = { cookie, 'content-type': 'application/json' }
  // Node asks for `duplex`, which the browser's types do not know.
  const options = { method: 'POST', headers, body, duplex: 'half' }
  const request = new Request('http://localhost:3000/api/providers', options)
  const answer = api.fetch(request)
  const administrator = await api.as('administrator')
  const editor = { name: 'Émilie', email: 'editor@example.fr', role: 'editor', language: 'fr' }
  const disabled = { ...editor, disabled: true, version: 1 }
  expect((await administrator.send('PUT', '/api/users/2', disabled)).status).toBe(200)
  arrive()
  expect((await answer).status).toBe(401)
  const found = await administrator.send('GET', `/api/providers?filter={"name":"Matomo"}`)
  expect(found.body).toEqual([])
})

it('of two administrators who demote each other at once, one succeeds and the other is refused', async () => {
  const api = await start()
  const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
  const added = { name: 'Bea', email: 'bea@example.fr', role: 'administrator', language: 'fr' } as const
  // A third administrator remains in any case, so it is not the rule of the last one that refuses.
  await api.accounts.addWithPassword(added, 'neuf girafes bleues dansent', author)
  const promoted = { ...added, name: 'Paul', email: 'publisher@example.fr', disabled: false }
  await api.accounts.updateUser(3, 1, promoted, author)
  const [ada, paul] = [await api.as('administrator'), await api.as('publisher')]
  const demoted = { name: 'Démis', role: 'reader', language: 'fr', disabled: false }
  const answers = await Promise.all([
    ada.send('PUT', '/api/users/3', { ...demoted, email: 'publisher@example.fr', version: 2 }),
    paul.send('PUT', '/api/users/4', { ...demoted, email: 'administrator@example.fr', version: 1 }),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 403])
})

it('an act on what one may write no longer is not undone, by whatever else one may still do', async () => {
  const api = await start()
  const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
  const { store } = api
  await store.updateMany('sites', [1], { title: 'Autre titre' }, author)
  const last = await store.headId()
  const client = await startLosing(api, () => demote(api, 'editor'))
  expect((await client.send('POST', '/api/changes/undo', { first: last, last })).status).toBe(404)
  const site = await (await api.as('reader')).send('GET', '/api/sites/1')
  expect(site.body).toMatchObject({ title: 'Autre titre' })
})

it('a heavy answer that waited is computed again for somebody whose role is another', async () => {
  const api = await start()
  const asked: string[] = []
  const client = await startLosing(api, () => Promise.resolve(), {
    async answer({ person }) {
      asked.push(person.role)
      await demote(api, 'editor')
      return { kind: 'ok', response: Response.json([{ name: person.role }]), events: [] }
    },
  })
  expect((await client.send('GET', '/api/changes/authors')).body).toEqual([{ name: 'editor' }])
  expect(asked).toEqual(['administrator', 'editor'])
})

async function demote({ store }: StartedApi, role: string): Promise<void> {
  await sql`update users set role = ${role} where id = ${ADMINISTRATOR}`.execute(store.kysely)
}
