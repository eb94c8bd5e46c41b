import { SESSION_TIMES } from '#server/accounts/lifetimes.ts'
import { NO_PROXIES } from '#server/process/network.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { createWatch, type Watch } from '#server/watch/createWatch.ts'

/** The addresses by which a site on a register in memory is watched. */
export function watchOf(store: OpenStore): Watch {
  return createWatch({
    store,
    heavy: null,
    path: null,
    sessionTimes: SESSION_TIMES,
    backupStatus: () => null,
    queries: { count: 0, ms: 0 },
    now: () => new Date('2026-11-24T09:30:00.000Z'),
    clock: () => 0,
    token: null,
    trustedProxies: NO_PROXIES,
  })
}
