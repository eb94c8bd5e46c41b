import type { Accounts, Mailer } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { type AccountConsole, createAccountConsole } from './createAccountConsole.ts'
import type { AccountContext } from './accountContext.ts'
import { createAdministration } from './createAdministration.ts'
import { createGrantCheck } from './createGrantCheck.ts'
import { cookieName } from './sessions.ts'
import type { Auth } from './createAuth.ts'
import { SESSION_TIMES, type SessionTimes } from './lifetimes.ts'
import { createThrottle } from './createThrottle.ts'
import { createOwnAccount } from './createOwnAccount.ts'
import { createPasswordLinks } from './createPasswordLinks.ts'
import { createReadyMails } from './createReadyMails.ts'
import { createSigner, readOrCreateSecret } from './tokens.ts'
import { createSignIn } from './createSignIn.ts'

export interface AccountOptions {
  now: () => Date
  /** Signs cookies; null uses a secret that is created once and stored in the database. */
  secret: string | null
  /** The configured origin of this server (`https://registre.example.fr`); null when unknown. */
  publicUrl: string | null
  mailer: Mailer | null
  sessionTimes?: SessionTimes
  /** Receives the error when a mail could not be sent. */
  log?: (error: unknown) => void
}

/** The accounts with the operations of the terminal. */
export type OpenAccounts = Accounts & AccountConsole

/** Opens the accounts of a register, in its database. */
export async function createAccounts(
  store: OpenStore,
  {
    now,
    secret: configuredSecret,
    publicUrl,
    mailer,
    sessionTimes = SESSION_TIMES,
    log = () => {},
  }: AccountOptions,
): Promise<OpenAccounts> {
  const secret = configuredSecret ?? (await readOrCreateSecret(store))
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const sessionCookie = cookieName('session', isSecure)
  let loading: Promise<Auth> | undefined
  const auth = () => (loading ??= loadAuth())
  async function loadAuth(): Promise<Auth> {
    const { createAuth } = await import('./createAuth.ts')
    const sessionLifetime = sessionTimes.longest
    return createAuth(store, { secret, cookieName: sessionCookie, isSecure, sessionLifetime, now })
  }

  const endedTokens = new Set<string>()
  store.checkGrantsBy(createGrantCheck(endedTokens, sessionTimes, now))
  const context: AccountContext = {
    store,
    now,
    auth,
    passwords: createPasswords(auth),
    throttle: createThrottle(store, now),
    signer: createSigner(secret),
    isSecure,
    sessionCookie,
    sessionTimes,
    endedTokens,
    publicUrl,
    mailer,
    log,
  }
  return {
    canMail: mailer !== null,
    ...createSignIn(context),
    ...createPasswordLinks(context),
    ...createOwnAccount(context),
    ...createReadyMails(context),
    ...createAdministration(context),
    ...createAccountConsole(context),
  }
}

function createPasswords(auth: () => Promise<Auth>): AccountContext['passwords'] {
  const load = async () => (await (await auth()).$context).password
  return {
    hash: async (password) => (await load()).hash(password),
    verify: async (given) => (await load()).verify(given),
  }
}
