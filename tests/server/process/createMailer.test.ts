import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { SMTPServerOptions } from 'smtp-server'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { createMailer } from '#server/process/createMailer.ts'
import { freePort } from '../../support/freePort.ts'
import { bodyOf, type ReceivedMail, startMailServer } from '../../support/startMailServer.ts'

let received: ReceivedMail[] = []
const closing: (() => void)[] = []
afterEach(() => {
  received = []
  for (const close of closing.splice(0)) close()
})

/** Starts an SMTP server for one test; returns its port. */
async function startSmtp(options: SMTPServerOptions = {}): Promise<number> {
  const server = await startMailServer(options)
  received = server.received
  closing.push(server.close)
  return server.port
}

const FROM = 'registre@registre.example'
const MAIL = { to: 'dpo@region.example', subject: 'Bienvenue', text: 'Bonjour' }
const mailer = (port: number, credentials = '') =>
  createMailer({ smtpUrl: `smtp://${credentials}127.0.0.1:${port}`, from: FROM, timeout: 500 })

describe('a mail', () => {
  it('arrives, as plain text, with its accents', async () => {
    const text =
      'Bonjour Zoé,\n\nvotre accès : https://registre.example/#/x?token=a=b — à bientôt « ici » 😀\n'
    const port = await startSmtp()
    await mailer(port).send({ to: MAIL.to, subject: 'Votre accès au registre : à régler', text })
    expect(received).toHaveLength(1)
    const [mail] = received
    expect(mail).toMatchObject({ from: FROM, to: [MAIL.to] })
    expect(mail?.source).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m)
    expect(mail?.source).toMatch(/^Auto-Submitted: auto-generated\r$/m)
    expect(mail?.source).toMatch(/^Subject: =\?UTF-8\?[QB]\?/m)
    expect(mail?.source).not.toMatch(/nodemailer/i)
    expect(mail && bodyOf(mail).replaceAll('\r\n', '\n').trimEnd()).toBe(text.trimEnd())
  })

  it('keeps long lines, dots and what looks like a header', async () => {
    const text = `.\n..\nBcc: x@evil.example\n${'mot '.repeat(500).trim()}\nFrom here`
    await mailer(await startSmtp()).send({ ...MAIL, text })
    const [mail] = received
    expect(mail?.to).toEqual([MAIL.to])
    expect(mail && bodyOf(mail).replaceAll('\r\n', '\n').trimEnd()).toBe(text)
  })

  it('is sent with the name and password of the address, escapes undone', async () => {
    const seen: unknown[] = []
    const port = await startSmtp({
      authOptional: false,
      onAuth({ username, password }, _session, callback) {
        seen.push([username, password])
        callback(null, { user: username })
      },
    })
    await mailer(port, 'registre:p%40ss%2Fw%23rd@').send(MAIL)
    expect(seen).toEqual([['registre', 'p@ss/w#rd']])
    expect(received).toHaveLength(1)
  })
})

describe('nothing written into a mail adds a header or a reader:', () => {
  it.each([
    'Bonjour\r\nBcc: evil@evil.example\r\n\r\nautre texte',
    'Bonjour\nBcc: evil@evil.example',
    'Bonjour\u2028Bcc: evil@evil.example',
  ])('a subject of several lines is one: %j', async (subject) => {
    await mailer(await startSmtp()).send({ ...MAIL, subject })
    const [mail] = received
    const [head = ''] = mail?.source.split('\r\n\r\n') ?? []
    expect(mail?.to).toEqual([MAIL.to])
    expect(head).not.toMatch(/^b?cc:/im)
    expect(mail && bodyOf(mail).trimEnd()).toBe(MAIL.text)
  })

  it.each([
    'dpo@region.example\r\nBcc: evil@evil.example',
    'dpo@region.example, evil@evil.example',
    'dpo@region.example; evil@evil.example',
    'x <dpo@region.example>, <evil@evil.example>',
    'dpo@region.example>\r\nRCPT TO:<evil@evil.example',
    '',
  ])('what is no single address gets nothing: %j', async (to) => {
    await expect(mailer(await startSmtp()).send({ ...MAIL, to })).rejects.toThrow('EENVELOPE')
    expect(received).toEqual([])
  })
})

describe('a mail that can’t be handed over says so in time, and nothing else:', () => {
  /** Returns everything that the error contains. */
  const refusalOf = async (sending: Promise<void>): Promise<string> => {
    const error: unknown = await sending.then(
      () => 'It was handed over.',
      (reason: unknown) => reason,
    )
    return inspect(error).replaceAll(/\n {4}at .*/g, '')
  }

  it('nobody listens', async () => {
    expect(await refusalOf(mailer(await freePort()).send(MAIL))).toMatch(
      /^Error: The mail could not be handed over: ESOCKET$/,
    )
  })

  it('the host has no address', async () => {
    const away = createMailer({ smtpUrl: 'smtp://mail.invalid', from: FROM, timeout: 2_000 })
    expect(await refusalOf(away.send(MAIL))).toMatch(/^Error: The mail could not be handed over: E[A-Z]+$/)
  })

  it('the server takes the connection and keeps silent', async () => {
    const { port } = await startSilent(() => {})
    expect(await refusalOf(mailer(port).send(MAIL))).toMatch(
      /^Error: The mail could not be handed over: ETIMEDOUT$/,
    )
  })

  it('the server greets and keeps silent', async () => {
    const { port } = await startSilent((socket) => socket.write('220 mail.example ESMTP\r\n'))
    expect(await refusalOf(mailer(port).send(MAIL))).toMatch(
      /^Error: The mail could not be handed over: ETIMEDOUT$/,
    )
  })

  it('the server hangs up', async () => {
    const { port } = await startSilent((socket) => socket.destroy())
    expect(await refusalOf(mailer(port).send(MAIL))).toMatch(
      /^Error: The mail could not be handed over: E(CONNECTION|SOCKET)$/,
    )
  })

  it('the password is wrong', async () => {
    const port = await startSmtp({
      authOptional: false,
      onAuth: (_auth, _session, callback) => callback(new Error('wrong password hunter2 of evil')),
    })
    expect(await refusalOf(mailer(port, 'registre:hunter2@').send(MAIL))).toMatch(
      /^Error: The mail could not be handed over: EAUTH 535$/,
    )
  })

  it('the reader is refused', async () => {
    const port = await startSmtp({
      onRcptTo: ({ address }, _session, callback) => callback(new Error(`no such mailbox: ${address}`)),
    })
    expect(await refusalOf(mailer(port).send(MAIL))).toMatch(
      /^Error: The mail could not be handed over: EENVELOPE 550$/,
    )
  })

  it('the password would cross the network in the clear', async () => {
    const port = await startSmtp()
    // To Linux it is another name of this machine; the mailer treats it as remote.
    const url = `smtp://registre:hunter2@0.0.0.0:${port}`
    const insecure = createMailer({ smtpUrl: url, from: FROM, timeout: 500 })
    expect(await refusalOf(insecure.send(MAIL))).toMatch(
      /^Error: The mail could not be handed over: ETLS 500$/,
    )
    expect(received).toEqual([])
  })
})

/** Starts a server that accepts connections and does nothing except `greet`. */
async function startSilent(greet: (socket: Socket) => void): Promise<{ port: number; server: Server }> {
  const sockets: Socket[] = []
  const port = await freePort()
  const server = createServer((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    greet(socket)
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port, server }
}
