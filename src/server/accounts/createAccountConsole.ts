import type { Invitation } from '#api/account.ts'
import type { LimitRefused, NameRefused, PasswordRefused } from '#server/http/accounts.ts'
import type { Author, Duplicate } from '#server/http/store.ts'
import type { AccountContext } from './accountContext.ts'
import { deleteOldAttempts } from './createAttemptCounts.ts'
import { deleteLinks, deleteOldLinks } from './links.ts'
import { isRefusedPassword, setPassword, TOO_EASY } from './passwords.ts'
import { deleteOldSessions, endSessions } from './sessions.ts'
import { addUser, findUser, findUserByEmail, hasUsers, type UserRow } from './users.ts'

type PasswordOutcome = { kind: 'ok'; user: UserRow } | PasswordRefused

/** The operations on accounts at the first start and from the terminal. */
export interface AccountConsole {
  /** Adds an account with a password; with `onlyFirst`, only if there is no account yet. */
  addWithPassword(
    invitation: Invitation,
    password: string,
    author: Author,
    onlyFirst?: boolean,
  ): Promise<PasswordOutcome | Duplicate | NameRefused | LimitRefused | { kind: 'notFirst' }>
  /** Sets another password and ends all sessions of the account. */
  replacePassword(user: UserRow, password: string, author: Author): Promise<PasswordOutcome>
  findByEmail(email: string): Promise<UserRow | undefined>
  hasAccounts(): Promise<boolean>
  /** Deletes the sessions, links and attempts that count no longer, and the network addresses with them. */
  deleteOld(): Promise<void>
}

export function createAccountConsole({
  store,
  passwords,
  sessionTimes,
  now,
}: AccountContext): AccountConsole {
  return {
    async addWithPassword(invitation, password, author, onlyFirst = false) {
      if (await isRefusedPassword(password, invitation)) return TOO_EASY
      const hash = await passwords.hash(password)
      return store.writeAs(author, async (transaction) => {
        if (onlyFirst && (await hasUsers(transaction))) return { kind: 'notFirst' }
        const added = await addUser(transaction, invitation, author)
        if (added.kind === 'ok') await setPassword(transaction, added.user.id, hash, author)
        return added
      })
    },

    async replacePassword(user, password, author) {
      if (await isRefusedPassword(password, user)) return TOO_EASY
      const hash = await passwords.hash(password)
      return store.writeAs(author, async (transaction) => {
        await endSessions(transaction, user.id)
        await deleteLinks(transaction, user.id)
        await setPassword(transaction, user.id, hash, author)
        return { kind: 'ok', user: (await findUser(transaction, user.id)) ?? user }
      })
    },

    findByEmail: (email) => store.read(findUserByEmail(store.kysely, email)),
    hasAccounts: () => store.read(hasUsers(store.kysely)),

    async deleteOld() {
      await store.write(async (transaction) => {
        await deleteOldSessions(transaction, sessionTimes, now())
        await deleteOldLinks(transaction, now())
        await deleteOldAttempts(transaction, now())
        return { kind: 'ok' }
      })
    },
  }
}
