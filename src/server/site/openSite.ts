import type { RequestListener } from 'node:http'
import type { Logger } from 'pino'
import { createAccounts } from '#server/accounts/createAccounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { assembleSite } from './assembleSite.ts'
import { createFirstAdministrator } from './createFirstAdministrator.ts'
import type { Config } from '../process/config.ts'
import { openMailer } from '../process/openMailer.ts'
import { openDatabase } from '../process/openDatabase.ts'

export type SiteOutcome =
  | { kind: 'ok'; answer: RequestListener; store: OpenStore; notice: string | null }
  | { kind: 'refused'; sentence: string }

/** Opens the database and assembles the site on it. `notice` is a sentence to display once, if there is one. */
export async function openSite(config: Config, log: Logger): Promise<SiteOutcome> {
  const now = () => new Date()
  const database = await openDatabase(config.databasePath, now, config.sentences)
  if (database.kind === 'refused') return database
  const { store } = database

  const accounts = await createAccounts(store, {
    now,
    secret: config.authSecret,
    publicUrl: config.publicUrl,
    mailer: await openMailer(config),
    log: (error) => log.error({ err: error }, 'mail'),
  })
  const first = await createFirstAdministrator(accounts, config, now)
  if (first.kind === 'refused') {
    await store.close()
    return first
  }
  const notice =
    first.created && config.sentences.firstAdministrator(first.created.email, first.created.password)

  return { kind: 'ok', store, answer: assembleSite({ store, accounts, now }, config, log), notice }
}
