import type { Mailer } from '#server/http/accounts.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { Auth } from './createAuth.ts'
import type { Throttle } from './createThrottle.ts'
import type { Signer } from './tokens.ts'

/** What every part of the accounts works with. */
export interface AccountContext {
  store: OpenStore
  now: () => Date
  /** better-auth, loaded when it is first wanted: a fifth of a second that no other request has to wait for. */
  auth: () => Promise<Auth>
  /** How passwords are kept: scrypt, with a salt each (better-auth's own). */
  passwords: {
    hash: (password: string) => Promise<string>
    verify: (given: { hash: string; password: string }) => Promise<boolean>
  }
  throttle: Throttle
  signer: Signer
  /** Whether browsers reach this server by https. */
  isSecure: boolean
  /** The name of the session's cookie. */
  sessionCookie: string
  publicUrl: string | null
  mailer: Mailer | null
  log: (error: unknown) => void
}
