import { setupServer } from 'msw/node'
import type { Role } from '#api/access.ts'
import type { BackupStatus } from '#api/backups.ts'
import { apiHandlers } from '#mocks/apiHandlers.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { createApi } from '#server/http/createApi.ts'
import type { OpenAccounts } from '#server/accounts/createAccounts.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from './makeSalt.ts'
import { CookieJar } from './CookieJar.ts'
import { openAccounts } from './openAccounts.ts'
import { publishableStarter } from './publishable.ts'

/** Answers the requests of a screen under test. A test adds a handler of its own only to inject a fault. */
export const mockServer = setupServer()

let isListening = false

/**
 * Answers requests from now on until the worker ends: a request that is still under way when its file of tests ends is
 * answered as well, or its failure would show in the next file.
 */
export function listenForRequests(): void {
  if (isListening) return
  mockServer.listen({ onUnhandledFrame: 'error' })
  isListening = true
}

/** The clock of the server in tests. */
const NOW = new Date('2026-11-24T09:30:00.000Z')

interface Served {
  store: OpenStore
  accounts: OpenAccounts
  /** Ends the session of the browser under test. */
  endSession: () => void
  /** Signs in a person with this role in the same browser, as another tab would. */
  openSession: (role: Role) => Promise<void>
  /** Signs in a person with this role on another computer; returns the `Cookie` header. */
  cookieOf: (role: Role) => Promise<string>
}

/**
 * Answers the following requests with the real API, on a new register in memory. The browser has the session of a person
 * with this role; none if the role is null. `backups` is how the register is backed up, `publicUrl` the origin at which the
 * server knows itself to be found.
 */
export async function serveRegister(
  register = publishableStarter,
  role: Role | null = 'administrator',
  { backups = null, publicUrl = null }: { backups?: BackupStatus | null; publicUrl?: string | null } = {},
): Promise<Served> {
  const now = () => NOW
  const store = await createStore(nodeSqlite(':memory:'), { register, now, makeSalt })
  const { accounts, cookieOf } = await openAccounts(store, now)
  const jar = new CookieJar()
  const openSession = async (role: Role) => jar.keep(await cookieOf(role))
  if (role !== null) await openSession(role)
  const charter = createCharterPages(store, { compress: null, headers: {} }, publicUrl)
  const api = createApi({
    store,
    accounts,
    now,
    onPublished: () => charter.refresh(),
    backupStatus: () => backups,
  })
  mockServer.resetHandlers(...apiHandlers({ fetch: (request) => jar.through(request, api) }, charter))
  return { store, accounts, endSession: () => jar.empty(), openSession, cookieOf }
}
