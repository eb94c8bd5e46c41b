import type { BlockList } from 'node:net'
import { isForeignHost } from '#server/http/crossSite.ts'
import { isCharterPath } from '#server/http/charter/charterPath.ts'
import type { CharterPages } from '#server/http/charter/createCharterPages.ts'
import type { Api } from '#server/http/createApi.ts'
import type { ApiBindings } from '#server/http/route.ts'
import { TRANSPORT_SECURITY } from '#server/http/policies.ts'
import { type AdminFiles, answerAdminPage, answerFile } from './adminFiles.ts'
import { findClientAddress } from '../process/network.ts'
import { PLAIN_HEADERS, textResponse } from './textResponse.ts'

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
}

const SAFE_METHODS = new Set(['GET', 'HEAD'])

/** Answers a request. `socketAddress` is the address of the connection, undefined when that is closed already. */
export type Site = (request: Request, socketAddress: string | undefined) => Promise<Response>

/** Creates the site: the API, the published charter, the built administration and the health check (`/healthz`). */
export function createSite(options: SiteOptions): Site {
  const { charter, newRequestId, clock, log, trustedProxies, isEncrypted } = options
  const addTransportSecurity = (response: Response) => {
    if (isEncrypted) response.headers.set(...TRANSPORT_SECURITY)
    return response
  }
  return async (request, socketAddress) => {
    const url = new URL(request.url)
    // The charter is public under every host name, a delivery network's too, and its readers are not logged.
    if (isCharterPath(url.pathname) && SAFE_METHODS.has(request.method))
      return addTransportSecurity(await charter.answer(request, url))
    const requestId = newRequestId()
    const start = clock()
    const forwardedFor = request.headers.get('x-forwarded-for')
    const address = findClientAddress(socketAddress, forwardedFor, trustedProxies)
    const response = addTransportSecurity(await answer(options, request, url, { requestId, address }))
    const ms = Math.round((clock() - start) * 10) / 10
    log({ requestId, method: request.method, path: url.pathname, status: response.status, ms })
    return response
  }
}

async function answer(
  { api, files, hostNames, newNonce }: SiteOptions,
  request: Request,
  url: URL,
  bindings: ApiBindings,
): Promise<Response> {
  if (isForeignHost(url, request.headers, hostNames)) return textResponse(403, 'Unknown host name')
  if (url.pathname.startsWith('/api/')) return api.fetch(request, bindings)
  if (!SAFE_METHODS.has(request.method)) return textResponse(405, 'Method not allowed')
  if (url.pathname === '/healthz') return Response.json({ status: 'ok' }, { headers: PLAIN_HEADERS })
  if (url.pathname === '/' && files.page !== null) return answerAdminPage(files.page, request, newNonce())
  return answerFile(files, url.pathname, request) ?? textResponse(404, 'Not found')
}
