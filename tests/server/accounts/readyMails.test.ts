import { expect, it } from 'vitest'
import type { Mailer } from '#server/http/accounts.ts'
import { startAccounts } from './startAccounts.ts'

type Mail = Parameters<Mailer['send']>[0]

async function start(deliver: () => Promise<void> = () => Promise.resolve()) {
  const mails: Mail[] = []
  const mailer: Mailer = {
    async send(mail) {
      mails.push(mail)
      await deliver()
    },
  }
  const started = await startAccounts({ mailer, publicUrl: 'https://registre.example.fr' })
  for (const role of ['reader', 'editor', 'publisher', 'administrator'] as const)
    await started.add(`${role}@example.fr`, role)
  const editor = started.browser()
  await editor.signIn('editor@example.fr')
  const tell = (body: unknown = {}) => editor.send('POST', '/api/ready-note', body)
  return { ...started, editor, tell, mails }
}

it('mails to those who may publish, each in their language, that the draft is ready', async () => {
  const { tell, mails } = await start()
  await tell({ note: 'Deux durées corrigées.' })
  await expect.poll(() => mails).toHaveLength(2)
  expect(mails.map(({ to }) => to).toSorted()).toEqual(['administrator@example.fr', 'publisher@example.fr'])
  expect(mails[0]?.subject).toBe('Charte cookies de data.regionreunion.com : le brouillon est prêt')
  expect(mails[0]?.text).toMatch(/^Bonjour publisher,\n\neditor dit que le brouillon/)
  expect(mails[0]?.text).toContain('\nSa note :\nDeux durées corrigées.\n')
  expect(mails[0]?.text).toContain('https://registre.example.fr/admin#/publish\n')
})

it('leaves out the one who says so, and whoever may no longer sign in', async () => {
  const { add, browser, mails } = await start()
  const id = await add('former@example.fr', 'publisher')
  const admin = browser()
  await admin.signIn('administrator@example.fr')
  const disabled = {
    name: 'former',
    email: 'former@example.fr',
    role: 'publisher',
    language: 'fr',
    disabled: true,
  }
  expect((await admin.send('PUT', `/api/users/${id}`, { ...disabled, version: 1 })).status).toBe(200)
  await admin.send('POST', '/api/ready-note', {})
  await expect.poll(() => mails.map(({ to }) => to)).toEqual(['publisher@example.fr'])
})

it('can be said five times an hour, and is still said when no mail goes out', async () => {
  const { tell, mails, pass, events } = await start(() => Promise.reject(new Error('No mail server')))
  for (const _ of [1, 2, 3, 4, 5]) expect((await tell()).status).toBe(201)
  await expect.poll(() => mails).toHaveLength(10)
  const refused = await tell({ note: 'encore' })
  expect(refused).toMatchObject({ status: 429, body: { message: 'errors.tooManyAttempts' } })
  expect(mails).toHaveLength(10)
  pass(3_600_000)
  expect((await tell()).status).toBe(201)
  // What people write, and who they are, is nothing for a log.
  expect(JSON.stringify(events)).not.toMatch(/encore|editor@/)
})
