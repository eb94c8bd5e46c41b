import type { BlockList } from 'node:net'
import { ADMIN_PATH } from '#api/adminPath.ts'
import { isForeignHost } from '#server/http/crossSite.ts'
import { isCharterPath } from '#server/http/charter/charterPath.ts'
import type { CharterPages } from '#server/http/charter/createCharterPages.ts'
import type { Api } from '#server/http/createApi.ts'
import type { ApiBindings } from '#server/http/route.ts'
import { TRANSPORT_SECURITY } from '#server/http/policies.ts'
import { type AdminFiles, answerAdminPage, answerFile } from './adminFiles.ts'
import { findClientAddress, isFromProxy } from '../process/network.ts'
import { textResponse } from '../process/textResponse.ts'
import type { Watch } from '../watch/createWatch.ts'
import { nameRoute } from '../watch/nameRoute.ts'

/** The log entry of an answered request. It has no query, body or network address, so it holds no personal data. */
export interface RequestEntry {
  requestId: string
  method: string
  path: string
  status: number
  /** The time until the answer was ready, in milliseconds. */
  ms: number
}

export interface SiteOptions {
  api: Api
  charter: CharterPages
  files: AdminFiles
  /** The host names under which this server may be reached; null allows any. */
  hostNames: readonly string[] | null
  /** Whether browsers reach this server over TLS only. */
  isEncrypted: boolean
  trustedProxies: BlockList
  newRequestId: () => string
  /** 128 random bits, in base64. */
  newNonce: () => string
  /** Returns monotonic milliseconds. */
  clock: () => number
  log: (entry: RequestEntry) => void
  watch: Pick<Watch, 'answer' | 'observe'>
}

/** The longest path in the log; a request may have one of thousands of characters. */
const PATH_MAX = 200

/** The screens stand at `/` too, unless the register lists its charters there. */
const SCREENS = new Set(['/', ADMIN_PATH])

const SAFE_METHODS = new Set(['GET', 'HEAD'])

/** Answers a request. `socketAddress` is the address of the connection, undefined when that is closed already. */
export type Site = (request: Request, socketAddress: string | undefined) => Promise<Response>

/** What a proxy may call a request: nothing that could pass for another line of a log. */
const REQUEST_ID = /^[\w.-]{8,64}$/

/** Creates the site: the API, the published charter, the built administration and the addresses to watch it by. */
export function createSite(options: SiteOptions): Site {
  const { charter, clock, log, trustedProxies, isEncrypted, watch } = options
  const addTransportSecurity = (response: Response) => {
    if (isEncrypted) response.headers.set(...TRANSPORT_SECURITY)
    return response
  }
  return async (request, socketAddress) => {
    const url = new URL(request.url)
    const start = clock()
    const { method } = request
    const observe = ({ status }: Response, route?: string) => {
      const ms = Math.round((clock() - start) * 10) / 10
      watch.observe({ method, route: nameRoute(url.pathname, route), status, ms })
      return ms
    }
    // The charters are public under every host name, a delivery network's too, and their readers are not logged.
    const isPublic = isCharterPath(url.pathname) || url.pathname === '/'
    if (isPublic && SAFE_METHODS.has(method)) {
      const visited = await answerVisitor(charter, request, url)
      if (visited !== null) {
        const response = addTransportSecurity(visited)
        observe(response)
        return response
      }
    }
    const requestId = readRequestId(request, socketAddress, options)
    const forwardedFor = request.headers.get('x-forwarded-for')
    const address = findClientAddress(socketAddress, forwardedFor, trustedProxies)
    const bindings: ApiBindings = { requestId, address }
    const isForeign = isForeignHost(url, request.headers, options.hostNames)
    const caller = { socketAddress, isForeignHost: isForeign }
    const watched = SAFE_METHODS.has(method) ? await watch.answer(request, url, caller) : null
    const response = addTransportSecurity(
      watched ??
        (isForeign ? textResponse(403, 'Unknown host name') : await answer(options, request, url, bindings)),
    )
    response.headers.set('x-request-id', requestId)
    const ms = observe(response, bindings.route)
    const path = url.pathname.slice(0, PATH_MAX)
    log({ requestId, method, path, status: response.status, ms })
    return response
  }
}

/**
 * Answers a visitor with a charter or with the list of them, at `/`; null where the register has none there. An address of a screen at `/`
 * from before leads to where the screens are then: browsers take what stands behind `#` along.
 */
async function answerVisitor(charter: CharterPages, request: Request, url: URL): Promise<Response | null> {
  if (url.pathname !== '/') return charter.answer(request, url)
  const list = await charter.answerList(request)
  if (list === null || !url.searchParams.has('site')) return list
  return new Response(null, {
    status: 302,
    headers: { 'cache-control': 'no-store', location: ADMIN_PATH + url.search },
  })
}

/** Returns the name that a trusted proxy gave to the request, so that its log and ours have the same, or a new one. */
function readRequestId(
  { headers }: Request,
  socketAddress: string | undefined,
  { trustedProxies, newRequestId }: SiteOptions,
): string {
  const given = headers.get('x-request-id') ?? ''
  return REQUEST_ID.test(given) && isFromProxy(socketAddress, trustedProxies) ? given : newRequestId()
}

async function answer(
  { api, files, newNonce }: SiteOptions,
  request: Request,
  url: URL,
  bindings: ApiBindings,
): Promise<Response> {
  if (url.pathname.startsWith('/api/')) return api.fetch(request, bindings)
  if (!SAFE_METHODS.has(request.method)) return textResponse(405, 'Method not allowed')
  if (SCREENS.has(url.pathname) && files.page !== null)
    return answerAdminPage(files.page, request, newNonce())
  return answerFile(files, url.pathname, request) ?? textResponse(404, 'Not found')
}
