import type { OpenAccounts } from '#server/accounts/createAccounts.ts'

/** What people of the tests sign in with, once they have been given it. */
export const PASSWORD = 'une girafe jaune à vélo'

/** Gives the person with this id a password by the way everybody gets one, which ends their sessions. */
export async function givePassword(accounts: OpenAccounts, id: number): Promise<void> {
  const token = await linkTokenFor(accounts, id)
  const outcome = await accounts.setPasswordByLink(token, PASSWORD)
  if (outcome.kind !== 'ok') throw new Error(`No password for ${id}: ${outcome.kind}`)
}

/** The token in a new single-use link for the person with this id. */
export async function linkTokenFor(accounts: OpenAccounts, id: number): Promise<string> {
  const author = { who: 'local', at: '2026-11-24T09:00:00.000Z' }
  const issued = await accounts.issueLink(id, 'http://localhost', author)
  const token = issued.kind === 'ok' ? issued.link.link.split('token=')[1] : undefined
  if (token === undefined) throw new Error(`No link for ${id}: ${issued.kind}`)
  return token
}
