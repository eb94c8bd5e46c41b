import { Hono } from 'hono'
import { routePath } from 'hono/route'
import type { Problem } from '#api/problem.ts'
import type { DomainOwner } from '#charter/trackers/domainOwner.ts'
import type { Accounts } from './accounts.ts'
import type { ApiContext } from './apiContext.ts'
import { isCrossSiteWrite } from './crossSite.ts'
import { guard } from './guard.ts'
import { handlerOf } from './heavy/handlerOf.ts'
import type { HeavyWork } from './heavy/heavyWork.ts'
import { answerProblem, problem, type ProblemKind } from './problem.ts'
import { limitBody } from './readBody.ts'
import { siteForbiddenProblem } from './refusalProblems.ts'
import type { ApiEnv } from './route.ts'
import { listRoutes } from './routes/listRoutes.ts'
import type { SecurityEvent } from './securityEvent.ts'
import { SECURITY_HEADERS } from './policies.ts'
import type { Publication } from '#charter/publication/publication.ts'
import type { WholeStore } from './importStore.ts'
import {
  GrantLost,
  HistoryBroken,
  NoSuchSite,
  RecordTampered,
  SitesForbidden,
  StoreFailure,
} from './storeErrors.ts'

export interface ApiOptions {
  store: WholeStore
  accounts: Accounts
  now: () => Date
  /** The configured origin of this server: `https://registre.example.fr`. */
  publicUrl?: string | null
  /** Called after another version was published, before the publisher gets the answer. */
  onPublished?: (publication: Publication) => Promise<void>
  /** Finds the owner of a domain. Without it no domain is known: the data is large, and only the server loads it. */
  ownerOf?: (domain: string) => DomainOwner | null
  /** Does heavy work beside the requests of others. Without it, it is done within the request. */
  heavy?: HeavyWork | null
  /** Does long writes beside the requests of others. Without it, they are done within the request. */
  longWrites?: ApiContext['longWrites']
  /** Reads how the register is backed up. Without it, nothing is known. */
  backupStatus?: ApiContext['backupStatus']
  /** Receives every internal error; the client gets no details of it. */
  log?: (error: unknown, requestId: string | undefined) => void
  report?: (event: SecurityEvent, requestId: string | undefined) => void
}

export type Api = Hono<ApiEnv>

// No route has another method. TRACE would return the request's own headers, cookies included.
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const HEADERS = Object.entries({ ...SECURITY_HEADERS, 'cache-control': 'no-store' })

/** Creates the REST API under `/api`, on web-standard requests and answers. */
export function createApi({
  store,
  accounts,
  now,
  publicUrl = null,
  onPublished = () => Promise.resolve(),
  ownerOf = () => null,
  heavy = null,
  longWrites = null,
  backupStatus = () => null,
  log,
  report = () => {},
}: ApiOptions): Api {
  const options = {
    store,
    accounts,
    now,
    publicUrl,
    onPublished,
    ownerOf,
    heavy,
    longWrites,
    backupStatus,
    report,
  }
  const context: ApiContext = options
  const app = new Hono<ApiEnv>()

  app.use(async (c, next) => {
    for (const [name, value] of HEADERS) c.header(name, value)
    if (!METHODS.has(c.req.method)) return answerProblem(c, problem('methodNotAllowed'))
    if (isCrossSiteWrite(c.req.raw, publicUrl)) return answerProblem(c, problem('crossSite'))
    await next()
    if (c.env !== undefined) c.env.route = routePath(c)
    return undefined
  })
  addRoutes(app, context)
  // Without a session, an address that does not exist gets the same answer as one that does.
  app.all('*', guard(context, null), (c) => answerProblem(c, problem('notFound')))

  app.onError((error, c) => {
    if (error instanceof GrantLost) return answerProblem(c, problem(error.reason))
    if (error instanceof SitesForbidden) return answerProblem(c, siteForbiddenProblem(error))
    if (error instanceof NoSuchSite)
      return answerProblem(c, problem('noSuchSite', { args: { id: error.siteId } }))
    const { requestId } = c.env ?? {}
    log?.(error, requestId)
    if (requestId !== undefined) c.header('x-request-id', requestId)
    if (error instanceof StoreFailure && error.reason === 'unavailable') c.header('retry-after', '5')
    return answerProblem(c, problem(problemKindOf(error), { requestId, ...detailsOf(error) }))
  })
  return app
}

function addRoutes(app: Api, context: ApiContext): void {
  const routes = listRoutes(context)
  for (const route of routes) {
    const { method, path, needs } = route
    const limit = limitBody(route.bodyMax)
    const handle = handlerOf(route, context)
    if (needs === null) app.on(method, path, limit, handle)
    else if (method === 'GET') app.get(path, guard(context, needs), handle)
    else app.on(method, path, guard(context, needs), limit, handle)
  }
  for (const path of new Set(routes.map(({ path }) => path)))
    app.all(path, guard(context, null), (c) => answerProblem(c, problem('methodNotAllowed')))
}

function detailsOf(error: Error): Pick<Problem, 'args'> {
  return error instanceof RecordTampered ? { args: { record: error.record, field: error.field } } : {}
}

const STORAGE_PROBLEMS = {
  full: 'storageFull',
  unavailable: 'storageUnavailable',
  displaced: 'storageDisplaced',
  damaged: 'storageDamaged',
} as const

function problemKindOf(error: Error): ProblemKind {
  if (error instanceof RecordTampered) return 'tampered'
  if (error instanceof HistoryBroken) return 'historyBroken'
  return error instanceof StoreFailure ? STORAGE_PROBLEMS[error.reason] : 'internal'
}
