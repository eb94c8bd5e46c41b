import { createTransport } from 'nodemailer'
import type { Mailer } from '#server/http/accounts.ts'
import { isLoopback } from './network.ts'

interface MailerOptions {
  /** `smtp://` or `smtps://`, with the name and password if the server requires them. */
  smtpUrl: string
  /** The address that mails come from. */
  from: string
  /** The longest silence of the mail server, in milliseconds. */
  timeout?: number
}

/** Sends mails through an SMTP server: in UTF-8, as plain text, each over a connection of its own. */
export function createMailer({ smtpUrl, from, timeout = 10_000 }: MailerOptions): Mailer {
  const transport = openTransport(smtpUrl, timeout)
  return {
    async send({ to, subject, text }) {
      const mail = {
        from,
        // An object is always taken as one address, whatever the text contains.
        to: { name: '', address: to },
        subject,
        text,
        // Keeps automatic replies, such as holiday notices, from being sent back (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      }
      await transport.sendMail(mail).catch((error: unknown) => {
        throw new Error(`The mail could not be handed over: ${mailErrorReason(error)}`)
      })
    },
  }
}

function openTransport(smtpUrl: string, timeout: number) {
  const { username, hostname } = new URL(smtpUrl)
  return createTransport({
    url: smtpUrl,
    // A password never crosses a network unencrypted, even when an attacker hides that the server offers STARTTLS.
    requireTLS: username !== '' && !isLoopback(hostname),
    dnsTimeout: timeout,
    connectionTimeout: timeout,
    greetingTimeout: timeout,
    socketTimeout: timeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** Tries to reach the mail server and to sign in there, and sends nothing; returns codes that say why not, or null. */
export async function findMailFault(smtpUrl: string, timeout: number): Promise<string | null> {
  try {
    await openTransport(smtpUrl, timeout).verify()
    return null
  } catch (error) {
    return mailErrorReason(error)
  }
}

/** Returns codes only: the mail server's own words may repeat the address or the text of the mail. */
function mailErrorReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { code = 'unknown', responseCode = '' }: Error & { code?: unknown; responseCode?: unknown } = error
  return `${String(code)} ${String(responseCode)}`.trim()
}
