import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Mailer } from '#server/http/accounts.ts'
import { OTHER_PASSWORD, PASSWORD, startAccounts } from './startAccounts.ts'

const ALICE = 'alice@example.fr'
const MINUTE = 60_000
const publicUrl = 'https://registre.example.fr'
const invitedSchema = z.looseObject({ id: z.number(), invitation: z.looseObject({ link: z.string() }) })

const tokenIn = (text: string) => /#\/set-password\?token=(\S+)/.exec(text)?.[1] ?? ''

async function start(deliver: () => Promise<void> = () => Promise.resolve()) {
  const tokens: string[] = []
  const mailer: Mailer = {
    async send({ text }) {
      await deliver()
      tokens.push(tokenIn(text))
    },
  }
  const started = await startAccounts({ mailer, publicUrl })
  await started.add('admin@example.fr', 'administrator')
  const admin = started.browser('203.0.113.1')
  await admin.signIn('admin@example.fr')
  const ask = (address: string, email = ALICE, from = started.browser(address)) =>
    from.send('POST', '/api/auth/request-password-reset', { email })
  const use = (token: string, newPassword = PASSWORD) =>
    started.browser().send('POST', '/api/auth/reset-password', { token, newPassword })
  const links = async () => (await sql`select * from verifications`.execute(started.store.kysely)).rows
  return { ...started, admin, ask, use, links, tokens }
}

async function startWithInvited() {
  const started = await start()
  const body = { name: 'Alice Martin', email: ALICE, role: 'editor', language: 'fr' }
  const { id, invitation } = invitedSchema.parse((await started.admin.send('POST', '/api/users', body)).body)
  started.tokens.splice(0)
  return { ...started, id, invitation: tokenIn(invitation.link) }
}

describe('a link that a stranger asks for', () => {
  it('leaves a pending invitation as it is, until one of both is used', async () => {
    const { ask, use, tokens, invitation } = await startWithInvited()
    expect((await ask('198.51.100.1')).status).toBe(200)
    await expect.poll(() => tokens).toHaveLength(1)
    expect((await use(invitation)).status).toBe(200)
    expect((await use(tokens[0] ?? '', OTHER_PASSWORD)).status).toBe(404)
  })

  it('works like the invitation, which it ends when it is used', async () => {
    const { ask, use, tokens, invitation } = await startWithInvited()
    await ask('198.51.100.1')
    await expect.poll(() => tokens).toHaveLength(1)
    expect((await use(tokens[0] ?? '')).status).toBe(200)
    expect((await use(invitation, OTHER_PASSWORD)).status).toBe(404)
  })

  it.each([
    ['the account is disabled', { disabled: true }],
    ['the account gets another address', { email: 'other@example.fr' }],
  ])('ends when %s', async (_when, change) => {
    const { ask, use, tokens, admin, id, invitation } = await startWithInvited()
    await ask('198.51.100.1')
    await expect.poll(() => tokens).toHaveLength(1)
    const alice = { name: 'Alice Martin', email: ALICE, role: 'editor', language: 'fr', disabled: false }
    await admin.send('PUT', `/api/users/${id}`, { ...alice, ...change, version: 1 })
    expect((await use(tokens[0] ?? '')).status).toBe(404)
    expect((await use(invitation)).status).toBe(404)
  })

  it('ends when an administrator makes another one', async () => {
    const { ask, use, tokens, admin, id } = await startWithInvited()
    await ask('198.51.100.1')
    await expect.poll(() => tokens).toHaveLength(1)
    await admin.send('POST', `/api/users/${id}/link`, {})
    expect((await use(tokens[0] ?? '')).status).toBe(404)
    expect((await use(tokens[1] ?? '')).status).toBe(200)
  })
})

describe('strangers who ask for links again and again', () => {
  it('cannot keep the person from asking: the link in the mailbox works, and another comes after a while', async () => {
    const { ask, use, tokens, pass } = await startWithInvited()
    for (let stranger = 0; stranger < 30; stranger += 1)
      expect((await ask(`198.51.100.${stranger}`)).status).toBe(200)
    expect((await ask('192.0.2.9')).status).toBe(200)
    await expect.poll(() => tokens).toHaveLength(1)
    pass(15 * MINUTE)
    expect((await ask('192.0.2.9')).status).toBe(200)
    await expect.poll(() => tokens).toHaveLength(2)
    expect((await use(tokens[0] ?? '')).status).toBe(200)
  })

  it('at the person’s own address make them wait for minutes, and their known browser not at all', async () => {
    const { ask, add, browser, tokens } = await start()
    await add(ALICE, 'editor')
    const laptop = browser('192.0.2.9')
    await laptop.signIn(ALICE)
    for (let guess = 0; guess < 10; guess += 1) await ask('192.0.2.9', `x${guess}@example.fr`)
    const refused = await ask('192.0.2.9')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('600')
    expect((await ask('192.0.2.9', ALICE, laptop)).status).toBe(200)
    await expect.poll(() => tokens).toHaveLength(1)
  })

  it('are sent one mail in a quarter of an hour, also when all ask at once, and the links are bounded', async () => {
    const { ask, tokens, links, pass } = await startWithInvited()
    const askFromAll = () =>
      Promise.all(Array.from({ length: 20 }, (_, stranger) => ask(`198.51.100.${stranger}`)))
    await askFromAll()
    await expect.poll(() => tokens).toHaveLength(1)
    for (let quarter = 1; quarter < 100; quarter += 1) {
      pass(15 * MINUTE)
      await ask('198.51.100.1')
      await expect.poll(() => tokens).toHaveLength(quarter + 1)
    }
    // A day's worth, and the invitation.
    expect(await links()).toHaveLength(96 + 1)
  })

  it('are told the same of an account that exists, one that does not, and one that was mailed already', async () => {
    const { ask } = await startWithInvited()
    const answers = [
      await ask('198.51.100.1'),
      await ask('198.51.100.1'),
      await ask('198.51.100.1', 'nobody@example.fr'),
    ]
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
      { status: 200, body: {} },
      { status: 200, body: {} },
      { status: 200, body: {} },
    ])
  })
})

it('a mail that could not be sent does not keep the next request from sending one', async () => {
  let isDown = true
  let tried = 0
  const { add, ask, tokens, links } = await start(() => {
    tried += 1
    return isDown ? Promise.reject(new Error('connection refused')) : Promise.resolve()
  })
  await add(ALICE, 'editor')
  await ask('192.0.2.9')
  await expect.poll(() => tried).toBe(1)
  await expect.poll(links).toEqual([])
  isDown = false
  await ask('192.0.2.9')
  await expect.poll(() => tokens).toHaveLength(1)
})
