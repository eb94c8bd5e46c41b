import { expect, it } from 'vitest'
import { aCookie, aRegister } from '../support/builders.ts'
import { onEachEngine } from './engines.ts'
import { apply, AUDIENCE, cookiesOf, CREATE, one, plan, plannedSchema, SHA } from './importing.ts'

onEachEngine((start) => {
  it('plans without writing, and writes what was planned as one act that names the file and the lines', async () => {
    const api = await start(one())
    const editor = await api.as('editor')
    const planned = await plan(editor, AUDIENCE, CREATE)
    expect(planned).toMatchObject({
      state: 'planned',
      name: 'registre.csv',
      fileSha256: SHA,
      format: 'csv',
      expiresAt: '2026-11-24T21:30:00.000Z',
      result: null,
      plan: {
        cookies: [
          { kind: 'new', line: 2 },
          { kind: 'new', line: 3 },
        ],
        undecided: [],
      },
    })
    expect(await cookiesOf(api)).toEqual([['sid', 'Avant']])

    const applied = await apply(editor, planned)
    expect(applied).toMatchObject({
      status: 200,
      body: {
        state: 'applied',
        expiresAt: null,
        result: {
          created: { providers: 1, categories: 1, cookies: 2, sections: 0, sites: 0 },
          changed: { providers: 0, categories: 0, cookies: 0, sections: 0, sites: 0 },
          retired: 0,
          conflicts: [],
          conflictCount: 0,
        },
      },
    })
    expect(await cookiesOf(api)).toEqual([
      ['sid', 'Avant'],
      ['_pk_id', 'Compter les visites'],
      ['_pk_ses', 'Suivre la visite'],
    ])
    expect((await api.send('GET', '/api/changes?range=[0,4]')).body).toMatchObject([
      { action: 'create', resource: 'cookies', imported: { name: 'registre.csv', line: 3 } },
      { action: 'create', resource: 'cookies', imported: { name: 'registre.csv', line: 2 } },
      { action: 'create', resource: 'categories', imported: { line: 2 } },
      { action: 'create', resource: 'providers', imported: { line: 2 } },
      {
        action: 'import',
        resource: 'imports',
        recordId: planned.id,
        after: {
          name: 'registre.csv',
          sha256: SHA,
          created: 4,
          changed: 0,
          conflicts: 0,
          lines: [2, 2, 2, 3],
        },
      },
    ])
    expect(api.errors).toEqual([])
  })

  it('changes the fields that the file says, and leaves what its empty cells stand for', async () => {
    const api = await start(one())
    const planned = await plan(api, 'Nom du cookie;Finalité;Notes internes\nsid;Après;\n')
    expect(await apply(api, planned)).toMatchObject({
      status: 200,
      body: { result: { changed: { cookies: 1 } } },
    })
    const { cookies } = await api.store.register()
    expect(cookies).toMatchObject([{ name: 'sid', purpose: 'Après', notes: 'à garder' }])
  })

  it('changes what the file says of a provider that there is', async () => {
    const api = await start(one())
    const planned = await plan(api, 'Nom du cookie;Prestataire;Pays\nsid;Opendatasoft;Italie\n')
    expect(await apply(api, planned)).toMatchObject({
      status: 200,
      body: { result: { changed: { cookies: 0, providers: 1 } } },
    })
    const { providers } = await api.store.register()
    expect(providers).toMatchObject([{ country: 'IT' }])
  })

  it('changes nothing when the same file comes again', async () => {
    const api = await start(one())
    await apply(api, await plan(api, AUDIENCE, CREATE))
    const again = await plan(api, AUDIENCE, CREATE)
    expect(again.plan).toMatchObject({ cookies: [{ kind: 'same' }, { kind: 'same' }] })
    expect(await apply(api, again)).toMatchObject({ status: 409, body: { type: 'urn:registre:importEmpty' } })
  })

  it('writes nothing twice when it is asked again, as after a time-out, and says how it ended', async () => {
    const api = await start(one())
    const planned = await plan(api, AUDIENCE, CREATE)
    const [first, second] = await Promise.all([apply(api, planned), apply(api, planned)])
    const third = await apply(api, planned)
    expect(first.status).toBe(200)
    expect(second.body).toEqual(first.body)
    expect(third.body).toEqual(first.body)
    expect(await cookiesOf(api)).toHaveLength(3)
  })

  it('leaves a record that somebody changed since, and writes the rest or nothing, as one chooses', async () => {
    const api = await start(aRegister({ cookies: [{ name: 'a' }, { name: 'b' }] }))
    const text = 'Nom du cookie;Finalité\na;Un\nb;Deux\n'
    const planned = await plan(api, text)
    await api.send('PUT', '/api/cookies/1', {
      ...aCookie({ name: 'a', purpose: 'De quelqu’un' }),
      version: 1,
    })

    const refused = await apply(api, planned, 'nothing')
    expect(refused).toMatchObject({
      status: 409,
      body: {
        type: 'urn:registre:importConflicts',
        args: { count: 1 },
        conflicts: [{ resource: 'cookies', id: 1, name: 'a', line: 2, reason: 'changed' }],
      },
    })
    expect((await cookiesOf(api)).map(([, purpose]) => purpose)).not.toContain('Deux')

    const applied = await apply(api, planned, 'rest')
    expect(applied).toMatchObject({
      status: 200,
      body: {
        result: { changed: { cookies: 1 }, conflictCount: 1, conflicts: [{ id: 1, reason: 'changed' }] },
      },
    })
    expect(await cookiesOf(api)).toEqual([
      ['a', 'De quelqu’un'],
      ['b', 'Deux'],
    ])
  })

  it('lets two plans stand at once: the second meets what the first wrote, and says so', async () => {
    const api = await start(one())
    const first = await plan(api, AUDIENCE, CREATE)
    const second = await plan(api, AUDIENCE, CREATE)
    await apply(api, first)
    expect(await apply(api, second, 'nothing')).toMatchObject({
      status: 409,
      body: {
        conflicts: [
          { resource: 'providers', name: 'Matomo', reason: 'exists' },
          { resource: 'categories', reason: 'exists' },
          { resource: 'cookies', name: '_pk_id', line: 2, reason: 'waits' },
          { resource: 'cookies', name: '_pk_ses', line: 3, reason: 'waits' },
        ],
      },
    })
    expect(await cookiesOf(api)).toHaveLength(3)
  })

  it('plans anew with other choices, and applies no other plan than the one that was seen', async () => {
    const api = await start(one())
    const seen = await plan(api, AUDIENCE)
    expect(seen.plan).toMatchObject({
      undecided: [
        { resource: 'providers', value: 'Matomo' },
        { resource: 'categories', value: 'Mesure d’audience' },
      ],
    })
    const again = await api.send('PUT', `/api/imports/${seen.id}`, { siteIds: [1], choices: CREATE })
    expect(again).toMatchObject({ status: 200, body: { id: seen.id, plan: { undecided: [] } } })
    expect(await apply(api, seen)).toMatchObject({
      status: 409,
      body: { type: 'urn:registre:importChanged' },
    })
    expect(await apply(api, plannedSchema.parse(again.body))).toMatchObject({ status: 200 })
  })
})
