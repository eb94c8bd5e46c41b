import type { Role } from '#api/access.ts'
import { type Api, createApi } from '#server/http/createApi.ts'
import type { SecurityEvent } from '#server/http/securityEvent.ts'
import type { Store } from '#server/http/store.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import type { OpenAccounts } from '#server/accounts/createAccounts.ts'
import { makeSalt } from '../../support/makeSalt.ts'
import { type Client, createClient } from '../../contract/client.ts'
import { publishableStarter } from '../../support/publishable.ts'
import { openAccounts } from '../../support/openAccounts.ts'

/** A client of the administrator, and the means to send other requests. */
export interface StartedApi extends Client {
  app: Api
  /** Sends a request unchanged, with its own cookies. */
  fetch: (request: Request) => Promise<Response>
  /** The administrator's cookies. */
  cookie: string
  as: (role: Role | null) => Promise<Client>
  /** Returns the cookies of a new session of the person with this role. */
  cookieOf: (role: Role) => Promise<string>
  store: OpenStore
  accounts: OpenAccounts
  errors: unknown[]
  events: SecurityEvent[]
}

/** Starts the API on the starter register in memory, at an instant; `faults` replaces methods of the store. */
export async function startApi(
  faults: Partial<Store> = {},
  at = '2026-11-24T09:30:00.000Z',
): Promise<StartedApi> {
  const now = () => new Date(at)
  const errors: unknown[] = []
  const events: SecurityEvent[] = []
  const store = await createStore(nodeSqlite(':memory:'), { register: publishableStarter, now, makeSalt })
  const { accounts, cookieOf } = await openAccounts(store, now)
  const app = createApi({
    store: { ...store, ...faults },
    accounts,
    now,
    log: (error) => errors.push(error),
    report: (event) => events.push(event),
  })
  const fetch = async (request: Request) =>
    app.fetch(request, { requestId: 'request-1', address: '192.0.2.1' })
  const cookie = await cookieOf('administrator')
  const as = async (role: Role | null) => createClient(fetch, role === null ? '' : await cookieOf(role))
  return { ...createClient(fetch, cookie), app, fetch, cookie, as, cookieOf, store, accounts, errors, events }
}
