import { describe, expect, it } from 'vitest'
import { onEachEngine } from './engines.ts'
import { accept, publish, registerWithoutPurpose } from './registerWithoutPurpose.ts'

// findings.test.ts covers the acceptance of findings. Here, an acceptance of a finding that changed is refused.

onEachEngine((start) => {
  describe('a finding that was accepted', () => {
    it('is open again once the rule says something else of the record', async () => {
      const api = await start(registerWithoutPurpose())
      await accept(api)
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { name: 'session' })
      const { body } = await publish(api)
      expect(body).toMatchObject({ findings: [{ id: 'R08-cookies-1', isAccepted: false }] })
    })

    it('is not accepted by whoever has read something else', async () => {
      const api = await start(registerWithoutPurpose())
      const statement = '{"args":{"name":"sessionid"},"message":"missing"}'
      const changed = { status: 409, body: { message: 'errors.findingChanged' } }
      expect(await accept(api, { severity: 'warning' })).toMatchObject(changed)
      expect(await accept(api, { statement: '{"args":{},"message":"missing"}' })).toMatchObject(changed)
      expect((await accept(api, { severity: 'blocker', statement })).status).toBe(200)
    })
  })
})
