import { type Client, createClient } from '#tests/contract/client.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { createApi } from '#server/http/createApi.ts'
import type { Store } from '#server/http/store.ts'
import { createStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'

export interface StartedApi extends Client {
  fetch: (request: Request) => Promise<Response>
  store: Store
  errors: unknown[]
}

/** The API over the starter register in memory; `faults` takes the place of what the store does. */
export async function startApi(faults: Partial<Store> = {}): Promise<StartedApi> {
  const now = () => new Date('2026-11-24T09:30:00.000Z')
  const errors: unknown[] = []
  const store = await createStore(nodeSqlite(':memory:'), { register: starterRegister, now })
  const api = createApi({ store: { ...store, ...faults }, now, log: (error) => errors.push(error) })
  const fetch = async (request: Request) => api.fetch(request, { requestId: 'request-1' })
  return { ...createClient(fetch), fetch, store, errors }
}
