import type { RequestListener } from 'node:http'
import type { Logger } from 'pino'
import { createAccounts, type OpenAccounts } from '#server/accounts/createAccounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { emailAddress, newPassword } from '#api/account.ts'
import { SERVER } from '#charter/history/change.ts'
import { assembleSite } from './assembleSite.ts'
import type { Config } from '../process/config.ts'
import { openMailer } from '../process/openMailer.ts'
import { openDatabase } from '../process/openDatabase.ts'

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
    mailer: await openMailer(config),
    log: (error) => log.error({ err: error }, 'mail'),
  })
  const first = await firstAdministrator(accounts, config, now)
  if (first.kind === 'refused') {
    await store.close()
    return first
  }
  const notice = first.made && config.sentences.firstAdministrator(first.made.email, first.made.password)

  return { kind: 'ok', store, answer: assembleSite({ store, accounts, now }, config, log), notice }
}

/** Who can sign in to a register that nobody was in yet. */
export type FirstAdministrator =
  | { kind: 'ok'; made: { email: string; password: string | null } | null }
  | { kind: 'refused'; sentence: string }

// Nothing is sent there; it can be changed on the screens.
const ADDRESS = 'admin@registre.local'

/**
 * Makes the administrator of a register without accounts, from the environment. Without a password there, one is
 * made, and given back to be told: it is nowhere to be read again.
 */
export async function firstAdministrator(
  accounts: OpenAccounts,
  { adminEmail, adminPassword, sentences }: Config,
  now: () => Date,
): Promise<FirstAdministrator> {
  if (await accounts.areThere()) return { kind: 'ok', made: null }
  const email = emailAddress.safeParse(adminEmail ?? ADDRESS)
  if (!email.success) return { kind: 'refused', sentence: sentences.adminEmailInvalid(adminEmail ?? '') }
  const password = newPassword.safeParse(adminPassword ?? makePassword())
  if (!password.success) return { kind: 'refused', sentence: sentences.adminPasswordInvalid }

  const { language, administrator: name } = sentences
  const author = { who: SERVER, at: now().toISOString() }
  const added = await accounts.addWithPassword(
    { name, email: email.data, role: 'administrator', language },
    password.data,
    author,
    true,
  )
  if (added.kind === 'passwordRefused') return { kind: 'refused', sentence: sentences.adminPasswordInvalid }
  // Another process was first.
  if (added.kind !== 'ok') return { kind: 'ok', made: null }
  return { kind: 'ok', made: { email: email.data, password: adminPassword === null ? password.data : null } }
}

// No letter or digit that is taken for another when it is copied by hand.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Twenty letters in groups of five: some 99 bits. */
function makePassword(): string {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 5 }, randomLetter).join(''))
  return groups.join('-')
}

function randomLetter(): string {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
  // Bytes that do not share out evenly are drawn again.
  return byte < 256 - (256 % LETTERS.length) ? LETTERS.charAt(byte % LETTERS.length) : randomLetter()
}
