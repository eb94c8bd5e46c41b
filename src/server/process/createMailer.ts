import { createTransport } from 'nodemailer'
import type { Mailer } from '#server/http/accounts.ts'
import { isLoopback } from './network.ts'

interface MailerOptions {
  /** `smtp://` or `smtps://`, with the name and password if it wants any. */
  smtpUrl: string
  /** The address that mails come from. */
  from: string
  /** How long the server may be silent, in milliseconds. */
  patience?: number
}

/** Sends mails through an SMTP server: in UTF-8, as plain text, each over a connection of its own. */
export function createMailer({ smtpUrl, from, patience = 10_000 }: MailerOptions): Mailer {
  const { username, hostname } = new URL(smtpUrl)
  const transport = createTransport({
    url: smtpUrl,
    // A password crosses no network in the clear, not even when somebody hides that the server could do better.
    requireTLS: username !== '' && !isLoopback(hostname),
    dnsTimeout: patience,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ to, subject, text }) {
      const mail = {
        from,
        // As an object it is one address, whatever is in it.
        to: { name: '', address: to },
        subject,
        text,
        // Nobody's holiday notice is to answer it (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      }
      await transport.sendMail(mail).catch((error: unknown) => {
        throw new Error(`The mail could not be handed over: ${mailErrorReason(error)}`)
      })
    },
  }
}

/** In codes: the mail server's own words may repeat the address, or what it was sent. */
function mailErrorReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code = 'unknown', responseCode = '' }: Error & { code?: unknown; responseCode?: unknown } = error
  return `${String(code)} ${String(responseCode)}`.trim()
}
