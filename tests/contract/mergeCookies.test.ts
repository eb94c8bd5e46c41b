import { expect, it } from 'vitest'
import { z } from 'zod'
import type { ListQuery } from '#api/listQuery.ts'
import type { Cookie } from '#charter/register/cookie.ts'
import { aCookie, aRegister } from '../support/builders.ts'
import { verifyChain } from '../support/verifyChain.ts'
import { onEachEngine, type Started } from './engines.ts'

async function stateOf(api: Started): Promise<unknown> {
  return Promise.all([api.store.register(), api.send('GET', '/api/changes').then(({ body }) => body)])
}

const WHOLE: ListQuery = {
  conditions: [],
  search: '',
  sort: { field: 'id', direction: 'asc' },
  range: null,
}

/** It has a location; its twin, on a domain that is the same to a browser, has recipients. */
const TARGET = {
  name: '_ga',
  domain: 'ville-exemple.fr',
  location: 'Front office',
  recipients: '',
  notes: 'Vu en mars',
}
const SOURCE = {
  name: '_ga',
  domain: '.Ville-Exemple.fr',
  location: '',
  recipients: 'Google Ireland Ltd',
  notes: 'Vu en juin',
}
const twins = () => aRegister({ cookies: [TARGET, { name: 'lang' }, SOURCE] })

const merge = (api: Pick<Started, 'send'>, id: number, version: number, source: object) =>
  api.send('POST', `/api/cookies/${id}/merge`, { version, with: source })

const entriesSchema = z.array(z.looseObject({ id: z.number() }))

