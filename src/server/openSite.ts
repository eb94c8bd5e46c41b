import { randomBytes, randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { fileURLToPath } from 'node:url'
import { getRequestListener, RequestError } from '@hono/node-server'
import type { Logger } from 'pino'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import { createApi } from '#server/http/createApi.ts'
import { StoreFailure } from '#server/http/store.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { readAdminFiles } from './adminFiles.ts'
import type { Config } from './config.ts'
import { createMailer } from './createMailer.ts'
import { createSite, type Site } from './createSite.ts'
import { firstAdministrator } from './firstAdministrator.ts'
import { hostNames } from './hostNames.ts'
import { openDatabase } from './openDatabase.ts'
import { plain } from './plain.ts'

const ADMIN_FOLDER = fileURLToPath(new URL('../../dist', import.meta.url))

export type SiteOutcome =
  | { kind: 'ok'; answer: RequestListener; store: OpenStore; notice: string | null }
  | { kind: 'refused'; sentence: string }

/** Opens the database and puts together what answers requests from it. */
export async function openSite(config: Config, log: Logger): Promise<SiteOutcome> {
  const now = () => new Date()
  const database = await openDatabase(config.databasePath, now, config.sentences)
  if (database.kind === 'refused') return database
  const { store } = database

  const accounts = await createAccounts(store, {
    now,
    secret: config.authSecret,
    publicUrl: config.publicUrl,
    mailer: config.smtpUrl === null ? null : createMailer({ smtpUrl: config.smtpUrl, from: config.mailFrom }),
    log: (error) => log.error({ err: error }, 'mail'),
  })
  const first = await firstAdministrator(accounts, config, now)
  if (first.kind === 'refused') {
    await store.close()
    return first
  }
  const notice = first.made && config.sentences.firstAdministrator(first.made.email, first.made.password)

  const files = readAdminFiles(ADMIN_FOLDER)
  if (files.page === null) log.warn('The administration is not built: only the API answers')
  const logError = (error: unknown, requestId?: string) => {
    // A full disk is no bug: it needs no stack, and the log no more lines than it takes to say so.
    if (error instanceof StoreFailure) log.error({ requestId, reason: error.because }, 'storage')
    else log.error({ requestId, err: error }, 'error')
  }
  const site = createSite({
    api: createApi({
      store,
      accounts,
      now,
      publicUrl: config.publicUrl,
      log: logError,
      report: (event, requestId) => log.info({ requestId, ...event }, 'security'),
    }),
    files,
    hostNames: hostNames(config),
    isEncrypted: config.publicUrl?.startsWith('https:') ?? false,
    trustedProxies: config.trustedProxies,
    newRequestId: randomUUID,
    newNonce: () => randomBytes(16).toString('base64'),
    clock: () => performance.now(),
    log: (entry) => log.info(entry, 'request'),
  })
  return { kind: 'ok', store, answer: toListener(site, logError), notice }
}

function toListener(site: Site, logError: (error: unknown) => void): RequestListener {
  const errorHandler = (error: unknown) => {
    if (error instanceof RequestError) return plain(400, 'Bad request')
    logError(error)
    return plain(500, 'Internal error')
  }
  const listener = getRequestListener(
    (request, { incoming }) => site(request, incoming.socket.remoteAddress),
    { errorHandler },
  )
  return (request, response) => void listener(request, response)
}
