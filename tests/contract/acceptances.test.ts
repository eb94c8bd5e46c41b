import { describe, expect, it } from 'vitest'
import { aRegister } from '#tests/support/builders.ts'
import { publishable } from '#tests/support/publishable.ts'
import { onEachEngine, type Started } from './engines.ts'

// That findings can be accepted is in findings.test.ts; here, that nobody answers for what they have not read.

const PURPOSE_MISSING = { rule: 'R08', resource: 'cookies', recordId: 1 }
const ANSWER = { reason: 'Le prestataire est interrogé.', until: '2027-03-31' }

/** A register that may go online, but for what its first cookie is for. */
const purposeless = () => {
  const register = publishable(aRegister({ cookies: [{}, { name: 'langue' }] }))
  const cookies = register.cookies.map((cookie) => (cookie.id === 1 ? { ...cookie, purpose: '?' } : cookie))
  return { ...register, cookies }
}

const accept = (api: Pick<Started, 'send'>, answer: object = {}) =>
  api.send('POST', '/api/findings/accept', { ...PURPOSE_MISSING, ...ANSWER, ...answer })
const publish = (api: Pick<Started, 'send'>) => api.send('POST', '/api/publications', { note: '' })

onEachEngine((start) => {
  describe('a finding that was accepted', () => {
    it('is open again once the rule says something else of the record', async () => {
      const api = await start(purposeless())
      await accept(api)
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { name: 'session' })
      const { body } = await publish(api)
      expect(body).toMatchObject({ findings: [{ id: 'R08-cookies-1', isAccepted: false }] })
    })

    it('is not accepted by whoever has read something else', async () => {
      const api = await start(purposeless())
      const statement = '{"args":{"name":"sessionid"},"message":"missing"}'
      const changed = { status: 409, body: { message: 'errors.findingChanged' } }
      expect(await accept(api, { severity: 'warning' })).toMatchObject(changed)
      expect(await accept(api, { statement: '{"args":{},"message":"missing"}' })).toMatchObject(changed)
      expect((await accept(api, { severity: 'blocker', statement })).status).toBe(200)
    })
  })
})
