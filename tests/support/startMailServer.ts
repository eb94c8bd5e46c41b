import { once } from 'node:events'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { freePort } from './freePort.ts'

export interface ReceivedMail {
  from: string
  to: string[]
  source: string
}

export interface MailServer {
  port: number
  /** The mails so far. */
  received: ReceivedMail[]
  close: () => void
}

/** Starts a real SMTP server that collects its mails. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onData(stream, session, callback) {
      let source = ''
      stream.setEncoding('utf8').on('data', (text: string) => (source += text))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        const from = mailFrom === false ? '' : mailFrom.address
        received.push({ from, to: rcptTo.map(({ address }) => address), source })
        callback()
      })
    },
    ...options,
  })
  // Some tests make the client disconnect.
  server.on('error', () => {})
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return { port, received, close: () => server.close() }
}

/** Decodes the body of a received mail. */
export function bodyOf({ source }: ReceivedMail): string {
  const [head = '', body = ''] = source.split(/\r\n\r\n(.*)/s)
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
