import { describe, expect, it } from 'vitest'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { acceptBlockersBy } from '../support/acceptBlockers.ts'
import { onEachEngine } from './engines.ts'
import { accept, ANSWER, publish, PURPOSE_MISSING, registerWithoutPurpose } from './registerWithoutPurpose.ts'

const idsOf = (body: unknown) => (Array.isArray(body) ? body.map(({ id }: { id: string }) => id) : [])

onEachEngine((start) => {
  describe('findings', () => {
    it('are listed, with what their rule rests on and who answers for them', async () => {
      const api = await start(registerWithoutPurpose())
      const found = await api.send('GET', '/api/findings?filter={"rule":"R08"}')
      expect(found.headers.get('content-range')).toBe('findings 0-0/1')
      expect(found.body).toMatchObject([
        {
          id: 'R08-cookies-1',
          rule: 'R08',
          severity: 'blocker',
          resource: 'cookies',
          recordId: 1,
          recordName: 'sessionid',
          field: 'purpose',
          aspect: '',
          message: 'missing',
          args: { name: 'sessionid' },
          source: [
            { fr: 'loi n° 78-17 du 6 janvier 1978, art. 82', standing: 'quoted' },
            { en: 'CNIL, deliberation no. 2020-092 as amended by no. 2025-131, art. 5', standing: 'read' },
            { en: 'this register’s own choice', standing: 'house' },
          ],
          isAccepted: false,
          acceptance: null,
        },
      ])
    })

    it('come as asked for: by severity, record, field, answer, or in words', async () => {
      const api = await start(registerWithoutPurpose())
      await accept(api)
      const ask = async (filter: object) =>
        idsOf((await api.send('GET', `/api/findings?filter=${JSON.stringify(filter)}`)).body)
      expect(await ask({ severity: 'blocker' })).toEqual(['R08-cookies-1'])
      expect(await ask({ isAccepted: true })).toEqual(['R08-cookies-1'])
      expect(await ask({ severity: 'blocker', isAccepted: false })).toEqual([])
      expect(await ask({ resource: 'cookies', recordId: [1, 2], field: 'purpose' })).toEqual([
        'R08-cookies-1',
      ])
      expect(await ask({ q: 'SESSIONID finalite' })).toContain('R08-cookies-1')
      expect(await ask({ q: 'nulle part' })).toEqual([])
    })

    it('are sorted by urgency, unless another order is asked for', async () => {
      const api = await start(registerWithoutPurpose())
      const [first] = idsOf((await api.send('GET', '/api/findings')).body)
      expect(first).toBe('R08-cookies-1')
      const range = 'range=[0,999]'
      const urgent = idsOf((await api.send('GET', `/api/findings?${range}`)).body)
      const reversed = await api.send('GET', `/api/findings?sort=["severity","DESC"]&${range}`)
      expect(idsOf(reversed.body)).toEqual(urgent.toReversed())
      const byId = idsOf((await api.send('GET', `/api/findings?sort=["id","ASC"]&${range}`)).body)
      expect(byId).toEqual(urgent.toSorted())
    })

    it.each([
      ['filter={"colour":"red"}', { parameter: 'filter', field: 'colour' }],
      ['filter={"isAccepted":"yes"}', { parameter: 'filter', field: 'isAccepted' }],
      ['filter={"isAccepted_gte":true}', { parameter: 'filter', field: 'isAccepted_gte' }],
      ['sort=["colour","ASC"]', { parameter: 'sort', field: 'colour' }],
      ['language=fr', { parameter: 'language' }],
    ])('are not what %s asks for', async (query, args) => {
      const api = await start()
      expect(await api.send('GET', `/api/findings?${query}`)).toMatchObject({ status: 400, body: { args } })
    })

    it('go as soon as the record is put right, and come with the next one', async () => {
      const api = await start(registerWithoutPurpose())
      const blockers = async () =>
        idsOf((await api.send('GET', '/api/findings?filter={"severity":"blocker"}')).body)
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { purpose: 'Garder la session ouverte.' })
      expect(await blockers()).toEqual([])
      await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { purpose: 'à compléter' })
      expect(await blockers()).toEqual(['R08-cookies-2'])
    })

    it('are a table in words, for a spreadsheet', async () => {
      const api = await start(registerWithoutPurpose())
      await accept(api)
      const { headers, body } = await api.send('GET', '/api/findings.csv?filter={"rule":"R08"}')
      expect(headers.get('content-disposition')).toBe('attachment; filename="constats-2026-11-24.csv"')
      expect(body).toBe(
        'Gravité;Règle;Intitulé;Objet;Nom de la fiche;Numéro de la fiche;Champ;Constat;Sources;' +
          'Accepté par;Accepté le (heure de Paris);Accepté jusqu’au;Motif\r\n' +
          'Bloquant;R08;Finalité manquante;Cookie;sessionid;1;Finalité;Décrivez en une phrase à quoi sert le traceur «\u00A0sessionid\u00A0».;' +
          '"loi n° 78-17 du 6 janvier 1978, art. 82\n' +
          'CNIL, délibération n° 2020-092 modifiée par la n° 2025-131, art. 5\nchoix propre à ce registre";' +
          'Ada Martin <administrator@example.fr>;2026-11-24T10:30:00+01:00;2027-03-31;' +
          'Le prestataire est interrogé.\r\n',
      )
    })
  })

  describe('answering for a finding', () => {
    it('is kept with who, why and until when, and in the history', async () => {
      const api = await start(registerWithoutPurpose())
      const acceptance = {
        ...PURPOSE_MISSING,
        aspect: '',
        field: 'purpose',
        severity: 'blocker',
        statement: '{"args":{"name":"sessionid"},"message":"missing"}',
        ...ANSWER,
        by: 'Ada Martin <administrator@example.fr>',
        at: '2026-11-24T09:30:00.000Z',
      }
      expect(await accept(api)).toMatchObject({ status: 200, body: acceptance })
      const { body } = await api.send('GET', '/api/findings?filter={"rule":"R08"}')
      expect(body).toMatchObject([{ isAccepted: true, acceptance }])
      const { by, at, ...answer } = acceptance
      const changes = await api.send('GET', '/api/changes?filter={"resource":"findings"}')
      expect(changes.body).toMatchObject([
        { action: 'accept', who: by, at, recordId: null, before: null, after: answer },
      ])
    })

    it('again takes the place of the first answer; withdrawing it leaves none', async () => {
      const api = await start(registerWithoutPurpose())
      await accept(api)
      await accept(api, { reason: 'Réponse attendue fin décembre.', until: '2026-12-31' })
      const withdraw = () => api.send('POST', '/api/findings/withdraw', PURPOSE_MISSING)
      expect(await withdraw()).toMatchObject({ status: 200, body: { until: '2026-12-31' } })
      expect(await withdraw()).toMatchObject({ status: 404, body: { message: 'errors.notAccepted' } })
      expect(await api.store.acceptances()).toEqual([])
      const changes = await api.send('GET', '/api/changes?filter={"resource":"findings"}')
      expect(changes.body).toMatchObject([
        { action: 'withdraw', before: { until: '2026-12-31' }, after: null },
        { action: 'accept', before: { until: '2027-03-31' }, after: { until: '2026-12-31' } },
        { action: 'accept', before: null },
      ])
    })

    it.each([
      ['no reason', { reason: '  ' }, { reason: 'errors.required' }],
      ['a reason that says nothing', { reason: 'neuf car.' }, { reason: 'errors.reasonTooShort' }],
      ['no day', { until: null }, { until: 'errors.required' }],
      ['what is no day', { until: '2026-02-30' }, { until: 'errors.day' }],
      ['yesterday', { until: '2026-11-23' }, { until: 'errors.dayPast' }],
      ['a blocker for longer than six months', { until: '2027-05-25' }, { until: 'errors.acceptedTooLong' }],
      ['advice', { rule: 'R16', recordId: 2, until: '2026-12-31' }, { rule: 'errors.adviceNotAccepted' }],
      ['what is known to be untrue', { rule: 'R15', recordId: 2 }, { rule: 'errors.knownUntrue' }],
      ['what is of no kind', { resource: 'users' }, { resource: 'errors.notAChoice' }],
      ['a field too many', { by: 'Eve' }, { by: 'errors.unknownField' }],
    ])('is refused with %s', async (_what, answer, errors) => {
      const register = registerWithoutPurpose()
      // The second cookie has a lifetime that no cookie can have, and that is long besides.
      const cookies = register.cookies.map((one) => (one.id === 2 ? { ...one, lifetime: 'unlimited' } : one))
      const api = await start({ ...register, cookies })
      const messages = Object.entries(errors).map(([field, message]) => [field, { message }])
      expect(await accept(api, answer)).toMatchObject({
        status: 422,
        body: { errors: Object.fromEntries(messages) },
      })
      expect(await api.store.acceptances()).toEqual([])
    })

    it.each([
      ['its last day', '2027-05-24'],
      ['today', '2026-11-24'],
    ])('is taken until %s', async (_what, until) => {
      const api = await start(registerWithoutPurpose())
      expect((await accept(api, { until })).status).toBe(200)
    })

    it('is refused where there is no such finding', async () => {
      const api = await start(registerWithoutPurpose())
      for (const other of [{ recordId: 2 }, { rule: 'R99' }, { aspect: 'x' }])
        expect(await accept(api, other)).toMatchObject({
          status: 404,
          body: { message: 'errors.noSuchFinding' },
        })
    })

    it('stays, idle, when the record is put right or deleted', async () => {
      const api = await start(registerWithoutPurpose())
      await accept(api)
      await api.send('DELETE', '/api/cookies/1')
      expect(await api.store.acceptances()).toHaveLength(1)
      expect((await publish(api)).status).toBe(201)
    })
  })

  describe('publishing', () => {
    it('is refused while nobody answers for a blocker, and says which', async () => {
      const api = await start(registerWithoutPurpose())
      expect(await publish(api)).toMatchObject({
        status: 409,
        body: {
          type: 'urn:registre:blocked',
          message: 'errors.blocked',
          findings: [{ id: 'R08-cookies-1', severity: 'blocker', isAccepted: false }],
        },
      })
      expect(await api.store.lastPublication()).toBeNull()
      expect((await api.send('GET', '/api/changes?filter={"resource":"publications"}')).body).toEqual([])
    })

    it('freezes what was found and who answered for it', async () => {
      const api = await start(registerWithoutPurpose())
      await accept(api)
      const published = await api.send('POST', '/api/publications', { note: '', newConsent: 'no' })
      expect(published).toMatchObject({
        status: 201,
        body: { newConsent: 'no', findings: { blocker: 0, accepted: 1 } },
      })
      await api.send('PATCH', '/api/cookies?filter={"id":[1]}', { purpose: 'Garder la session ouverte.' })
      const frozen = await api.send('GET', '/api/publications/1/findings')
      expect(frozen.body).toMatchObject({
        at: '2026-11-24T09:30:00.000Z',
        counts: { blocker: 0, accepted: 1 },
        findings: expect.arrayContaining([
          expect.objectContaining({ id: 'R08-cookies-1', acceptance: expect.objectContaining(ANSWER) }),
        ]),
      })
      expect(await api.send('GET', '/api/publications/2/findings')).toMatchObject({ status: 404 })
    })

    it('is refused again once the answer’s time is over', async () => {
      const api = await start(registerWithoutPurpose())
      await accept(api)
      const publishOn = (at: string) =>
        api.store.publish({ note: '', newConsent: '' }, {}, { who: 'local', at })
      // Midnight in France is an hour or two before midnight in UTC.
      expect((await publishOn('2027-03-31T22:00:00.000Z')).kind).toBe('blocked')
      expect((await publishOn('2027-03-31T21:59:59.999Z')).kind).toBe('ok')
    })
  })

  it('lets the starter charter go online on its first day, once somebody answers for what it lacks', async () => {
    const api = await start(starterRegister)
    expect((await publish(api)).status).toBe(409)
    const ask = async (path: string, body?: object) => {
      const answer = await api.send(body === undefined ? 'GET' : 'POST', path, body)
      expect(answer.status).toBe(200)
      return JSON.stringify(answer.body)
    }
    await acceptBlockersBy(ask, new Date('2026-11-24T09:30:00.000Z'))
    expect((await publish(api)).status).toBe(201)
  })
})
