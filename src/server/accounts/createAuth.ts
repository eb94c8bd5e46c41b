import { betterAuth } from 'better-auth'
import { admin } from 'better-auth/plugins/admin'
import { createAccessControl } from 'better-auth/plugins/access'
import { PASSWORD_MAX, PASSWORD_MIN } from '#api/account.ts'
import { ROLES } from '#api/access.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import { SESSION_LIFETIME } from './lifetimes.ts'
import { ADDRESS_HEADER } from './sessions.ts'

export interface AuthOptions {
  secret: string
  /** The name of the session's cookie; with `__Host-` it needs https. */
  cookieName: string
  isSecure: boolean
  now: () => Date
}

export type Auth = ReturnType<typeof createAuth>

/**
 * better-auth on the register's own database: it checks passwords, opens sessions and keeps the tables that its
 * plugins (an OpenID Connect provider, a second factor) will want. It answers no request by itself: the routes are
 * ours, and reach it by its functions.
 */
export function createAuth({ kysely }: OpenStore, { secret, cookieName, isSecure, now }: AuthOptions) {
  return betterAuth({
    appName: 'Registre des cookies',
    secret,
    baseURL: 'http://localhost',
    // What it calls sqlite is instants as texts and truths as numbers, which is how every engine keeps them here.
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
    // No cache: an ended session is ended for the very next request.
    session: {
      modelName: 'sessions',
      expiresIn: SESSION_LIFETIME / 1_000,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'credentials' },
    verification: { modelName: 'verifications' },
    // Only its routes would be limited, and by address alone: `createThrottle` limits ours.
    rateLimit: { enabled: false },
    plugins: [admin({ roles, adminRoles: ['administrator'], defaultRole: 'reader' })],
    databaseHooks: {
      session: {
        create: {
          // The server has one clock.
          before: (session) => {
            const at = now()
            const expiresAt = new Date(at.getTime() + SESSION_LIFETIME)
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
      // The tables are made by our migrations.
      database: { generateId: 'serial', validateSchema: false },
    },
  })
}

// Who may do what is said in `src/api/access.ts`; none of the plugin's own permissions is given to anybody.
const nothing = createAccessControl({}).newRole({})
const roles = Object.fromEntries(ROLES.map((role) => [role, nothing]))
