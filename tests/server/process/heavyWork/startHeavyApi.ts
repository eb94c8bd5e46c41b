import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import type { Role } from '#api/access.ts'
import type { Register } from '#charter/register/register.ts'
import { createApi } from '#server/http/createApi.ts'
import type { SecurityEvent } from '#server/http/securityEvent.ts'
import { createHeavyPool, type HeavyPool } from '#server/process/heavyWork/createHeavyPool.ts'
import { startHeavyThread } from '#server/process/heavyWork/startHeavyThread.ts'
import { createStore, type OpenStore } from '#server/storage/createStore.ts'
import { nodeSqlite } from '#server/storage/nodeSqlite.ts'
import { makeSalt } from '../../../support/makeSalt.ts'
import { openAccounts } from '../../../support/openAccounts.ts'

export interface HeavyApi {
  store: OpenStore
  pool: HeavyPool
  /** The threads that were started, in their order. */
  threads: Worker[]
  events: SecurityEvent[]
  errors: unknown[]
  /** Asks as the person with this role; `by` says who does the heavy work. */
  get(
    role: Role,
    path: string,
    options?: { by?: 'threads' | 'process'; method?: string; signal?: AbortSignal },
  ): Promise<Response>
  stop(): Promise<void>
}

/** Starts the API on a register in a file, with and without threads for its heavy work. */
export async function startHeavyApi(register: Register): Promise<HeavyApi> {
  const folder = mkdtempSync(join(tmpdir(), 'registre-'))
  const path = join(folder, 'registre.sqlite')
  const now = () => new Date()
  const store = await createStore(nodeSqlite(path), { register, now, makeSalt })
  const { accounts, cookieOf } = await openAccounts(store, now)
  const [threads, events, errors]: [Worker[], SecurityEvent[], unknown[]] = [[], [], []]
  const pool = createHeavyPool(() => {
    const thread = startHeavyThread({ kind: 'file', path })
    threads.push(thread)
    return thread
  })
  const common = {
    store,
    accounts,
    now,
    log: (error: unknown) => errors.push(error),
    report: (event: SecurityEvent) => events.push(event),
  }
  const apis = { threads: createApi({ ...common, heavy: pool }), process: createApi(common) }
  return {
    store,
    pool,
    threads,
    events,
    errors,
    async get(role, path, { by = 'threads', ...options } = {}) {
      const headers = { cookie: await cookieOf(role) }
      return apis[by].fetch(new Request(`http://localhost:3000${path}`, { headers, ...options }))
    },
    async stop() {
      pool.close()
      await pool.end()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
