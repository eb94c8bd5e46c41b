import { expect, it } from 'vitest'
import { z } from 'zod'
import { completionsSchema } from '#api/completions.ts'
import { modelTextSchema } from '#api/modelTexts.ts'
import { starterRegister } from '#charter/starter/starterRegister.ts'
import { publishableStarter } from '../support/publishable.ts'
import { putOnline } from '../support/putOnline.ts'
import { addSecondSite } from '../support/secondSite.ts'
import { onEachEngine, type Started } from './engines.ts'

const actSchema = z.object({ ids: z.array(z.int()), act: z.strictObject({ first: z.int(), last: z.int() }) })
const undo = (api: Started, act: object) => api.send('POST', '/api/changes/undo', act)
const readCompletions = async (api: Started) =>
  completionsSchema.parse((await api.send('GET', '/api/known-trackers/completions')).body)

onEachEngine((start) => {
  it('says what is known of the starter’s cookies, and writes it as one act that can be taken back', async () => {
    const api = await start(starterRegister)
    const { total, completions } = await readCompletions(api)
    expect(total).toBe(4)
    expect(completions.map(({ name, fields }) => [name, fields.lifetime, fields.exemptionGround])).toEqual([
      ['sessionid', 'P2W', 'authentication'],
      ['django_language', 'P12M', 'uiPreference'],
      ['csrftoken', 'P12M', 'serviceSecurity'],
      ['cookies_preferences', 'P6M', 'consentChoice'],
    ])
    for (const { source } of completions) expect(source.address).toMatch(/^https:\/\//)

    const before = (await api.store.register()).cookies
    const records = completions.map(({ id, version, fields }) => ({ id, version, ...fields }))
    const written = await api.send('PATCH', '/api/cookies/each', { records })
    expect(written).toMatchObject({ status: 200, body: { ids: [1, 2, 3, 4] } })
    expect((await api.store.register()).cookies[2]).toMatchObject({
      name: 'csrftoken',
      purpose: 'Récupérer des données via des appels API',
      lifetime: 'P12M',
      purposeCodes: ['serviceSecurity'],
    })
    expect(await readCompletions(api)).toEqual({ total: 0, completions: [] })

    expect(await undo(api, actSchema.parse(written.body).act)).toMatchObject({ body: { restored: 4 } })
    expect((await api.store.register()).cookies).toEqual(before)
  })

  it('says it in the language of the platform that a cookie stands on', async () => {
    const api = await start(starterRegister)
    await addSecondSite(api.store, { who: 'local', at: '2026-11-24T09:30:00.000Z' }, { cookieIds: [3] })
    await api.send('PATCH', '/api/sites?filter={"id":[2]}', { language: 'en' })
    await api.send('PATCH', '/api/cookies?filter={"id":[3]}', { siteIds: [2] })
    const { completions } = await readCompletions(api)
    const reasonOf = (id: number) => completions.find((one) => one.id === id)?.fields.exemptionReason
    expect(reasonOf(3)).toMatch(/\bthe\b/)
    expect(reasonOf(1)).not.toMatch(/\bthe\b/)
  })

  it('writes none of several cookies where one was changed since, or is said twice', async () => {
    const api = await start(starterRegister)
    await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { notes: 'x' })
    const before = (await api.store.register()).cookies
    const edit = (id: number) => ({ id, version: 1, notes: 'y' })
    expect(await api.send('PATCH', '/api/cookies/each', { records: [edit(1), edit(2)] })).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:stale', current: { id: 2, version: 2 } },
    })
    expect(await api.send('PATCH', '/api/cookies/each', { records: [edit(1), edit(9)] })).toMatchObject({
      status: 404,
    })
    expect(await api.send('PATCH', '/api/cookies/each', { records: [edit(1), edit(1)] })).toMatchObject({
      status: 422,
    })
    const unknown = { records: [{ ...edit(1), colour: 'red' }] }
    expect(await api.send('PATCH', '/api/cookies/each', unknown)).toMatchObject({ status: 422 })
    expect((await api.store.register()).cookies).toEqual(before)
  })

  it('inserts the missing model texts as one act that can be taken back', async () => {
    const api = await start(starterRegister)
    const texts = z.array(modelTextSchema).parse((await api.send('GET', '/api/sections/models')).body)
    const records = texts
      .filter(({ severity, isCovered }) => severity !== null && !isCovered)
      .map(({ section }) => section)
    const written = await api.send('POST', '/api/sections/many', { records })
    expect(written).toMatchObject({ status: 201, body: { ids: [4, 5, 6, 7, 8, 9] } })
    const { sections } = await api.store.register()
    expect(sections.map(({ topics, wording }) => `${topics.join()} ${wording}`)).toEqual([
      ' own',
      'definition own',
      ' own',
      'legalBasis model',
      'exemptTrackers model',
      'rights model',
      'complaint model',
      'retention model',
      'updates model',
    ])
    expect(await undo(api, actSchema.parse(written.body).act)).toMatchObject({ body: { restored: 6 } })
    expect((await api.store.register()).sections).toHaveLength(3)
  })

  it('replaces the example by model texts, and puts it back', async () => {
    const api = await start(starterRegister)
    const before = await api.store.register()
    const started = await api.send('POST', '/api/start-over', {})
    expect(started).toMatchObject({ status: 200 })
    const register = await api.store.register()
    expect(register.site).toEqual(before.site)
    expect([register.cookies, register.providers]).toEqual([[], []])
    expect(register.categories).toMatchObject([{ key: 'necessary', consent: 'exempt' }])
    expect(register.sections).toMatchObject([
      { topics: ['definition'], wording: 'model' },
      { kind: 'registry', heading: 'Les cookies de ce site' },
      { topics: ['updates'], wording: 'model' },
    ])
    expect(await undo(api, actSchema.parse(started.body).act)).toMatchObject({ status: 200 })
    expect(await api.store.register()).toEqual(before)
  })

  it('replaces nothing once a version is online', async () => {
    const api = await start(publishableStarter)
    await putOnline(api.store, '', { who: 'Ada <ada@example.fr>', at: '2026-11-24T09:00:00.000Z' })
    const before = await api.store.register()
    expect(await api.send('POST', '/api/start-over', {})).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:alreadyPublished' },
    })
    expect(await api.store.register()).toEqual(before)
  })
})
