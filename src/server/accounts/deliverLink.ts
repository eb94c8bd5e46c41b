import type { IssuedLink } from '#api/account.ts'
import type { AccountContext } from './accountContext.ts'
import type { MadeLink } from './links.ts'
import { linkMail } from './mails.ts'
import type { UserRow } from './users.ts'

/** Puts a link into words and, where mails can be sent, into its owner's mailbox. `base`: where this server is reached. */
export async function deliverLink(
  { publicUrl, mailer, log }: AccountContext,
  { name, email, language }: UserRow,
  { token, purpose, expiresAt }: MadeLink,
  base: string,
): Promise<IssuedLink> {
  const link = `${publicUrl ?? base}/#/set-password?token=${token}`
  if (mailer === null) return { link, expiresAt, wasMailed: false }
  try {
    await mailer.send({ to: email, ...linkMail(language, purpose, { name, link, expiresAt }) })
    return { link, expiresAt, wasMailed: true }
  } catch (error) {
    log(error)
    return { link, expiresAt, wasMailed: false }
  }
}
