import type { Mailer } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Auth } from './createAuth.ts'
import type { SessionTimes } from './lifetimes.ts'
import type { Throttle } from './createThrottle.ts'
import type { Signer } from './tokens.ts'

/** The dependencies of every part of the accounts. */
export interface AccountContext {
  store: OpenStore
  now: () => Date
  /** Loads better-auth on its first use, because loading takes a fifth of a second. */
  auth: () => Promise<Auth>
  /** Hashes and verifies passwords with better-auth's scrypt, with a salt for each. */
  passwords: {
    hash: (password: string) => Promise<string>
    verify: (given: { hash: string; password: string }) => Promise<boolean>
  }
  throttle: Throttle
  signer: Signer
  /** Whether browsers reach this server over https. */
  isSecure: boolean
  /** The name of the session's cookie. */
  sessionCookie: string
  sessionTimes: SessionTimes
  /** The tokens of sessions that have ended, as long as the database cannot be written. */
  endedTokens: Set<string>
  publicUrl: string | null
  mailer: Mailer | null
  log: (error: unknown) => void
}
