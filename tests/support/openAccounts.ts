import { sql } from 'kysely'
import { type Role, ROLES } from '#api/access.ts'
import { SERVER } from '#charter/history/change.ts'
import { createAccounts, type OpenAccounts } from '#server/accounts/createAccounts.ts'
import { SESSION_TIMES } from '#server/accounts/lifetimes.ts'
import { createSigner } from '#server/accounts/tokens.ts'
import { appendChanges } from '#server/storage/changes.ts'
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

/**
 * Creates the test accounts. They have no password: `cookieOf` opens their sessions without one. Tests count the entries
 * of the history, so the one that adds a test account is written only before the first one that changes it.
 */
export async function openAccounts(store: OpenStore, now: () => Date): Promise<TestAccounts> {
  const accounts = await createAccounts(store, { now, secret: SECRET, publicUrl: null, mailer: null })
  const at = now().toISOString()
  for (const role of ROLES) {
    await sql`insert into users (name, email, role, language, version, "createdAt", "updatedAt", "searchText", "nameKey")
      values (${PEOPLE[role]}, ${`${role}@example.fr`}, ${role}, 'fr', 1, ${at}, ${at}, '', '')`.execute(
      store.kysely,
    )
  }
  const remembered = new Set<number>()
  async function remember(id: number): Promise<void> {
    const role = ROLES[id - 1]
    if (role === undefined || remembered.has(id)) return
    remembered.add(id)
    await store.write(async (transaction) => {
      const stamps = { version: 1, createdAt: at, updatedAt: at }
      const after = {
        id,
        name: PEOPLE[role],
        email: `${role}@example.fr`,
        role,
        language: 'fr',
        disabled: false,
      }
      await appendChanges(transaction, 'users', { who: SERVER, at }, [
        { action: 'create', recordId: id, before: null, after: { ...after, ...stamps } },
      ])
      return { kind: 'ok' }
    })
  }
  return {
    accounts: withEntries(accounts, remember),
    cookieOf: (role) => openSession(store, ROLES.indexOf(role) + 1, now()),
  }
}

/** The accounts, with `remember` called before each operation that changes one. */
function withEntries(accounts: OpenAccounts, remember: (id: number) => Promise<void>): OpenAccounts {
  return {
    ...accounts,
    async changeProfile(person, ...change) {
      await remember(person.id)
      return accounts.changeProfile(person, ...change)
    },
    async changePassword(person, ...change) {
      await remember(person.id)
      return accounts.changePassword(person, ...change)
    },
    async updateUser(id, ...change) {
      await remember(id)
      return accounts.updateUser(id, ...change)
    },
    async issueLink(id, ...link) {
      await remember(id)
      return accounts.issueLink(id, ...link)
    },
    async endSessionsOf(id, author) {
      await remember(id)
      return accounts.endSessionsOf(id, author)
    },
  }
}

let sessions = 0

/** Inserts a session directly, without a password. */
async function openSession(store: OpenStore, userId: number, now: Date): Promise<string> {
  const token = `session ${(sessions += 1)}`
  const [at, expiresAt] = [now, new Date(now.getTime() + SESSION_TIMES.longest)].map((it) => it.toISOString())
  await sql`insert into sessions (token, "userId", "expiresAt", "createdAt", "updatedAt")
    values (${token}, ${userId}, ${expiresAt}, ${at}, ${at})`.execute(store.kysely)
  return `registre_session=${encodeURIComponent(createSigner(SECRET).sign(token))}`
}

const SECRET = 'a secret of the tests, and of nothing else'
