import { betterAuth } from 'better-auth'
import { admin } from 'better-auth/plugins/admin'
import { createAccessControl } from 'better-auth/plugins/access'
import { PASSWORD_MAX, PASSWORD_MIN } from '#api/account.ts'
import { ROLES } from '#api/access.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { ADDRESS_HEADER } from './sessions.ts'

export interface AuthOptions {
  secret: string
  /** The name of the session's cookie; with the prefix `__Host-` it needs https. */
  cookieName: string
  isSecure: boolean
  /** The longest duration of a session, in milliseconds. */
  sessionLifetime: number
  now: () => Date
}

export type Auth = ReturnType<typeof createAuth>

/**
 * Creates better-auth on the register's own database. It checks passwords, opens sessions and has the tables that its
 * plugins (an OpenID Connect provider, a second factor) will need. It answers no request itself: our routes call its
 * functions.
 */
export function createAuth(
  { kysely }: OpenStore,
  { secret, cookieName, isSecure, sessionLifetime, now }: AuthOptions,
) {
  return betterAuth({
    appName: 'Registre des cookies',
    secret,
    baseURL: 'http://localhost',
    // By `sqlite` it means instants as texts and booleans as numbers, which every engine stores here.
    database: { db: kysely, type: 'sqlite', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
    },
    user: {
      modelName: 'users',
      additionalFields: { language: { type: 'string', input: false, required: false } },
    },
    // Without a cache, an ended session is invalid from the next request.
    session: {
      modelName: 'sessions',
      expiresIn: sessionLifetime / 1_000,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    // It would only limit its own routes, by address; `createThrottle` limits ours.
    rateLimit: { enabled: false },
    plugins: [admin({ roles, adminRoles: ['administrator'], defaultRole: 'reader' })],
    databaseHooks: {
      session: {
        create: {
          // The whole server uses one clock.
          before: (session) => {
            const at = now()
            const expiresAt = new Date(at.getTime() + sessionLifetime)
            return Promise.resolve({ data: { ...session, createdAt: at, updatedAt: at, expiresAt } })
          },
        },
      },
    },
    advanced: {
      useSecureCookies: false,
      cookies: { session_token: { name: cookieName } },
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'strict', path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      // Our migrations create the tables.
      database: { generateId: 'serial', validateSchema: false },
    },
  })
}

// The permissions are in `src/api/access.ts`; no role gets one of the plugin's own permissions.
const nothing = createAccessControl({}).newRole({})
const roles = Object.fromEntries(ROLES.map((role) => [role, nothing]))
