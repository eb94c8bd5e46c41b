import { afterEach, describe, expect, it } from 'vitest'
import { blankSection } from '#charter/register/blankRecords.ts'
import { aProvider } from '../../support/builders.ts'
import type { StartedApi } from './startApi.ts'
import { AUTHOR, change, FIRST, idOf, refusedOn, startLimited, startTwoSites } from './startTwoSites.ts'

const opened: StartedApi[] = []
afterEach(async () => {
  for (const { store } of opened.splice(0)) await store.close()
})

describe('an editor of the second site, with a table of providers on the first one', () => {
  async function startWithTable() {
    const api = await startTwoSites()
    opened.push(api)
    const section = { heading: 'Prestataires', body: '', kind: 'providers', siteIds: [1] }
    await api.store.create('sections', { ...blankSection, ...section }, AUTHOR)
    const spare = await api.store.create('providers', aProvider({ name: 'Hébergeur' }), AUTHOR)
    const spareId = spare.kind === 'ok' ? spare.record.id : 0
    const page = async () => (await api.send('GET', '/api/draft/charte.html?site=1')).body
    return { api, editor: await startLimited(api, 'editor', [2]), spareId, page }
  }

  it.each([
    [
      'adds none to it',
      ({ editor }) => editor.send('POST', '/api/providers', aProvider({ name: 'Nouveau' })),
    ],
    [
      'changes none of it that sets no cookie',
      async ({ api, editor, spareId }) => {
        const path = `/api/providers/${spareId}`
        return editor.send('PUT', path, await change(api, path, { country: 'FR' }))
      },
    ],
    ['deletes none of it', ({ editor, spareId }) => editor.send('DELETE', `/api/providers/${spareId}`)],
    [
      'takes none away by giving it a cookie of theirs',
      async ({ api, editor, spareId }) =>
        editor.send('PUT', '/api/cookies/5', await change(api, '/api/cookies/5', { providerId: spareId })),
    ],
    [
      'adds none by deleting its last cookie',
      async ({ api, editor, spareId }) => {
        await api.store.updateMany('cookies', [5], { providerId: spareId }, AUTHOR)
        return editor.send('DELETE', '/api/cookies/5')
      },
    ],
  ] satisfies [string, (started: Awaited<ReturnType<typeof startWithTable>>) => Promise<object>][])(
    '%s',
    async (_what, attempt) => {
      const started = await startWithTable()
      expect(await attempt(started)).toMatchObject(refusedOn(FIRST))
    },
  )

  it('adds and changes what the table does not show', async () => {
    const { api, editor, page } = await startWithTable()
    const before = await page()
    const hidden = aProvider({ name: 'Nouveau', listed: 'no' })
    const { status, body } = await editor.send('POST', '/api/providers', hidden)
    expect(status).toBe(201)
    const given = await change(api, '/api/cookies/5', { providerId: idOf(body) })
    expect((await editor.send('PUT', '/api/cookies/5', given)).status).toBe(200)
    const path = `/api/providers/${idOf(body)}`
    expect((await editor.send('PUT', path, await change(api, path, { listed: '' }))).status).toBe(200)
    expect(await page()).toBe(before)
  })
})
