import type { Accounts } from '#server/http/accounts.ts'
import type { AccountContext } from './accountContext.ts'
import { deleteLinks } from './links.ts'
import { isRefusedPassword, readPasswordHash, setPassword, TOO_EASY } from './passwords.ts'
import { endSession, endSessions, listOpenSessions } from './sessions.ts'
import {
  furtherRefusalLimits,
  ownAccountLimits,
  passwordCheckLimits,
  refusalLimits,
} from './attemptLimits.ts'
import { toPerson } from './createSignIn.ts'
import { updateProfile } from './users.ts'

type OwnAccount = Pick<
  Accounts,
  'changeProfile' | 'changePassword' | 'countRefusal' | 'listSessions' | 'endSession' | 'endOtherSessions'
>

/** Creates the operations of a person on their own account. */
export function createOwnAccount({
  store,
  throttle,
  passwords,
  sessionTimes,
  now,
}: AccountContext): OwnAccount {
  return {
    async changeProfile(person, profile, author) {
      const count = await throttle.count(ownAccountLimits(person.id))
      if (count.kind === 'tooMany') return count
      const changed = await store.writeAs(author, (transaction) =>
        updateProfile(transaction, person.id, profile, author),
      )
      if (changed.kind !== 'ok') return changed
      return { kind: 'ok', person: await store.read(toPerson(store.kysely, changed.user)) }
    },

    async changePassword(person, { currentPassword, newPassword }, author) {
      const limits = passwordCheckLimits(person.id)
      const checked = await throttle.attempt(limits, async () => {
        const hash = await store.read(readPasswordHash(store.kysely, person.id))
        const isRight = hash !== null && (await passwords.verify({ hash, password: currentPassword }))
        return isRight ? { kind: 'ok', hash } : { kind: 'wrongPassword' }
      })
      if (checked.kind !== 'ok') return checked
      if (await isRefusedPassword(newPassword, person)) return TOO_EASY
      const count = await throttle.count(ownAccountLimits(person.id))
      if (count.kind === 'tooMany') return count
      const newHash = await passwords.hash(newPassword)
      return store.writeAs(author, async (transaction) => {
        // Of two changes at the same moment, the second finds that the password it was given is not the present one.
        if ((await readPasswordHash(transaction, person.id)) !== checked.hash)
          return { kind: 'wrongPassword' }
        await endSessions(transaction, person.id, person.sessionId)
        await deleteLinks(transaction, person.id)
        await setPassword(transaction, person.id, newHash, author)
        return { kind: 'ok' }
      })
    },

    async countRefusal({ id }) {
      if ((await throttle.count(refusalLimits(id))).kind === 'ok') return 'noted'
      return (await throttle.count(furtherRefusalLimits(id))).kind === 'ok' ? 'lastNoted' : 'unnoted'
    },

    listSessions: (person) => store.read(listOpenSessions(store.kysely, person, sessionTimes, now())),

    endSession: (person, id, author) =>
      store.writeAs(author, async (transaction) => {
        return (await endSession(transaction, person.id, id)) ? { kind: 'ok' } : { kind: 'notFound', id }
      }),

    async endOtherSessions(person, author) {
      await store.writeAs(author, async (transaction) => {
        await endSessions(transaction, person.id, person.sessionId)
        return { kind: 'ok' }
      })
    },
  }
}
