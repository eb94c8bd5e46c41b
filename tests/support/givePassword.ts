import type { OpenAccounts } from '#server/accounts/createAccounts.ts'

/** The password of the test accounts, once `givePassword` has set it. */
export const PASSWORD = 'une girafe jaune à vélo'

/** Sets the password of the person with this id through a single-use link, as in production; that ends their sessions. */
export async function givePassword(accounts: OpenAccounts, id: number): Promise<void> {
  const token = await linkTokenFor(accounts, id)
  const outcome = await accounts.setPasswordByLink(token, PASSWORD)
  if (outcome.kind !== 'ok') throw new Error(`No password for ${id}: ${outcome.kind}`)
}

/** Issues a single-use link for the person with this id, and returns its token. */
export async function linkTokenFor(accounts: OpenAccounts, id: number): Promise<string> {
  const author = { who: 'local', at: '2026-11-24T09:00:00.000Z' }
  const issued = await accounts.issueLink(id, 'http://localhost', author)
  const token = issued.kind === 'ok' ? issued.link.link.split('token=')[1] : undefined
  if (token === undefined) throw new Error(`No link for ${id}: ${issued.kind}`)
  return token
}
