import type { Accounts, Mailer } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { type AccountConsole, createAccountConsole } from './createAccountConsole.ts'
import type { AccountContext } from './accountContext.ts'
import { createAdministration } from './createAdministration.ts'
import { cookieName } from './sessions.ts'
import type { Auth } from './createAuth.ts'
import { createThrottle } from './createThrottle.ts'
import { createOwnAccount } from './createOwnAccount.ts'
import { createPasswordLinks } from './createPasswordLinks.ts'
import { createSigner, readOrCreateSecret } from './tokens.ts'
import { createSignIn } from './createSignIn.ts'

export interface AccountOptions {
  now: () => Date
  /** What signs cookies; one that is made and kept in the database when null. */
  secret: string | null
  /** Where browsers reach this server (`https://registre.example.fr`), if it was told. */
  publicUrl: string | null
  mailer: Mailer | null
  /** Is told when a mail could not be sent. */
  log?: (error: unknown) => void
}

/** Accounts beyond what requests ask for: for whoever runs the server. */
export type OpenAccounts = Accounts & AccountConsole

/** The accounts of a register, kept in its database. */
export async function createAccounts(
  store: OpenStore,
  { now, secret: given, publicUrl, mailer, log = () => {} }: AccountOptions,
): Promise<OpenAccounts> {
  const secret = given ?? (await readOrCreateSecret(store))
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const sessionCookie = cookieName('session', isSecure)
  let loading: Promise<Auth> | undefined
  const auth = () => (loading ??= loadAuth())
  async function loadAuth(): Promise<Auth> {
    const { createAuth } = await import('./createAuth.ts')
    return createAuth(store, { secret, cookieName: sessionCookie, isSecure, now })
  }

  const context: AccountContext = {
    store,
    now,
    auth,
    passwords: createPasswords(auth),
    throttle: createThrottle(store, now),
    signer: createSigner(secret),
    isSecure,
    sessionCookie,
    publicUrl,
    mailer,
    log,
  }
  return {
    canMail: mailer !== null,
    ...createSignIn(context),
    ...createPasswordLinks(context),
    ...createOwnAccount(context),
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
