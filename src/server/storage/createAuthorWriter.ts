import type { Author } from '#server/http/store.ts'
import { GrantLost, SitesForbidden } from '#server/http/storeErrors.ts'
import type { Transaction, Writer } from './createWriter.ts'
import type { Database } from './database.ts'
import type { GrantCheck, GrantState } from './grantCheck.ts'
import { writeWithinSites } from './siteRights.ts'

/**
 * Writes on behalf of `author`, beginning with what `read` finds. Throws as `writeAs` of `OpenStore` does; `about` is what it is there.
 */
export type AuthorWriter = <Read, const Outcome extends { kind: string }>(
  author: Author,
  read: (transaction: Transaction<Database>) => Promise<Read>,
  work: (transaction: Transaction<Database>, found: Read) => Promise<Outcome>,
  about?: readonly number[],
) => Promise<Outcome>

/** The program itself, and its console. */
const UNLIMITED: GrantState = { kind: 'holds', siteIds: null, mayChangeSettings: true }

/** Creates the writer that checks what allowed a write while it reads what that begins with: neither waits for the other. */
export function createAuthorWriter(write: Writer, checkGrant: GrantCheck): AuthorWriter {
  return ({ grant }, read, work, about = []) =>
    write(async (transaction) => {
      const checked = grant === undefined ? Promise.resolve(UNLIMITED) : checkGrant(transaction, grant)
      const reading = read(transaction)
      // What was found is nobody's concern whose grant does not hold.
      await Promise.allSettled([checked, reading])
      const state = await checked
      if (state.kind === 'lost') throw new GrantLost(state.reason)
      const found = await reading
      transaction.changedSettings = false
      const outcome = await writeWithinSites(transaction, state.siteIds, about, () =>
        work(transaction, found),
      )
      if (transaction.changedSettings && !state.mayChangeSettings) throw new SitesForbidden('setting', [])
      return outcome
    })
}
