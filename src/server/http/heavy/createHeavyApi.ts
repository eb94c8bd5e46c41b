import { Hono } from 'hono'
import type { Accounts } from '../accounts.ts'
import type { ApiContext } from '../apiContext.ts'
import type { ApiEnv } from '../route.ts'
import { listRoutes } from '../routes/listRoutes.ts'
import type { WholeStore } from '../importStore.ts'
import type { HeavyRequest } from './heavyWork.ts'

interface HeavyApiOptions {
  store: WholeStore
  accounts: Accounts
  now: () => Date
  report: ApiContext['report']
}

/**
 * Creates the other end of `HeavyWork`: the heavy routes alone, without the check of who asks, which was made before.
 * The function rejects with the error of a route.
 */
export function createHeavyApi(options: HeavyApiOptions): (request: HeavyRequest) => Promise<Response> {
  const context: ApiContext = {
    ...options,
    publicUrl: null,
    onPublished: () => Promise.resolve(),
    ownerOf: () => null,
    heavy: null,
    longWrites: null,
    backupStatus: () => null,
  }
  const app = new Hono<ApiEnv & { Bindings: { person: HeavyRequest['person'] } }>()
  app.use((c, next) => {
    c.set('person', c.env.person)
    return next()
  })
  for (const { isHeavy, path, handle } of listRoutes(context)) if (isHeavy) app.get(path, handle)
  app.onError((error) => {
    throw error
  })
  return async ({ url, person }) => app.fetch(new Request(url), { person })
}
