import { sql } from 'kysely'
import { type Role, ROLES } from '#api/access.ts'
import { createAccounts, type OpenAccounts } from '#server/accounts/createAccounts.ts'
import { SESSION_LIFETIME } from '#server/accounts/lifetimes.ts'
import { createSigner } from '#server/accounts/tokens.ts'
import type { OpenStore } from '#server/storage/createStore.ts'

/** The names of the test accounts, one for each role: `administrator@example.fr` etc. Their ids start at 1, in the order of `ROLES`. */
export const PEOPLE: Record<Role, string> = {
  reader: 'Rachid Leclerc',
  editor: 'Émilie Rédac',
  publisher: 'Paul Public',
  administrator: 'Ada Martin',
}

export interface TestAccounts {
  accounts: OpenAccounts
  /** The `Cookie` header of a new session of the person with this role. */
  cookieOf: (role: Role) => Promise<string>
}

/** Creates the test accounts. They have no password: `cookieOf` opens their sessions without one. */
export async function openAccounts(store: OpenStore, now: () => Date): Promise<TestAccounts> {
  const accounts = await createAccounts(store, { now, secret: SECRET, publicUrl: null, mailer: null })
  const at = now().toISOString()
  for (const role of ROLES) {
    // Inserted directly, without an entry in the history: tests count its entries.
    await sql`insert into users (name, email, role, language, version, "createdAt", "updatedAt", "searchText", "nameKey")
      values (${PEOPLE[role]}, ${`${role}@example.fr`}, ${role}, 'fr', 1, ${at}, ${at}, '', '')`.execute(
      store.kysely,
    )
  }
  return { accounts, cookieOf: (role) => openSession(store, ROLES.indexOf(role) + 1, now()) }
}

let sessions = 0

/** Inserts a session directly, without a password. */
async function openSession(store: OpenStore, userId: number, now: Date): Promise<string> {
  const token = `session ${(sessions += 1)}`
  const [at, expiresAt] = [now, new Date(now.getTime() + SESSION_LIFETIME)].map((it) => it.toISOString())
  await sql`insert into sessions (token, "userId", "expiresAt", "createdAt", "updatedAt")
    values (${token}, ${userId}, ${expiresAt}, ${at}, ${at})`.execute(store.kysely)
  return `registre_session=${encodeURIComponent(createSigner(SECRET).sign(token))}`
}

const SECRET = 'a secret of the tests, and of nothing else'
