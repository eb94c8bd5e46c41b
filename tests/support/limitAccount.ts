import type { OpenAccounts } from '#server/accounts/createAccounts.ts'
import { PEOPLE } from './openAccounts.ts'

/** The roles whose test accounts can be limited to sites, with the ids of these. */
export const LIMITED = { editor: 2, publisher: 3 } as const

/** Limits the test account of a role to sites, or no longer. */
export async function limitAccount(
  accounts: OpenAccounts,
  role: keyof typeof LIMITED,
  siteIds: readonly number[] | null,
): Promise<void> {
  const id = LIMITED[role]
  const found = await accounts.getUser(id)
  if (found.kind !== 'ok') throw new Error('There is no such account')
  const account = {
    name: PEOPLE[role],
    email: `${role}@example.fr`,
    role,
    language: 'fr',
    disabled: false,
  } as const
  const limited = { ...account, siteIds: siteIds && [...siteIds] }
  const author = { who: 'local', at: '2026-11-24T09:30:00.000Z' }
  const changed = await accounts.updateUser(id, found.record.version, limited, author)
  if (changed.kind !== 'ok') throw new Error(`The account is not limited: ${changed.kind}`)
}
