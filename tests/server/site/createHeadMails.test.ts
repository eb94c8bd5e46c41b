import { readFileSync, rmSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, expect, it, vi } from 'vitest'
import type { SMTPServerOptions } from 'smtp-server'
import { acceptBlockers } from '../../support/acceptBlockers.ts'
import { bodyOf, type MailServer, startMailServer } from '../../support/startMailServer.ts'
import { type RunningServer, startServer } from '../../support/startServer.ts'
import { verify } from '../process/cleanRegister.ts'

vi.setConfig({ testTimeout: 60_000 })

let mails: MailServer | null = null
let server: RunningServer | null = null
afterEach(async () => {
  await server?.stop('SIGKILL')
  server?.removeData()
  mails?.close()
})

/** Starts the server with two witnesses, and publishes the first version. */
async function publish(options: SMTPServerOptions = {}) {
  const mailServer = await startMailServer(options)
  mails = mailServer
  const running = await startServer({
    environment: {
      PUBLIC_URL: 'https://registre.example.fr',
      SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
      HEAD_WITNESSES: 'dpo@region.example, archives@region.example',
    },
  })
  server = running
  await acceptBlockers(running)
  const answer = await fetch(`${running.url}/api/publications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: await running.signIn() },
    body: JSON.stringify({ note: '' }),
  })
  return { running, received: mailServer.received, status: answer.status }
}

it('mails the head of each publication to every witness, which verify takes', async () => {
  const { running, received, status } = await publish()
  expect(status).toBe(201)
  await vi.waitFor(() => expect(received).toHaveLength(2), { timeout: 20_000 })
  expect(received.flatMap(({ to }) => to).toSorted()).toEqual([
    'archives@region.example',
    'dpo@region.example',
  ])
  const text = received.map(bodyOf)[0]?.replaceAll('\r\n', '\n') ?? ''
  const head = /npm run verify -- --since (\d+:[0-9a-f]{64})\n/.exec(text)?.[1] ?? ''
  expect(text).toMatch(/^La version 1 de la charte cookies de .+ a été mise en ligne\.$/m)
  expect(text).toMatch(/^Quand\u00A0: \d.* à \d\d:\d\d:\d\d UTC\+4 \(heure de La Réunion\)$/m)
  expect(text).toMatch(/^Par\u00A0: .*<admin@example\.fr>$/m)
  expect(text).toContain(`Fin de l’historique du registre\u00A0: ${head}\n`)

  await running.stop()
  // It is noted beside the file too, where whoever changes the file can reach it.
  expect(readFileSync(`${running.database}.head`, 'utf8')).toContain(`"head":"${head}"`)
  expect(await verify([running.database, '--since', head])).toMatchObject({ code: 0 })
  rmSync(`${running.database}.head`)
  // The version is gone as a whole, so nothing in the file misses it.
  const database = new DatabaseSync(running.database)
  for (const { name } of database.prepare(`select name from sqlite_schema where type = 'trigger'`).all())
    database.exec(`drop trigger "${String(name)}"`)
  database.exec(
    `delete from publication_files; delete from publications; delete from changes where id >= ${Number.parseInt(head, 10)}`,
  )
  database.close()
  expect(await verify([running.database, '--since', head])).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('the end of the history is missing: the hash noted elsewhere'),
  })
})

it('publishes, and logs it without the address, when a witness’s mail is refused', async () => {
  const { running, received, status } = await publish({
    onRcptTo: ({ address }, _session, callback) =>
      callback(address.startsWith('dpo') ? new Error('no such mailbox') : null),
  })
  expect(status).toBe(201)
  await vi.waitFor(() => expect(received).toHaveLength(1), { timeout: 20_000 })
  await vi.waitFor(() => expect(running.output()).toContain('The mail could not be handed over'), {
    timeout: 20_000,
  })
  expect(running.output()).not.toContain('dpo@region.example')
})

it('answers the publisher before the mail server does', async () => {
  const greetings: (() => void)[] = []
  // A sender that the publisher waited for would give up on this mail server first.
  const { received, status } = await publish({
    onConnect: (_session, greet) => void greetings.push(greet),
  })
  expect(status).toBe(201)
  expect(received).toEqual([])
  await vi.waitFor(() => expect(greetings).toHaveLength(2), { timeout: 20_000 })
  for (const greet of greetings) greet()
  await vi.waitFor(() => expect(received).toHaveLength(2), { timeout: 20_000 })
})
