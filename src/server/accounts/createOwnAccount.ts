import type { Person } from '#api/account.ts'
import type { Accounts } from '#server/http/accounts.ts'
import type { Author } from '#server/http/store.ts'
import { mailbox } from '#charter/history/change.ts'
import type { AccountContext } from './accountContext.ts'
import { deleteLinks } from './links.ts'
import { isRefusedPassword, readPasswordHash, setPassword, TOO_EASY } from './passwords.ts'
import { endSession, endSessions, listOpenSessions } from './sessions.ts'
import { passwordCheckLimits } from './attemptLimits.ts'
import { toPerson } from './createSignIn.ts'
import { updateProfile } from './users.ts'

type OwnAccount = Pick<
  Accounts,
  'changeProfile' | 'changePassword' | 'listSessions' | 'endSession' | 'endOtherSessions'
>

/** Creates the operations of a person on their own account. */
export function createOwnAccount({ store, throttle, passwords, now }: AccountContext): OwnAccount {
  const authorFor = (person: Person): Author => ({ who: mailbox(person), at: now().toISOString() })

  return {
    async changeProfile(person, profile) {
      const { user } = await store.write(async (transaction) => {
        return { kind: 'ok', user: await updateProfile(transaction, person.id, profile, authorFor(person)) }
      })
      return toPerson(user)
    },

    async changePassword(person, { currentPassword, newPassword }) {
      const limits = passwordCheckLimits(person.id)
      const attempt = await throttle.attempt(limits)
      if (attempt.kind === 'tooMany') return attempt
      const hash = await store.read(readPasswordHash(store.kysely, person.id))
      if (hash === null || !(await passwords.verify({ hash, password: currentPassword })))
        return { kind: 'wrongPassword' }
      await throttle.undo(limits)
      if (await isRefusedPassword(newPassword, person)) return TOO_EASY
      const newHash = await passwords.hash(newPassword)
      return store.write(async (transaction) => {
        await endSessions(transaction, person.id, person.sessionId)
        await deleteLinks(transaction, person.id)
        await setPassword(transaction, person.id, newHash, authorFor(person))
        return { kind: 'ok' }
      })
    },

    listSessions: (person) => store.read(listOpenSessions(store.kysely, person, now())),

    endSession: (person, id) =>
      store.write(async (transaction) => {
        return (await endSession(transaction, person.id, id)) ? { kind: 'ok' } : { kind: 'notFound', id }
      }),

    async endOtherSessions(person) {
      await store.write(async (transaction) => {
        await endSessions(transaction, person.id, person.sessionId)
        return { kind: 'ok' }
      })
    },
  }
}
