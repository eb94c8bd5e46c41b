import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Mailer } from '#server/http/accounts.ts'
import { OTHER_PASSWORD, PASSWORD, startAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'
const HOUR = 3_600_000

const linkSchema = z.looseObject({ link: z.string(), expiresAt: z.string(), wasMailed: z.boolean() })
const invitedSchema = z.looseObject({ id: z.number(), invitation: linkSchema })

const tokenIn = (link: string) => /#\/set-password\?token=(.+)$/.exec(link)?.[1] ?? ''

async function start(options: Parameters<typeof startAccounts>[0] = {}) {
  const started = await startAccounts(options)
  await started.add('admin@example.fr', 'administrator')
  const admin = started.browser()
  await admin.signIn('admin@example.fr')
  const invite = async () => {
    const body = { name: 'Alice Martin', email: 'Alice@example.fr', role: 'editor', language: 'en' }
    const answer = await admin.send('POST', '/api/users', body)
    expect(answer.status).toBe(201)
    return invitedSchema.parse(answer.body)
  }
  const stranger = started.browser('192.0.2.77')
  const use = (token: string, newPassword = PASSWORD) =>
    stranger.send('POST', '/api/auth/reset-password', { token, newPassword })
  return { ...started, admin, invite, stranger, use }
}

/** Collects the mails instead of sending them. */
function mailbox() {
  const mails: { to: string; subject: string; text: string }[] = []
  const mailer: Mailer = { send: async (mail) => void mails.push(mail) }
  return { mails, mailer }
}

describe('an invitation', () => {
  it('is shown to the administrator once, and lets in whom it is for', async () => {
    const { invite, stranger, use, admin } = await start()
    const { id, invitation } = await invite()
    expect(invitation).toMatchObject({
      link: expect.stringMatching(/^http:\/\/localhost:3000\/admin#\/set-password\?token=[\w-]{43}$/),
      expiresAt: '2026-12-01T09:30:00.000Z',
      wasMailed: false,
    })
    expect(JSON.stringify((await admin.send('GET', `/api/users/${id}`)).body)).not.toContain('token')
    const token = tokenIn(invitation.link)
    expect((await stranger.send('POST', '/api/auth/check-link', { token })).body).toEqual({
      purpose: 'invitation',
      email: ALICE,
      name: 'Alice Martin',
      language: 'en',
    })
    expect((await stranger.signIn(ALICE)).status).toBe(401)
    expect(await use(token)).toMatchObject({ status: 200, body: { email: ALICE } })
    expect((await stranger.signIn(ALICE)).status).toBe(200)
    expect((await admin.send('GET', `/api/users/${id}`)).body).toMatchObject({
      status: 'active',
      openSessions: 1,
    })
  })

  it('works once, also when it is used twice at the same moment', async () => {
    const { invite, use } = await start()
    const token = tokenIn((await invite()).invitation.link)
    const answers = await Promise.all([use(token), use(token, OTHER_PASSWORD), use(token)])
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404, 404])
    expect(await use(token)).toMatchObject({ status: 404, body: { message: 'errors.linkInvalid' } })
  })

  it('lasts a week', async () => {
    const { invite, use, stranger, pass } = await start()
    const token = tokenIn((await invite()).invitation.link)
    pass(7 * 24 * HOUR)
    expect((await stranger.send('POST', '/api/auth/check-link', { token })).status).toBe(404)
    expect((await use(token)).status).toBe(404)
  })

  it('is worth nothing once there is another, or the account is disabled, or has another address', async () => {
    const { invite, use, admin, stranger } = await start()
    const { id, invitation } = await invite()
    const second = linkSchema.parse((await admin.send('POST', `/api/users/${id}/link`, {})).body)
    expect((await use(tokenIn(invitation.link))).status).toBe(404)
    const other = { name: 'Alice', email: 'al@example.fr', role: 'editor', language: 'fr', disabled: false }
    expect((await admin.send('PUT', `/api/users/${id}`, { ...other, version: 1 })).status).toBe(200)
    expect((await use(tokenIn(second.link))).status).toBe(404)
    const third = linkSchema.parse((await admin.send('POST', `/api/users/${id}/link`, {})).body)
    await admin.send('PUT', `/api/users/${id}`, { ...other, disabled: true, version: 2 })
    expect((await use(tokenIn(third.link))).status).toBe(404)
    expect(await admin.send('POST', `/api/users/${id}/link`, {})).toMatchObject({
      status: 409,
      body: { message: 'errors.accountDisabled' },
    })
    expect((await stranger.signIn(ALICE)).status).toBe(401)
  })

  it('keeps its rules for the password, and can be used after one that will not do', async () => {
    const { invite, use } = await start()
    const token = tokenIn((await invite()).invitation.link)
    expect(await use(token, 'azertyuiop123')).toMatchObject({
      status: 422,
      body: { errors: { newPassword: { message: 'errors.passwordTooEasy' } } },
    })
    expect((await use(token, 'court')).status).toBe(422)
    expect((await use(token)).status).toBe(200)
  })

  it.each(['', 'x', 'a'.repeat(201), '../../etc', '%00'])('is not made up: %s', async (token) => {
    const { stranger } = await start()
    const answer = await stranger.send('POST', '/api/auth/check-link', { token })
    expect([404, 422]).toContain(answer.status)
  })

  it('goes by mail too, in the language of whom it is for', async () => {
    const { mails, mailer } = mailbox()
    const { invite } = await start({ mailer, publicUrl: 'https://registre.example.fr' })
    const { invitation } = await invite()
    expect(invitation.wasMailed).toBe(true)
    expect(invitation.link).toMatch(/^https:\/\/registre\.example\.fr\/admin#\/set-password\?token=/)
    expect(mails).toEqual([
      {
        to: ALICE,
        subject: 'Your access to the cookie register',
        text: expect.stringContaining(`Hello Alice Martin,`),
      },
    ])
    expect(mails[0]?.text).toContain(invitation.link)
    expect(mails[0]?.text).toContain('until 1 December 2026')
  })

  it('says when the mail could not be sent', async () => {
    const mailer: Mailer = { send: () => Promise.reject(new Error('connection refused')) }
    const { invite } = await start({ mailer, publicUrl: 'https://registre.example.fr' })
    expect((await invite()).invitation.wasMailed).toBe(false)
  })
})

describe('a forgotten password', () => {
  it('brings a link by mail to who has an account, and to nobody else', async () => {
    const { mails, mailer } = mailbox()
    const { add, stranger, use } = await start({ mailer, publicUrl: 'https://registre.example.fr' })
    await add(ALICE, 'editor')
    for (const email of ['nobody@example.fr', 'ALICE@example.fr'])
      expect(await stranger.send('POST', '/api/auth/request-password-reset', { email })).toMatchObject({
        status: 200,
        body: {},
      })
    await expect.poll(() => mails.length).toBe(1)
    expect(mails[0]).toMatchObject({
      to: ALICE,
      subject: 'Un nouveau mot de passe pour le registre des cookies',
    })
    const [link = ''] = /https:\/\/\S+/.exec(mails[0]?.text ?? '') ?? []
    expect(await use(tokenIn(link), OTHER_PASSWORD)).toMatchObject({ status: 200 })
    expect((await stranger.signIn(ALICE, OTHER_PASSWORD)).status).toBe(200)
  })

  it('ends the sessions that the old one opened', async () => {
    const { add, admin, browser, use } = await start()
    const id = await add(ALICE, 'editor')
    const alice = browser('192.0.2.5')
    await alice.signIn(ALICE)
    const { link, expiresAt } = linkSchema.parse((await admin.send('POST', `/api/users/${id}/link`, {})).body)
    expect(expiresAt).toBe('2026-11-25T09:30:00.000Z')
    expect((await alice.send('GET', '/api/cookies')).status).toBe(200)
    await use(tokenIn(link), OTHER_PASSWORD)
    expect((await alice.send('GET', '/api/cookies')).status).toBe(401)
  })
})
