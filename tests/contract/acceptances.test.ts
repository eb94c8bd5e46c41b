import { describe, expect, it } from 'vitest'
import { addSecondSite } from '../support/secondSite.ts'
import { onEachEngine, type Started } from './engines.ts'
import { accept, ANSWER, publish, PURPOSE_MISSING, registerWithoutPurpose } from './registerWithoutPurpose.ts'

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

  describe('a finding that was accepted, of several sites', () => {
    it('is answered for on all sites where it is found, and where its record is put later', async () => {
      const api = await start(registerWithoutPurpose())
      const author = { who: 'local', at: '2026-11-24T09:00:00.000Z' }
      await addSecondSite(api.store, author, { cookieIds: [1] })
      await addSecondSite(api.store, author, { platformName: 'emploi.exemple.fr', cookieIds: [] })
      expect((await accept(api)).status).toBe(200)
      const findings = async () => (await api.send('GET', '/api/findings?filter={"rule":"R08"}')).body
      expect(await findings()).toMatchObject([{ siteIds: [1, 2], isAccepted: true }])
      await api.store.placeCookies([1], { siteId: 3, stands: true }, author)
      expect(await findings()).toMatchObject([{ siteIds: [1, 2, 3], isAccepted: true }])
    })
  })

  describe('findings that are accepted at once', () => {
    const LIFETIME_MISSING = { rule: 'R13', resource: 'cookies', recordId: 1 }
    const startWithTwo = async () => {
      const api = await start(registerWithoutPurpose())
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { lifetime: '' })
      return api
    }
    const acceptMany = (api: Pick<Started, 'send'>, findings: object[], answer: object = ANSWER) =>
      api.send('POST', '/api/findings/accept-many', { findings, ...answer })
    const acceptedOf = async (api: Pick<Started, 'send'>) => {
      const { body } = await api.send('GET', '/api/findings?filter={"isAccepted":true}&sort=["id","ASC"]')
      return Array.isArray(body) ? body.map(({ id }: { id: string }) => id) : []
    }

    it('are answered for one by one, in one act of the history', async () => {
      const api = await startWithTwo()
      const { status, body } = await acceptMany(api, [LIFETIME_MISSING, PURPOSE_MISSING])
      expect(status).toBe(200)
      expect(body).toMatchObject([
        { rule: 'R13', reason: ANSWER.reason },
        { rule: 'R08', reason: ANSWER.reason },
      ])
      expect(await acceptedOf(api)).toEqual(['R08-cookies-1', 'R13-cookies-1'])
      const { body: entries } = await api.send('GET', '/api/changes?filter={"action":"accept"}')
      expect(entries).toMatchObject([{ after: { rule: 'R08' } }, { after: { rule: 'R13' } }])
    })

    it('are not answered for at all when one cannot be, and each of these is named', async () => {
      const api = await startWithTwo()
      await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { lifetime: 'unlimited' })
      const untrue = { rule: 'R15', resource: 'cookies', recordId: 2 }
      const gone = { ...PURPOSE_MISSING, recordId: 2 }
      const changed = { ...LIFETIME_MISSING, severity: 'warning' }
      expect(await acceptMany(api, [PURPOSE_MISSING, untrue, gone, changed])).toMatchObject({
        status: 422,
        body: {
          errors: {
            'findings.1': { message: 'errors.knownUntrue' },
            'findings.2': { message: 'errors.noSuchFinding' },
            'findings.3': { message: 'errors.findingChanged' },
          },
        },
      })
      expect(await acceptedOf(api)).toEqual([])
    })

    it('have one reason and one last day, and are no more than five hundred, each once', async () => {
      const api = await startWithTwo()
      const late = { ...ANSWER, until: '2028-01-01' }
      expect(await acceptMany(api, [PURPOSE_MISSING], late)).toMatchObject({
        status: 422,
        body: { errors: { until: { message: 'errors.acceptedTooLong' } } },
      })
      const tooMany = Array.from({ length: 501 }, (_, index) => ({ ...PURPOSE_MISSING, recordId: index + 1 }))
      const twice = [PURPOSE_MISSING, PURPOSE_MISSING]
      for (const findings of [[], tooMany, twice])
        expect(await acceptMany(api, findings)).toMatchObject({
          status: 422,
          body: { errors: { findings: expect.anything() } },
        })
    })
  })
})
