import type { Accounts } from '#server/http/accounts.ts'
import { mailbox } from '#charter/history/change.ts'
import type { AccountContext } from './accountContext.ts'
import { createKnownBrowsers } from './createKnownBrowsers.ts'
import { deliverLink } from './mails.ts'
import { createRequestedLink, deleteLink, deleteLinks, findLink, linkPurposeFor } from './links.ts'
import { isRefusedPassword, setPassword, TOO_EASY } from './passwords.ts'
import { endSessions } from './sessions.ts'
import { passwordRequestLimits } from './attemptLimits.ts'
import { findUserByEmail } from './users.ts'

/** Creates the operations to choose a password by a single-use link: the first one, or one after it was forgotten. */
export function createPasswordLinks(
  context: AccountContext,
): Pick<Accounts, 'requestPassword' | 'checkLink' | 'setPasswordByLink'> {
  const { store, throttle, passwords, mailer, publicUrl, now } = context
  const knownBrowsers = createKnownBrowsers(context)

  async function sendLink(email: string): Promise<void> {
    if (publicUrl === null) return
    const { made } = await store.write(async (transaction) => {
      const user = await findUserByEmail(transaction, email)
      if (user === undefined || user.disabled) return { kind: 'ok', made: null }
      const link = await createRequestedLink(transaction, user.id, linkPurposeFor(user), now())
      return { kind: 'ok', made: link && { user, link } }
    })
    if (made === null) return
    const { wasMailed } = await deliverLink(context, made.user, made.link, publicUrl)
    if (wasMailed) return
    // Nobody has the link, so it must not keep the next request from sending one.
    await store.write(async (transaction) => {
      await deleteLink(transaction, made.link.token)
      return { kind: 'ok' }
    })
  }

  return {
    async requestPassword(email, { address, cookie }) {
      const knownBrowser = knownBrowsers.find(cookie, email)
      const count = await throttle.count(passwordRequestLimits({ email, address, knownBrowser }))
      if (count.kind === 'tooMany') return count
      // The answer does not wait for it, because the time would reveal whether the account exists.
      if (mailer !== null) void sendLink(email).catch(context.log)
      return { kind: 'ok' }
    },

    async checkLink(token) {
      const found = await store.read(findLink(store.kysely, token, now()))
      if (found === undefined) return { kind: 'linkInvalid' }
      const { purpose, email, name, language } = found
      return { kind: 'ok', link: { purpose, email, name, language } }
    },

    async setPasswordByLink(token, password) {
      const found = await store.read(findLink(store.kysely, token, now()))
      if (found === undefined) return { kind: 'linkInvalid' }
      if (await isRefusedPassword(password, found)) return TOO_EASY
      const hash = await passwords.hash(password)
      return store.write(async (transaction) => {
        // Of two requests at the same moment, the second finds the link used.
        const link = await findLink(transaction, token, now())
        if (link === undefined) return { kind: 'linkInvalid' }
        const author = { who: mailbox(link), at: now().toISOString() }
        await deleteLinks(transaction, link.userId)
        await endSessions(transaction, link.userId)
        await setPassword(transaction, link.userId, hash, author)
        return { kind: 'ok', email: link.email }
      })
    },
  }
}
