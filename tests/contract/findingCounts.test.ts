import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aRegister } from '../support/builders.ts'
import { publishableStarter } from '../support/publishable.ts'
import { onEachEngine, type Started } from './engines.ts'
import { accept, publish, registerWithoutPurpose } from './registerWithoutPurpose.ts'

const countsSchema = z.looseObject({ rules: z.array(z.looseObject({ rule: z.string() })) })

/** More cookies without a purpose than one answer of a list holds. */
const beyondOneAnswer = () =>
  aRegister({ cookies: Array.from({ length: 1_001 }, (_, index) => ({ name: `c${index}`, purpose: '?' })) })

onEachEngine((start) => {
  describe('counting what is found', () => {
    it('is done by severity, then and now', async () => {
      const api = await start(publishableStarter)
      const before = await api.send('GET', '/api/findings/counts')
      expect(before.body).toMatchObject({ now: { blocker: 0, accepted: 0 }, last: null, versions: [] })
      await publish(api)
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { exemptionReason: '?' })
      const { body } = await api.send('GET', '/api/findings/counts')
      const last = { number: 1, at: '2026-11-24T09:30:00.000Z', blocker: 0 }
      expect(body).toMatchObject({ now: { blocker: 1 }, last, versions: [last] })
    })

    it('is done by rule, with the first that each finds, of what nobody answers for', async () => {
      const api = await start(registerWithoutPurpose())
      const [before] = await rulesOf(api)
      expect(before).toMatchObject({
        rule: 'R08',
        severity: 'blocker',
        count: 1,
        first: { id: 'R08-cookies-1', recordName: 'sessionid', isAccepted: false, acceptance: null },
      })
      await accept(api)
      expect((await rulesOf(api)).map(({ rule }) => rule)).not.toContain('R08')
      const { body } = await api.send('GET', '/api/findings/counts')
      expect(body).toMatchObject({ now: { blocker: 0, accepted: 1 } })
    })

    it('is done of all, however many there are', async () => {
      const api = await start(beyondOneAnswer())
      const rules = await rulesOf(api)
      expect(rules.find(({ rule }) => rule === 'R08')).toMatchObject({
        count: 1_001,
        first: { recordName: 'c0' },
      })
    })

    it('is done by record, of those that are asked for', async () => {
      const api = await start(registerWithoutPurpose())
      await api.send('PATCH', '/api/cookies?filter={"id":[1,2]}', { purpose: '?' })
      await accept(api)
      const ask = async (filter: object) =>
        (await api.send('GET', `/api/findings/records?filter=${JSON.stringify(filter)}`)).body
      const first = { resource: 'cookies', recordId: 1, blocker: 0, warning: 0, advice: 0, accepted: 1 }
      const second = { resource: 'cookies', recordId: 2, blocker: 1, warning: 0, advice: 0, accepted: 0 }
      expect(await ask({ rule: 'R08' })).toEqual([second, first])
      expect(await ask({ rule: 'R08', recordId: [2] })).toEqual([second])
      expect(await ask({ resource: 'publications' })).toEqual([])
    })

    it.each([
      ['filter={"colour":"red"}', { parameter: 'filter', field: 'colour' }],
      ['range=[0,9]', { parameter: 'range' }],
    ])('is not done by record for %s', async (query, args) => {
      const api = await start()
      const answer = await api.send('GET', `/api/findings/records?${query}`)
      expect(answer).toMatchObject({ status: 400, body: { args } })
    })
  })
})

async function rulesOf(api: Pick<Started, 'send'>) {
  return countsSchema.parse((await api.send('GET', '/api/findings/counts')).body).rules
}
