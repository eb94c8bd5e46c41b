import { Hono } from 'hono'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import type { DomainOwner } from '#charter/trackers/domainOwner.ts'
import type { Accounts } from './accounts.ts'
import type { ApiContext, SecurityEvent } from './apiContext.ts'
import { isCrossSiteWrite } from './crossSite.ts'
import { guard } from './guard.ts'
import { answerProblem, problem, type ProblemKind } from './problem.ts'
import { limitBody } from './readBody.ts'
import type { ApiEnv, Route } from './route.ts'
import { accountRoutes } from './routes/accountRoutes.ts'
import { changeRoutes } from './routes/changeRoutes.ts'
import { comparisonRoutes } from './routes/comparisonRoutes.ts'
import { cookieRoutes } from './routes/cookieRoutes.ts'
import { documentationRoutes } from './routes/documentationRoutes.ts'
import { findingRoutes } from './routes/findingRoutes.ts'
import { outputRoutes } from './routes/outputRoutes.ts'
import { proofRoutes } from './routes/proofRoutes.ts'
import { publicationRoutes } from './routes/publicationRoutes.ts'
import { resourceRoutes } from './routes/resourceRoutes.ts'
import { sessionRoutes } from './routes/sessionRoutes.ts'
import { trackerRoutes } from './routes/trackerRoutes.ts'
import { userRoutes } from './routes/userRoutes.ts'
import { SECURITY_HEADERS } from './policies.ts'
import { HistoryBroken, type Store, StoreFailure } from './store.ts'

export interface ApiOptions {
  store: Store
  accounts: Accounts
  now: () => Date
  /** The configured origin of this server: `https://registre.example.fr`. */
  publicUrl?: string | null
  /** Called after another version was published, before the publisher gets the answer. */
  onPublished?: () => Promise<void>
  /** Finds the owner of a domain. Without it no domain is known: the data is large, and only the server loads it. */
  ownerOf?: (domain: string) => DomainOwner | null
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
  log,
  report = () => {},
}: ApiOptions): Api {
  const context: ApiContext = { store, accounts, now, publicUrl, onPublished, ownerOf, report }
  const app = new Hono<ApiEnv>()

  app.use(async (c, next) => {
    for (const [name, value] of HEADERS) c.header(name, value)
    if (!METHODS.has(c.req.method)) return answerProblem(c, problem('methodNotAllowed'))
    if (isCrossSiteWrite(c.req.raw, publicUrl)) return answerProblem(c, problem('crossSite'))
    return next()
  })
  addRoutes(app, context)
  // Without a session, an address that does not exist gets the same answer as one that does.
  app.all('*', guard(context, null), (c) => answerProblem(c, problem('notFound')))

  app.onError((error, c) => {
    const { requestId } = c.env ?? {}
    log?.(error, requestId)
    if (requestId !== undefined) c.header('x-request-id', requestId)
    if (error instanceof StoreFailure && error.reason === 'unavailable') c.header('retry-after', '5')
    return answerProblem(c, problem(problemKindOf(error), { requestId }))
  })
  return app
}

function addRoutes(app: Api, context: ApiContext): void {
  const routes = listRoutes(context)
  const limit = limitBody()
  for (const { method, path, needs, handle } of routes) {
    if (needs === null) app.on(method, path, limit, handle)
    else if (method === 'GET') app.get(path, guard(context, needs), handle)
    else app.on(method, path, guard(context, needs), limit, handle)
  }
  for (const path of new Set(routes.map(({ path }) => path)))
    app.all(path, guard(context, null), (c) => answerProblem(c, problem('methodNotAllowed')))
}

/** Lists all routes, in the order in which they are matched. */
function listRoutes(context: ApiContext): Route[] {
  const routes: Route[] = [
    ...sessionRoutes(context),
    ...accountRoutes(context),
    ...userRoutes(context),
    ...RESOURCE_NAMES.flatMap((resource) => resourceRoutes(resource, context)),
    ...cookieRoutes(context),
    ...changeRoutes(context),
    ...outputRoutes(context),
    ...comparisonRoutes(context),
    ...publicationRoutes(context),
    ...findingRoutes(context),
    ...proofRoutes(context),
    ...trackerRoutes(context),
    ...documentationRoutes(() => routes),
  ]
  return routes
}

function problemKindOf(error: Error): ProblemKind {
  if (error instanceof HistoryBroken) return 'historyBroken'
  if (!(error instanceof StoreFailure)) return 'internal'
  return error.reason === 'full' ? 'storageFull' : 'storageUnavailable'
}
