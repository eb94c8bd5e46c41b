import { z } from 'zod'
import type { DatabaseAddress } from '../databaseAddress.ts'
import type { HeavyAnswer, HeavyRequest } from '#server/http/heavy/heavyWork.ts'
import {
  GrantLost,
  HistoryBroken,
  NoSuchSite,
  RecordTampered,
  SitesForbidden,
  StoreFailure,
} from '#server/http/storeErrors.ts'

/** What a heavy thread is started with. */
export const heavyThreadData = z.strictObject({ database: z.custom<DatabaseAddress>() })

/** To a thread. `id` is the request's. Each `pull` asks for one piece of the answer, and `cancel` for its end. */
export type ToHeavyThread =
  { kind: 'ask'; id: number; request: HeavyRequest } | { kind: 'pull' | 'cancel'; id: number }

/** From a thread, in this order; `failed` may come in the place of each. `end` also answers `cancel`. */
export type FromHeavyThread =
  | ({ kind: 'head'; status: number; headers: [string, string][] } & Pick<HeavyAnswer, 'events'>)
  | { kind: 'piece'; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'end' }
  | { kind: 'failed'; failure: Failure }

/** An error in a form that arrives whole in another thread. */
export interface Failure {
  type:
    | 'historyBroken'
    | 'tampered'
    | 'grantLost'
    | 'noSuchSite'
    | 'sitesForbidden'
    | StoreFailure['reason']
    | null
  /** What an error of that type says besides. */
  details: readonly (string | number)[]
  /** Of `sitesForbidden`: the sites that are lacked. */
  sites?: SitesForbidden['sites']
  /** Of a failure of the storage: the engine's own error. */
  error: unknown
}

export function packFailure(error: unknown): Failure {
  if (error instanceof StoreFailure) return { type: error.reason, details: [], error: error.cause }
  if (error instanceof RecordTampered)
    return { type: 'tampered', details: [error.record, error.field], error }
  if (error instanceof GrantLost) return { type: 'grantLost', details: [error.reason], error }
  if (error instanceof SitesForbidden)
    return { type: 'sitesForbidden', details: [error.reason], sites: error.sites, error }
  if (error instanceof NoSuchSite) return { type: 'noSuchSite', details: [error.siteId], error }
  return { type: error instanceof HistoryBroken ? 'historyBroken' : null, details: [], error }
}

export function unpackFailure({ type, details: [first, second], sites = [], error: packed }: Failure): Error {
  const error = packed instanceof Error ? packed : new Error(String(packed))
  switch (type) {
    case null:
      return error
    case 'historyBroken':
      return new HistoryBroken(error.message, { cause: error })
    case 'tampered':
      return new RecordTampered(String(first), String(second))
    case 'grantLost':
      return new GrantLost(first === 'forbidden' ? 'forbidden' : 'signedOut')
    case 'sitesForbidden':
      return new SitesForbidden(first === 'adding' || first === 'none' ? first : 'others', sites)
    case 'noSuchSite':
      return new NoSuchSite(Number(first))
    default:
      return new StoreFailure(type, error)
  }
}
