import type { Mailer } from '#server/http/mailer.ts'
import type { Config } from './config.ts'

/** What sends mails, if there is a server to send them by; only then its library is loaded. */
export async function openMailer({ smtpUrl, mailFrom }: Config): Promise<Mailer | null> {
  if (smtpUrl === null) return null
  const { createMailer } = await import('./createMailer.ts')
  return createMailer({ smtpUrl, from: mailFrom })
}
