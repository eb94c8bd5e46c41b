import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { parseListQuery, type Sort } from '#api/listQuery.ts'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { CHANGE_FIELDS } from '#api/resources.ts'
import { answerPage } from './answerPage.ts'
import type { ApiContext } from './apiContext.ts'
import { BODY_MAX } from './readBody.ts'
import { isCrossSiteWrite } from './crossSite.ts'
import { outputRoutes } from './outputRoutes.ts'
import { parametersOf } from './parametersOf.ts'
import { answerProblem, problem, type ProblemKind } from './problem.ts'
import { malformedQuery } from './refusal.ts'
import { resourceRoutes } from './resourceRoutes.ts'
import { SECURITY_HEADERS } from './securityHeaders.ts'
import { type Store, StoreFailure } from './store.ts'

export interface ApiOptions {
  store: Store
  now: () => Date
  /** Is told of every error that is the server's own; the client only learns that there was one. */
  log?: (error: unknown, requestId: string | undefined) => void
}

/** What the server says of a request beside the request itself. */
export interface ApiBindings {
  /** Stands in the answer and in the log, so that one finds the other. */
  requestId?: string
  /** Whose request it is: the client's address, with what proxies say of it taken into account. */
  address?: string
}

// Accounts are still to come; until then the one person at the keyboard of this machine writes.
const WHO = 'local'

const HEADERS = Object.entries({ ...SECURITY_HEADERS, 'cache-control': 'no-store' })

/** The REST API under `/api`, on web-standard requests and answers. */
export function createApi({ store, now, log }: ApiOptions): Hono<{ Bindings: ApiBindings }> {
  const context: ApiContext = { store, now, author: () => ({ who: WHO, at: now().toISOString() }) }
  const app = new Hono<{ Bindings: ApiBindings }>()

  app.use(async (c, next) => {
    for (const [name, value] of HEADERS) c.header(name, value)
    if (isCrossSiteWrite(c.req.raw)) return answerProblem(c, problem('crossSite'))
    return next()
  })
  app.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', limitBody())

  for (const resource of RESOURCE_NAMES) app.route(`/api/${resource}`, resourceRoutes(resource, context))
  app.route('/api/changes', changeRoutes(store))
  app.route('/api', outputRoutes(context))

  app.notFound((c) => answerProblem(c, problem('notFound')))
  app.onError((error, c) => {
    const { requestId } = c.env ?? {}
    log?.(error, requestId)
    if (requestId !== undefined) c.header('x-request-id', requestId)
    if (error instanceof StoreFailure && error.reason === 'unavailable') c.header('retry-after', '5')
    return answerProblem(c, problem(kindOf(error), { requestId }))
  })
  return app
}

/** Refuses a body that is longer than `BODY_MAX`, before or while it arrives. */
function limitBody(): MiddlewareHandler {
  const tooLarge = (c: Context) => answerProblem(c, problem('tooLarge'))
  const count = bodyLimit({ maxSize: BODY_MAX, onError: tooLarge })
  return async (c, next) => {
    const length = c.req.header('content-length')
    // What says how long it is can't be longer, and need not be copied to be counted.
    if (length === undefined || c.req.header('transfer-encoding') !== undefined) return count(c, next)
    return Number(length) > BODY_MAX ? tooLarge(c) : next()
  }
}

function kindOf(error: Error): ProblemKind {
  if (!(error instanceof StoreFailure)) return 'internal'
  return error.reason === 'full' ? 'storageFull' : 'storageUnavailable'
}

const NEWEST_FIRST: Sort = { field: 'id', direction: 'desc' }

/** The history can be read, and nothing else. */
function changeRoutes(store: Store): Hono {
  const app = new Hono()
  app.get('/', async (c) => {
    const query = parseListQuery(parametersOf(c), CHANGE_FIELDS, NEWEST_FIRST)
    if (query.kind === 'malformed') return answerProblem(c, malformedQuery(query))
    return answerPage(c, 'changes', query.value, await store.changes(query.value))
  })
  app.all('/*', (c) => answerProblem(c, problem('methodNotAllowed')))
  return app
}
