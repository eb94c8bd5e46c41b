import { sql } from 'kysely'
import { type Role, ROLES } from '#api/access.ts'
import { createAccounts, type OpenAccounts } from '#server/accounts/createAccounts.ts'
import { SESSION_LIFETIME } from '#server/accounts/limits.ts'
import { createSigner } from '#server/accounts/tokens.ts'
import type { OpenStore } from '#server/storage/createStore.ts'

/** The people of the tests, one for each role: `administrator@example.fr`, and so on. Their ids are from 1, in the order of `ROLES`. */
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

/** Accounts with the people in them, who have no password: their sessions are opened without one. */
export async function openAccounts(store: OpenStore, now: () => Date): Promise<TestAccounts> {
  const accounts = await createAccounts(store, { now, secret: SECRET, publicUrl: null, mailer: null })
  const at = now().toISOString()
  for (const role of ROLES) {
    // Behind the history's back: tests count its entries.
    await sql`insert into users (name, email, role, language, version, "createdAt", "updatedAt", "searchText", "nameKey")
      values (${PEOPLE[role]}, ${`${role}@example.fr`}, ${role}, 'fr', 1, ${at}, ${at}, '', '')`.execute(
      store.kysely,
    )
  }
  return { accounts, cookieOf: (role) => openSession(store, ROLES.indexOf(role) + 1, now()) }
}

let sessions = 0

/** Opens a session behind the back of who would ask for a password. */
async function openSession(store: OpenStore, userId: number, now: Date): Promise<string> {
  const token = `session ${(sessions += 1)}`
  const [at, expiresAt] = [now, new Date(now.getTime() + SESSION_LIFETIME)].map((it) => it.toISOString())
  await sql`insert into sessions (token, "userId", "expiresAt", "createdAt", "updatedAt")
    values (${token}, ${userId}, ${expiresAt}, ${at}, ${at})`.execute(store.kysely)
  return `registre_session=${encodeURIComponent(createSigner(SECRET).sign(token))}`
}

const SECRET = 'a secret of the tests, and of nothing else'
