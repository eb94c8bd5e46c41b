import type { Mailer } from '#server/http/accounts.ts'
import type { Config } from './config.ts'

/** Null when no mail server is set. Stands apart from `createMailer.ts` so that nodemailer is loaded only if needed. */
export async function openMailer({ smtpUrl, mailFrom }: Config): Promise<Mailer | null> {
  if (smtpUrl === null) return null
  const { createMailer } = await import('./createMailer.ts')
  return createMailer({ smtpUrl, from: mailFrom })
}
