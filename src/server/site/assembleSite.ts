import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Logger } from 'pino'
import { isIPv6 } from 'node:net'
import { type CharterPages, createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { type ApiOptions, createApi } from '#server/http/createApi.ts'
import type { Publication } from '#charter/publication/publication.ts'
import { TRANSPORT_SECURITY } from '#server/http/policies.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { HeavyPool } from '../process/heavyWork/createHeavyPool.ts'
import type { QueryCounts } from '../watch/createMetricsReader.ts'
import { readAdminFiles } from './adminFiles.ts'
import { compress, sendCached } from './sendCached.ts'
import type { Config } from '../process/config.ts'
import { createSite, type Site } from './createSite.ts'
import { findDomainOwner } from './findDomainOwner.ts'
import { textResponse } from '../process/textResponse.ts'
import type { AuditFile } from '../process/createAuditFile.ts'
import { createAuditLog } from '../process/createAuditLog.ts'
import { createWatch, type Watch } from '../watch/createWatch.ts'
import { nameRoute } from '../watch/nameRoute.ts'
import { isLoopback } from '../process/network.ts'

const ADMIN_FOLDER = fileURLToPath(new URL('../../../dist', import.meta.url))

interface SiteParts extends Pick<ApiOptions, 'accounts' | 'now' | 'longWrites' | 'backupStatus'> {
  store: OpenStore
  heavy?: HeavyPool | null
  /** The register's file; without one it is in memory. */
  path?: string | null
  /** Takes the security log; without it, that is in the server's log. */
  auditFile?: AuditFile | null
  /** What the database did so far. */
  queries?: QueryCounts
  /** Notes the head of the history after a publication, and mails it to its witnesses. */
  tellOfHead?: (publication: Publication) => Promise<void>
}

/** Assembles the listener that answers all requests, from a register and its accounts, and what it is watched by. */
export function assembleSite(
  { tellOfHead, auditFile = null, path = null, queries = { count: 0, ms: 0 }, ...parts }: SiteParts,
  config: Config,
  log: Logger,
): { answer: RequestListener; watch: Watch } {
  const files = readAdminFiles(ADMIN_FOLDER)
  if (files.page === null) log.warn('The administration is not built: only the API answers')
  const logError = (error: unknown, requestId?: string) => {
    // A full disk is no bug: the log gets its reason without a stack.
    if (error instanceof StoreFailure) log.error({ requestId, reason: error.because }, 'storage')
    else log.error({ requestId, err: error }, 'error')
  }
  const isEncrypted = config.publicUrl?.startsWith('https:') ?? false
  const headers = isEncrypted ? Object.fromEntries([TRANSPORT_SECURITY]) : {}
  const watch = createWatch({
    store: parts.store,
    heavy: parts.heavy ?? null,
    backupStatus: parts.backupStatus ?? (() => null),
    path,
    queries,
    sessionTimes: config.sessionTimes,
    now: parts.now,
    clock: () => performance.now(),
    token: config.metricsToken,
    trustedProxies: config.trustedProxies,
  })
  const charter = createCharterPages(parts.store, { compress, headers }, config.publicUrl)
  const site = createSite({
    api: createApi({
      ...parts,
      onPublished: (publication) => {
        // The answer does not wait for a mail server.
        void tellOfHead?.(publication).catch(logError)
        // The version is published even if this fails; the next request of a visitor loads it.
        return charter.refresh().catch(logError)
      },
      publicUrl: config.publicUrl,
      ownerOf: findDomainOwner,
      log: logError,
      report: createAuditLog(auditFile, log, parts.now),
    }),
    charter,
    files,
    hostNames: allowedHostNames(config),
    isEncrypted,
    trustedProxies: config.trustedProxies,
    newRequestId: randomUUID,
    newNonce: () => randomBytes(16).toString('base64'),
    clock: () => performance.now(),
    log: (entry) => log[WATCHING.has(entry.path) ? 'debug' : 'info'](entry, 'request'),
    watch,
  })
  return { answer: toListener(site, charter, watch, logError), watch }
}

/** Programs ask for these every few seconds. */
const WATCHING = new Set(['/healthz', '/readyz', '/metrics'])

function toListener(
  site: Site,
  charter: CharterPages,
  watch: Watch,
  logError: (error: unknown) => void,
): RequestListener {
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
    if (cached === null) return void listener(request, response)
    const start = performance.now()
    sendCached(cached, request, response)
    const [path = ''] = url.split('?')
    const ms = performance.now() - start
    watch.observe({ method: 'GET', route: nameRoute(path, undefined), status: response.statusCode, ms })
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
