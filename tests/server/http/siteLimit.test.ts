import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { givePassword } from '../../support/givePassword.ts'
import { LIMITED, limitAccount } from '../../support/limitAccount.ts'
import { PEOPLE } from '../../support/openAccounts.ts'
import { addSecondSite } from '../../support/secondSite.ts'
import { startApi, type StartedApi } from './startApi.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

async function start(): Promise<StartedApi> {
  const api = await startApi()
  opened.push(api)
  await addSecondSite(api.store, { who: 'local', at: '2026-11-24T09:30:00.000Z' })
  return api
}

describe('the limit of an account', () => {
  const path = `/api/users/${LIMITED.editor}`
  const fields = {
    name: PEOPLE.editor,
    email: 'editor@example.fr',
    role: 'editor',
    language: 'fr',
    disabled: false,
  }

  it('counts at once, also for what was let in before', async () => {
    const api = await start()
    await limitAccount(api.accounts, 'editor', [1, 2])
    const editor = await api.as('editor')
    const notes = { notes: 'à revoir' }
    const url = '/api/cookies?filter={"id":[1]}'
    expect((await editor.send('PATCH', url, notes)).status).toBe(200)
    await limitAccount(api.accounts, 'editor', [2])
    expect(await editor.send('PATCH', url, notes)).toMatchObject({
      status: 403,
      body: { message: 'errors.siteForbidden', args: { names: 'data.regionreunion.com' } },
    })
    await limitAccount(api.accounts, 'editor', null)
    expect((await editor.send('PATCH', url, notes)).status).toBe(200)
  })

  it('says whom one asks to publish a charter, and whom for all of them', async () => {
    const api = await start()
    for (const id of [1, 2, 3, 4]) await givePassword(api.accounts, id)
    await limitAccount(api.accounts, 'publisher', [2])
    const reader = await api.as('reader')
    const named = async (query: string) =>
      (await reader.send('GET', `/api/publications/publishers${query}`)).body
    expect(await named('?site=2')).toEqual([PEOPLE.administrator, PEOPLE.publisher])
    expect(await named('?site=1')).toEqual([PEOPLE.administrator])
    expect(await named('')).toEqual([PEOPLE.administrator])
    expect((await reader.send('GET', '/api/publications/publishers?site=9')).status).toBe(404)
    await limitAccount(api.accounts, 'publisher', null)
    expect(await named('')).toEqual([PEOPLE.administrator, PEOPLE.publisher])
  })

  it('stays where a body says nothing of it', async () => {
    const api = await start()
    await limitAccount(api.accounts, 'editor', [2])
    const changed = await api.send('PUT', path, { ...fields, language: 'en', version: 2 })
    expect(changed).toMatchObject({ status: 200, body: { siteIds: [2], language: 'en' } })
  })

  it('is of editors and publishers only', async () => {
    const api = await start()
    await limitAccount(api.accounts, 'editor', [2])
    for (const body of [
      { ...fields, role: 'administrator', siteIds: [2] },
      { ...fields, role: 'reader', siteIds: [2] },
      { ...fields, role: 'administrator' },
    ])
      expect(await api.send('PUT', path, { ...body, version: 2 })).toMatchObject({
        status: 422,
        body: { errors: { siteIds: { message: 'errors.roleNotLimited' } } },
      })
    const lifted = { ...fields, role: 'administrator', siteIds: null, version: 2 }
    expect(await api.send('PUT', path, lifted)).toMatchObject({ status: 200, body: { siteIds: null } })
  })

  it('names sites that there are', async () => {
    const api = await start()
    await limitAccount(api.accounts, 'editor', null)
    expect(await api.send('PUT', path, { ...fields, siteIds: [7], version: 1 })).toMatchObject({
      status: 422,
      body: { errors: { siteIds: { message: 'errors.noSuchSite' } } },
    })
    const invitation = { name: 'Nadia', email: 'nadia@example.fr', role: 'editor', language: 'fr' }
    expect(await api.send('POST', '/api/users', { ...invitation, siteIds: [2, 2, 1] })).toMatchObject({
      status: 201,
      body: { siteIds: [1, 2] },
    })
  })

  it('loses a site that is deleted, and has it again when that is undone', async () => {
    const api = await start()
    await limitAccount(api.accounts, 'editor', [1, 2])
    const deleted = await api.send('DELETE', '/api/sites?filter={"id":[2]}')
    expect(deleted.status).toBe(200)
    expect((await api.send('GET', path)).body).toMatchObject({ siteIds: [1], version: 2 })
    const { act } = z.looseObject({ act: z.looseObject({}) }).parse(deleted.body)
    expect((await api.send('POST', '/api/changes/undo', act)).status).toBe(200)
    expect((await api.send('GET', path)).body).toMatchObject({ siteIds: [1, 2] })
  })

  it('stands in the history, and in what the register is verified by', async () => {
    const api = await start()
    await limitAccount(api.accounts, 'editor', [2])
    const { body } = await api.send('GET', '/api/changes?filter={"resource":"users","action":"update"}')
    expect(body).toMatchObject([{ recordId: 2, after: { siteIds: [2] } }])
    const text = await api.send('GET', '/api/changes.csv?filter={"resource":"users","action":"update"}')
    expect(text.body).toContain('Limité aux plateformes;;Cookies de Transport')
  })
})
