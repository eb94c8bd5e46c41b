import { setupServer } from 'msw/node'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { apiHandlers } from '#mocks/apiHandlers.ts'
import { createApi } from '#server/http/createApi.ts'
import type { Store } from '#server/http/store.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'

/** Answers the requests of a screen under test; `use` a handler of your own only to inject a fault. */
export const mockServer = setupServer()

/** When everything happens in a test, unless it says otherwise. */
const NOW = new Date('2026-11-24T09:30:00.000Z')

/** Hands the requests to come to the real API over a new register in memory, and gives its store. */
export async function serveRegister(register = starterRegister): Promise<Store> {
  const now = () => NOW
  const store = await createStore(nodeSqlite(':memory:'), { register, now })
  mockServer.resetHandlers(...apiHandlers(createApi({ store, now })))
  return store
}
