import { expect, it } from 'vitest'
import { z } from 'zod'
import { limitAccount } from '../support/limitAccount.ts'
import { aRegister } from '../support/builders.ts'
import { addSecondSite } from '../support/secondSite.ts'
import { onEachEngine } from './engines.ts'
import { apply, AUDIENCE, cookiesOf, CREATE, one, plan, readingOf, SHA } from './importing.ts'

const AUTHOR = { who: 'a', at: '2026-11-24T09:30:00.000Z' }

onEachEngine((start) => {
  it('shows a plan to its own person alone, and an import that was applied to all', async () => {
    const api = await start(one())
    const planned = await plan(await api.as('editor'), AUDIENCE, CREATE)
    const path = `/api/imports/${planned.id}`
    const gone = { status: 404, body: { type: 'urn:registre:importGone' } }
    expect(await api.send('GET', path)).toMatchObject(gone)
    expect(await apply(api, planned)).toMatchObject(gone)
    expect(await api.send('PUT', path, { siteIds: [1], choices: {} })).toMatchObject(gone)
    await apply(await api.as('editor'), planned)
    expect(await (await api.as('reader')).send('GET', path)).toMatchObject({
      status: 200,
      body: { state: 'applied' },
    })
  })

  it('takes away what an import brought, and leaves and names what was changed since', async () => {
    const api = await start(one())
    const planned = await plan(api, `${AUDIENCE}sid;Après;;;;\n`, CREATE)
    await apply(api, planned)
    await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { notes: 'vu' })
    const undone = await api.send('POST', `/api/imports/${planned.id}/undo`)
    expect(undone).toMatchObject({
      status: 200,
      body: {
        state: 'undone',
        undone: {
          // The provider and the category of the cookie that stays are needed by it.
          restored: 2,
          leftCount: 3,
          left: [
            { resource: 'cookies', id: 2, name: '_pk_id' },
            { resource: 'categories', name: 'Mesure d’audience' },
            { resource: 'providers', name: 'Matomo' },
          ],
        },
      },
    })
    expect(await cookiesOf(api)).toEqual([
      ['sid', 'Avant'],
      ['_pk_id', 'Compter les visites'],
    ])
    expect((await api.send('GET', '/api/changes?range=[0,0]')).body).toMatchObject([
      {
        action: 'undo',
        resource: 'imports',
        recordId: planned.id,
        after: { name: 'registre.csv', restored: 2, left: 3 },
      },
    ])
    expect((await api.send('POST', `/api/imports/${planned.id}/undo`)).body).toEqual(undone.body)
    expect(api.errors).toEqual([])
  })

  it('can be undone by its act too, as whatever else several records were changed by', async () => {
    const api = await start(one())
    const applied = await apply(api, await plan(api, AUDIENCE, CREATE))
    const { act, id } = z
      .looseObject({ id: z.int(), result: z.looseObject({ act: z.looseObject({}) }) })
      .transform(({ id, result }) => ({ id, act: result.act }))
      .parse(applied.body)
    expect(await api.send('POST', '/api/changes/undo', act)).toMatchObject({
      status: 200,
      body: { restored: 4 },
    })
    expect(await cookiesOf(api)).toEqual([['sid', 'Avant']])
    expect(await api.send('GET', `/api/imports/${id}`)).toMatchObject({ body: { state: 'undone' } })
  })

  it('puts what is new on the platforms that were chosen', async () => {
    const api = await start(one())
    const site = { title: 'Charte', platformName: 'Transport', language: 'fr' }
    const columns = [{ field: 'cookie.name', label: 'Nom' }]
    const empty = { site: { ...site, columns }, sectionIds: [], cookieIds: [] }
    expect(await api.send('POST', '/api/sites/add', empty)).toMatchObject({ status: 201, body: { ids: [2] } })
    expect(await apply(api, await plan(api, AUDIENCE, CREATE, [2]))).toMatchObject({ status: 200 })
    const { cookies } = await api.store.wholeRegister()
    expect(cookies.map(({ name, siteIds }) => [name, siteIds])).toEqual([
      ['sid', [1]],
      ['_pk_id', [2]],
      ['_pk_ses', [2]],
    ])
  })

  it('puts rows on the platforms that they name, new ones and those that there are', async () => {
    const api = await start(one())
    await addSecondSite(api.store, AUTHOR, { cookieIds: [] })
    const text =
      'Nom du cookie;Finalité;Prestataire;Catégorie;Service;Plateformes\n' +
      'sid;Avant;;;;https://Transport.exemple.fr/\n_pk_id;Compter;Matomo;Mesure d’audience;Matomo;transport.exemple.fr\n'
    const planned = await plan(api, text, CREATE)
    expect(await apply(api, planned)).toMatchObject({
      status: 200,
      body: { result: { created: { cookies: 1 }, changed: { cookies: 1 }, conflictCount: 0 } },
    })
    const { cookies } = await api.store.wholeRegister()
    expect(cookies.map(({ name, siteIds }) => [name, siteIds])).toEqual([
      ['sid', [1, 2]],
      ['_pk_id', [2]],
    ])
  })

  it('shows an account that is limited to a platform which rows change another, and writes the others', async () => {
    const api = await start(one())
    await addSecondSite(api.store, AUTHOR, { cookieIds: [] })
    const editor = await api.as('editor')
    await limitAccount(api.accounts, 'editor', [2])
    const text =
      'Nom du cookie;Finalité;Prestataire;Catégorie;Service;Plateformes\n' +
      'sid;Autre;;;;data.example.fr\n_pk_id;Compter;Matomo;Mesure d’audience;Matomo;transport.exemple.fr\n'
    const planned = await plan(editor, text, CREATE)
    expect(planned.plan).toMatchObject({
      cookies: [
        {
          kind: 'problem',
          problems: [{ field: 'site', code: 'otherSites', args: { text: 'data.example.fr' } }],
        },
        { kind: 'new' },
      ],
      absent: [],
    })
    expect(await apply(editor, planned)).toMatchObject({
      status: 200,
      body: { result: { created: { cookies: 1 }, changed: { cookies: 0 } } },
    })
  })

  it('leaves of a shared provider what others show, says it on the row, and writes the rest', async () => {
    const api = await start(
      aRegister({
        providers: [{ name: 'Matomo' }],
        cookies: [{ name: '_pk_id' }, { name: '_pk_ses', purpose: 'Avant' }],
        sections: [{ heading: 'Vos droits', body: '<p>Avant</p>' }],
      }),
    )
    await addSecondSite(api.store, AUTHOR, { cookieIds: [] })
    await api.send('PATCH', '/api/cookies?filter={"id":[2]}', { siteIds: [2] })
    const editor = await api.as('editor')
    await limitAccount(api.accounts, 'editor', [2])
    const text =
      'Nom du cookie;Finalité;Prestataire;Politique de confidentialité;Plateformes\n' +
      '_pk_ses;Après;Matomo;https://matomo.org/privacy;transport.exemple.fr\n_pk_id;;Matomo;https://matomo.org/privacy;\n'
    const planned = await plan(editor, text, {}, [2])
    const args = { name: 'Matomo', text: 'data.example.fr' }
    const shared = { code: 'sharedElsewhere', field: 'provider.privacyPolicyUrl', args }
    expect(planned.plan).toMatchObject({
      providers: [{ kind: 'same', name: 'Matomo', changes: [], isApplied: false }],
      cookies: [
        { kind: 'changed', problems: [{ ...shared, isBlocking: false }], isApplied: true },
        { name: '_pk_id', isApplied: true },
      ],
    })
    expect(await apply(editor, planned)).toMatchObject({
      status: 200,
      body: { result: { conflictCount: 0 } },
    })
    const { cookies, providers } = await api.store.wholeRegister()
    expect(cookies.map(({ name, purpose }) => [name, purpose])).toContainEqual(['_pk_ses', 'Après'])
    expect(providers).toMatchObject([{ name: 'Matomo', privacyPolicyUrl: '' }])
  })

  it('leaves the texts that other platforms show too, and names these', async () => {
    const api = await start(aRegister({ sections: [{ heading: 'Vos droits', body: '<p>Avant</p>' }] }))
    await addSecondSite(api.store, AUTHOR, { cookieIds: [] })
    const editor = await api.as('editor')
    await limitAccount(api.accounts, 'editor', [2])
    const page =
      '<h1>Charte</h1><h2>Vos droits</h2><p>Après</p><h2>Contact</h2><p>Nous</p><h2>Liste</h2>' +
      '<table><tr><th>Cookie</th><th>Finalité</th></tr><tr><td>_pk_id</td><td>Compter</td></tr></table>'
    const planned = await plan(editor, page, {}, [2])
    expect(planned.plan).toMatchObject({
      sections: [
        { heading: 'Vos droits', kind: 'changed', otherSites: 'data.example.fr', isApplied: false },
        { heading: 'Contact', kind: 'new', otherSites: '', isApplied: true },
        { heading: 'Liste', otherSites: '' },
      ],
    })
    expect(await apply(editor, planned)).toMatchObject({ status: 200, body: { state: 'applied' } })
    const { sections } = await api.store.wholeRegister()
    expect(sections.map(({ heading, body }) => [heading, body])).toContainEqual([
      'Vos droits',
      '<p>Avant</p>',
    ])
  })

  it('gives a template to fill in, in both languages, which imports what is filled in', async () => {
    const api = await start(one())
    const editor = await api.as('editor')
    const csv = await editor.send('GET', '/api/imports/template.csv')
    expect(csv.status).toBe(200)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toBe('attachment')
    const text = z.string().parse(csv.body)
    const filled = `${text}_pk_id;Matomo;Matomo;Mesure d’audience;Compter les visites\r\n`
    expect(await apply(editor, await plan(editor, filled, CREATE))).toMatchObject({
      status: 200,
      body: { result: { created: { providers: 1, categories: 1, cookies: 1 } } },
    })
    expect(await cookiesOf(api)).toEqual([
      ['sid', 'Avant'],
      ['_pk_id', 'Compter les visites'],
    ])

    const english = await editor.send('GET', '/api/imports/template.csv?language=en')
    expect(english.body).toContain('\nCookie name;')
    const workbook = await editor.send('GET', '/api/imports/template.ods?language=en')
    expect(workbook.status).toBe(200)
    expect(workbook.headers.get('content-type')).toBe('application/vnd.oasis.opendocument.spreadsheet')
    expect(workbook.body).toContain('mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK')

    const malformed = { status: 400, body: { type: 'urn:registre:malformedQuery' } }
    expect(await editor.send('GET', '/api/imports/template.csv?language=de')).toMatchObject(malformed)
    expect(await editor.send('GET', '/api/imports/template.ods?sep=,')).toMatchObject(malformed)
    expect(await (await api.as('reader')).send('GET', '/api/imports/template.csv')).toMatchObject({
      status: 403,
    })
    expect(api.errors).toEqual([])
  })

  it('refuses a reading that is none, by field', async () => {
    const api = await start(one())
    const body = {
      source: { name: 'a', sha256: SHA },
      reading: readingOf(AUDIENCE),
      siteIds: [1],
      choices: {},
    }
    expect(await api.send('POST', '/api/imports', 'x')).toMatchObject({ status: 400 })
    expect(await api.send('POST', '/api/imports', { ...body, siteIds: [9] })).toMatchObject({
      status: 404,
      body: { type: 'urn:registre:noSuchSite' },
    })
    expect(await api.send('POST', '/api/imports', { ...body, choices: { unknown: true } })).toMatchObject({
      status: 422,
      body: { errors: { 'choices.unknown': {} } },
    })
    const cells = { 'cookie.name': 'a', 'cookie.value': 'secret' }
    const rows = [{ line: 1, part: 0, cells, columns: 0, notes: [] }]
    expect(
      await api.send('POST', '/api/imports', { ...body, reading: { ...body.reading, rows } }),
    ).toMatchObject({ status: 422 })
  })
})
