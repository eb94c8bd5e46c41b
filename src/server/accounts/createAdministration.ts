import type { UserRecord } from '#api/account.ts'
import type { Accounts } from '#server/http/accounts.ts'
import { appendChanges } from '#server/storage/changes.ts'
import type { AccountContext } from './accountContext.ts'
import { deliverLink } from './mails.ts'
import { createLink, linkPurposeFor } from './links.ts'
import { countOpenSessions, endSessions } from './sessions.ts'
import { presentLimit } from './siteLimit.ts'
import {
  addUser,
  findUser,
  findUserForWriting,
  listNames,
  listUsers,
  updateUser,
  type UserRow,
} from './users.ts'

type Administration = Pick<
  Accounts,
  'listNames' | 'listUsers' | 'getUser' | 'invite' | 'updateUser' | 'issueLink' | 'endSessionsOf'
>

/** Creates the operations of administrators on all accounts. */
export function createAdministration(context: AccountContext): Administration {
  const { store, sessionTimes, now } = context

  async function toRecord(user: UserRow): Promise<UserRecord> {
    const counts = await store.read(countOpenSessions(store.kysely, sessionTimes, now()))
    const siteIds = await store.read(presentLimit(store.kysely, user.siteIds))
    return { ...user, siteIds, openSessions: counts.get(user.id) ?? 0 }
  }

  return {
    listNames: (roles, sites) => store.read(listNames(store.kysely, roles, sites)),

    async listUsers(query) {
      const { items, total } = await store.read(listUsers(store.kysely, query))
      const counts = await store.read(countOpenSessions(store.kysely, sessionTimes, now()))
      const records = items.map(async (user) => ({
        ...user,
        siteIds: await store.read(presentLimit(store.kysely, user.siteIds)),
        openSessions: counts.get(user.id) ?? 0,
      }))
      return { items: await Promise.all(records), total }
    },

    async getUser(id) {
      const user = await store.read(findUser(store.kysely, id))
      if (user === undefined) return { kind: 'notFound', id }
      return { kind: 'ok', record: await toRecord(user) }
    },

    async invite(invitation, base, author) {
      const added = await store.writeAs(author, async (transaction) => {
        const added = await addUser(transaction, invitation, author)
        if (added.kind !== 'ok') return added
        return { ...added, link: await createLink(transaction, added.user.id, 'invitation', now()) }
      })
      if (added.kind !== 'ok') return added
      const { user, link } = added
      const record = await toRecord(user)
      return { kind: 'ok', record, invitation: await deliverLink(context, user, link, base) }
    },

    async updateUser(id, version, user, author) {
      const updated = await store.writeAs(author, (transaction) =>
        updateUser(transaction, id, version, user, author),
      )
      if (updated.kind !== 'ok') return updated
      return { kind: 'ok', record: await toRecord(updated.user) }
    },

    async issueLink(id, base, author) {
      const issued = await store.writeAs(author, async (transaction) => {
        const user = await findUserForWriting(transaction, id)
        if (user === undefined) return { kind: 'notFound', id }
        if (user.disabled) return { kind: 'disabled' }
        const link = await createLink(transaction, id, linkPurposeFor(user), now())
        await appendChanges(transaction, 'users', author, [eventOn(id, 'issueLink')])
        return { kind: 'ok', user, link }
      })
      if (issued.kind !== 'ok') return issued
      return { kind: 'ok', link: await deliverLink(context, issued.user, issued.link, base) }
    },

    endSessionsOf: (id, author) =>
      store.writeAs(author, async (transaction) => {
        if ((await findUserForWriting(transaction, id)) === undefined) return { kind: 'notFound', id }
        const ended = await endSessions(transaction, id)
        await appendChanges(transaction, 'users', author, [eventOn(id, 'endSessions')])
        return { kind: 'ok', ended }
      }),
  }
}

function eventOn(recordId: number, action: 'issueLink' | 'endSessions') {
  return { action, recordId, before: null, after: null }
}
