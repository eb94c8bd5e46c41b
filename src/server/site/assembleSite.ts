import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Logger } from 'pino'
import { isIPv6 } from 'node:net'
import { type CharterPages, createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { type ApiOptions, createApi } from '#server/http/createApi.ts'
import { TRANSPORT_SECURITY } from '#server/http/policies.ts'
import { StoreFailure } from '#server/http/store.ts'
import { readAdminFiles } from './adminFiles.ts'
import { compress, sendCached } from './sendCached.ts'
import type { Config } from '../process/config.ts'
import { createSite, type Site } from './createSite.ts'
import { findDomainOwner } from './findDomainOwner.ts'
import { textResponse } from './textResponse.ts'
import { isLoopback } from '../process/network.ts'

const ADMIN_FOLDER = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Assembles the listener that answers all requests, from a register and its accounts. */
export function assembleSite(
  parts: Pick<ApiOptions, 'store' | 'accounts' | 'now'>,
  config: Config,
  log: Logger,
): RequestListener {
  const files = readAdminFiles(ADMIN_FOLDER)
  if (files.page === null) log.warn('The administration is not built: only the API answers')
  const logError = (error: unknown, requestId?: string) => {
    // A full disk is no bug: the log gets its reason without a stack.
    if (error instanceof StoreFailure) log.error({ requestId, reason: error.because }, 'storage')
    else log.error({ requestId, err: error }, 'error')
  }
  const isEncrypted = config.publicUrl?.startsWith('https:') ?? false
  const headers = isEncrypted ? Object.fromEntries([TRANSPORT_SECURITY]) : {}
  const charter = createCharterPages(parts.store, { compress, headers })
  const site = createSite({
    api: createApi({
      ...parts,
      // The version is published even if this fails; the next request of a visitor loads it.
      onPublished: () => charter.refresh().catch(logError),
      publicUrl: config.publicUrl,
      ownerOf: findDomainOwner,
      log: logError,
      report: (event, requestId) => log.info({ requestId, ...event }, 'security'),
    }),
    charter,
    files,
    hostNames: allowedHostNames(config),
    isEncrypted,
    trustedProxies: config.trustedProxies,
    newRequestId: randomUUID,
    newNonce: () => randomBytes(16).toString('base64'),
    clock: () => performance.now(),
    log: (entry) => log.info(entry, 'request'),
  })
  return toListener(site, charter, logError)
}

function toListener(site: Site, charter: CharterPages, logError: (error: unknown) => void): RequestListener {
  const errorHandler = (error: unknown) => {
    if (error instanceof RequestError) return textResponse(400, 'Bad request')
    logError(error)
    return error instanceof StoreFailure ? unavailable() : textResponse(500, 'Internal error')
  }
  const listener = getRequestListener(
    (request, { incoming }) => site(request, incoming.socket.remoteAddress),
    { errorHandler },
  )
  return (request, response) => {
    const { method, url = '' } = request
    const cached = method === 'GET' || method === 'HEAD' ? charter.findCached(url) : null
    if (cached !== null) sendCached(cached, request, response)
    else void listener(request, response)
  }
}

function unavailable(): Response {
  const response = textResponse(503, 'Unavailable')
  response.headers.set('retry-after', '5')
  return response
}

const LOOPBACK_NAMES = ['localhost', '127.0.0.1', '[::1]']

/**
 * Lists the host names under which this server may be reached, as they stand in a URL; null allows any. Without
 * PUBLIC_URL, a server that other machines reach cannot tell its own name from one that an attacker's DNS points here.
 * Its accounts then protect it, because a browser sends no session cookie to that other name.
 */
export function allowedHostNames({
  host,
  publicUrl,
}: Pick<Config, 'host' | 'publicUrl'>): readonly string[] | null {
  if (publicUrl === null && !isLoopback(host)) return null
  const addresses = [
    `http://${isIPv6(host) ? `[${host}]` : host}`,
    ...(publicUrl === null ? [] : [publicUrl]),
  ]
  return [...LOOPBACK_NAMES, ...addresses.map((address) => URL.parse(address)?.hostname ?? '')]
}