onEachEngine((start) => {
  it('fills the one that stays and deletes the other, in one request', async () => {
    const api = await start(twins())
    expect(await merge(api, 1, 1, { id: 3, version: 1 })).toMatchObject({
      status: 200,
      body: {
        id: 1,
        version: 2,
        domain: 'ville-exemple.fr',
        location: 'Front office',
        recipients: 'Google Ireland Ltd',
        notes: 'Vu en mars',
      },
    })
    const { cookies } = await api.store.register()
    expect(cookies.map(({ name, domain }) => name + domain)).toEqual(['_gaville-exemple.fr', 'lang'])
    expect(api.errors).toEqual([])
  })

  it('keeps both in the history, whose chain holds', async () => {
    const api = await start(twins())
    await merge(api, 1, 1, { id: 3, version: 1 })
    expect(await api.send('GET', '/api/changes?range=[0,1]')).toMatchObject({
      body: [
        {
          action: 'update',
          resource: 'cookies',
          recordId: 1,
          before: { recipients: '', version: 1 },
          after: { recipients: 'Google Ireland Ltd', version: 2 },
        },
        { action: 'delete', resource: 'cookies', recordId: 3, before: SOURCE, after: null },
      ],
    })
    const { items } = await api.store.changes(WHOLE)
    expect(verifyChain(items)).toMatchObject({ kind: 'intact' })
  })

  it('changes nothing of the one that stays where the other says no more', async () => {
    const api = await start(aRegister({ cookies: [SOURCE, { ...TARGET, location: '' }] }))
    expect(await merge(api, 1, 1, { id: 2, version: 1 })).toMatchObject({
      status: 200,
      body: { id: 1, version: 1, ...SOURCE },
    })
    expect(await api.send('GET', '/api/changes?range=[0,1]')).toMatchObject({
      body: [{ action: 'delete', recordId: 2 }, { action: 'create' }],
    })
  })

  it('can be taken back: first what was filled, then the record that went', async () => {
    const api = await start(twins())
    await api.send('PUT', '/api/cookies/1', { ...aCookie(TARGET), version: 1 })
    await merge(api, 1, 2, { id: 3, version: 1 })
    const { body } = await api.send('GET', '/api/changes?range=[0,2]')
    const [, deletion, before] = entriesSchema.parse(body).map(({ id }) => id)
    const restore = (id: number, change: number | undefined, version: number | null) =>
      api.send('POST', `/api/cookies/${id}/restore`, { change, version })
    expect(await restore(1, before, 3)).toMatchObject({ status: 200, body: TARGET })
    expect(await restore(3, deletion, null)).toMatchObject({ status: 200, body: { id: 3, ...SOURCE } })
  })

  it.each([
    ['the one that stays', 1, { current: { id: 1, version: 2, notes: 'b' } }],
    ['the one that goes', 3, { current: { id: 3, version: 2, notes: 'b' } }],
  ])('writes nothing where somebody wrote to %s, and shows that one', async (_what, written, current) => {
    const api = await start(twins())
    const fields = written === 1 ? TARGET : SOURCE
    await api.send('PUT', `/api/cookies/${written}`, { ...aCookie({ ...fields, notes: 'b' }), version: 1 })
    const before = await stateOf(api)
    expect(await merge(api, 1, 1, { id: 3, version: 1 })).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:stale', ...current },
    })
    expect(await stateOf(api)).toEqual(before)
  })

  it.each([
    ['the one that stays is gone', 9, { id: 3, version: 1 }, 404, { args: { id: 9 } }],
    ['the one that goes is gone', 1, { id: 9, version: 1 }, 404, { args: { id: 9 } }],
    ['it is the same record', 1, { id: 1, version: 1 }, 422, { errors: { 'with.id': {} } }],
    ['it is not said which one goes', 1, {}, 422, { errors: { 'with.id': {}, 'with.version': {} } }],
  ])('writes nothing where %s', async (_what, id, source, status, body) => {
    const api = await start(twins())
    const before = await stateOf(api)
    expect(await merge(api, id, 1, source)).toMatchObject({ status, body })
    expect(await stateOf(api)).toEqual(before)
    expect(api.errors).toEqual([])
  })

  it.each<[string, Partial<Cookie>, Partial<Cookie>]>([
    ['spaces around its name', TARGET, { ...TARGET, name: '\u00A0_ga ' }],
    ['another category and lifetime', TARGET, { ...SOURCE, categoryId: 2, lifetime: 'P2Y' }],
    ['a pattern that stands for it', { name: '_ga_*', nameMatch: 'pattern' }, { name: '_ga_X1' }],
  ])('takes two for one tracker: %s', async (_what, target, source) => {
    const api = await start(
      aRegister({ categories: [{ key: 'necessary' }, { key: 'audience' }], cookies: [target, source] }),
    )
    expect(await merge(api, 1, 1, { id: 2, version: 1 })).toMatchObject({ status: 200, body: { id: 1 } })
  })

  it.each<[string, Partial<Cookie>, Partial<Cookie>]>([
    ['another name', TARGET, { ...SOURCE, name: '_gid' }],
    ['another case of its name', TARGET, { ...SOURCE, name: '_GA' }],
    ['another domain', TARGET, { ...SOURCE, domain: 'autre-ville.fr' }],
    ['another storage', TARGET, { ...SOURCE, storage: 'localStorage' }],
    ['a draft that stays', { ...TARGET, status: 'draft' }, SOURCE],
    ['a draft that goes', TARGET, { ...SOURCE, status: 'draft' }],
    ['no name yet', { ...TARGET, name: 'xxx' }, { ...SOURCE, name: 'xxx' }],
    ['a pattern that would go', { name: '_ga_X1' }, { name: '_ga_*', nameMatch: 'pattern' }],
  ])('writes nothing where rule R07 does not see one tracker: %s', async (_what, target, source) => {
    const api = await start(aRegister({ cookies: [target, source] }))
    const before = await stateOf(api)
    expect(await merge(api, 1, 1, { id: 2, version: 1 })).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:otherTracker', message: 'errors.otherTracker' },
    })
    expect(await stateOf(api)).toEqual(before)
  })

  it('writes nothing where a third record would be its twin', async () => {
    const pattern = { name: '_ga_*', nameMatch: 'pattern' } as const
    // To a browser it is no domain; to the register it is another one.
    const covered = { name: '_ga_X1', domain: '.' }
    const api = await start(aRegister({ cookies: [pattern, covered, { ...pattern, domain: '.' }] }))
    const before = await stateOf(api)
    expect(await merge(api, 1, 1, { id: 2, version: 1 })).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:duplicate', records: [{ id: 3, name: '_ga_*' }] },
    })
    expect(await stateOf(api)).toEqual(before)
  })

  it('is done once, of two people who ask for it at the same moment', async () => {
    const api = await start(twins())
    const answers = await Promise.all([
      merge(api, 1, 1, { id: 3, version: 1 }),
      merge(api, 3, 1, { id: 1, version: 1 }),
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 404]))
    expect((await api.store.register()).cookies).toHaveLength(2)
  })

  it('is refused to a reader', async () => {
    const api = await start(twins())
    const reader = await api.as('reader')
    expect((await merge(reader, 1, 1, { id: 3, version: 1 })).status).toBe(403)
    const editor = await api.as('editor')
    expect((await merge(editor, 1, 1, { id: 3, version: 1 })).status).toBe(200)
  })
})
