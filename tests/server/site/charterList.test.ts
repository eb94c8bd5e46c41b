import { BlockList } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSite, type Site } from '#server/site/createSite.ts'
import { listCharters } from '#server/http/charter/createCharterList.ts'
import { createCharterPages } from '#server/http/charter/createCharterPages.ts'
import { StoreFailure } from '#server/http/storeErrors.ts'
import type { StartedApi } from '../http/startApi.ts'
import { AUTHOR, change, startLimited, startTwoSites } from '../http/startTwoSites.ts'
import { watchOf } from './watchOf.ts'

let api: StartedApi
let site: Site
let isAway = false
beforeEach(async () => {
  isAway = false
  api = await startTwoSites()
  const headId = () =>
    isAway ? Promise.reject(new StoreFailure('unavailable', new Error('away'))) : api.store.headId()
  site = createSite({
    api: api.app,
    charter: createCharterPages({ ...api.store, headId }, { compress: null, headers: {} }),
    files: { page: ['<title>Registre</title>'], files: new Map() },
    hostNames: ['127.0.0.1'],
    isEncrypted: false,
    trustedProxies: new BlockList(),
    newRequestId: () => 'request-1',
    newNonce: () => 'nonce-1',
    clock: () => 0,
    log: () => {},
    watch: watchOf(api.store),
  })
})
afterEach(() => api.store.close())

const get = (path: string, init?: RequestInit, host = 'http://127.0.0.1:3000') =>
  site(new Request(host + path, init), '127.0.0.1')
const textAt = async (path: string) => (await get(path)).text()
const setList = (charterList: string) =>
  api.store.updateMany('sites', [1], { charterList }, AUTHOR).then(({ kind }) => expect(kind).toBe('ok'))
const publish = async (siteId: number) => {
  const outcome = await api.store.publish({ note: '', newConsent: '' }, { siteId }, AUTHOR)
  expect(outcome.kind).toBe('ok')
}

describe('the list of the charters', () => {
  it('is not there unless the register says so: the screens are at / and at /admin', async () => {
    await publish(1)
    for (const path of ['/', '/admin', '/?site=2&at=transport-exemple-fr'])
      expect(await textAt(path)).toBe('<title>Registre</title>')
    expect((await get('/', {}, 'http://cdn.example')).status).toBe(403)
    expect(await listCharters(api.store)).toBeNull()
  })

  it('names what each site has online, by platform, and leaves out what was not published', async () => {
    await setList('yes')
    expect(await textAt('/')).toContain('<p>Aucune charte n’est en ligne pour l’instant.</p>')
    await publish(2)
    expect(await textAt('/')).not.toContain('data.regionreunion.com')
    await publish(1)
    await api.store.updateMany('sites', [2], { archived: 'yes' }, AUTHOR)
    await api.store.updateMany('sites', [1], { platformName: 'Un projet' }, AUTHOR)
    const html = await textAt('/')
    expect(html).toContain(
      [
        '<main>',
        '<article class="charter">',
        '<h1>Chartes des cookies</h1>',
        '<p>La charte de chaque site explique quels cookies il dépose, et pourquoi.</p>',
        '<ul>',
        '<li><a href="/charte">data.regionreunion.com</a></li>',
        '<li><a href="/transport-exemple-fr/charte">transport.exemple.fr</a></li>',
        '</ul>',
        '</article>',
        '</main>',
      ].join('\n'),
    )
    expect(html).toContain('<html lang="fr">')
    expect(html).toContain('<title>Chartes des cookies</title>')
    expect(await textAt('/admin')).toBe('<title>Registre</title>')
    expect(await listCharters(api.store)).toBe(html)
  })

  it('leads to each language of a charter, and is in that of the first site', async () => {
    await api.store.updateMany('sites', [2], { languages: ['en'] }, AUTHOR)
    await api.store.updateMany('sites', [1], { language: 'en' }, AUTHOR)
    await setList('yes')
    await publish(2)
    const html = await textAt('/')
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('<h1>Cookie charters</h1>')
    expect(html).toContain(
      '<li><a lang="fr" hreflang="fr" href="/transport-exemple-fr/charte">transport.exemple.fr</a> | <a lang="en" hreflang="en" href="/transport-exemple-fr/charte/en">English</a></li>',
    )
  })

  it('is cached as a charter is, for every host name, and there while the database is away', async () => {
    await setList('yes')
    await publish(1)
    const answer = await get('/', {}, 'http://cdn.example')
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-while-revalidate=300',
      'access-control-allow-origin': '*',
    })
    const etag = answer.headers.get('etag') ?? ''
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
    isAway = true
    expect((await get('/', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('leads the address of a screen at / to where the screens are', async () => {
    await setList('yes')
    const answer = await get('/?site=2&at=transport-exemple-fr')
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/admin?site=2&at=transport-exemple-fr',
    ])
  })

  it('is what the first site says, and no other', async () => {
    await api.send('PATCH', '/api/sites?filter={"id":[2]}', { charterList: 'yes' })
    expect((await api.send('GET', '/api/sites/2')).body).toMatchObject({ charterList: '' })
    expect(await textAt('/')).toBe('<title>Registre</title>')
  })
})

describe('who decides it', () => {
  const REFUSED = {
    status: 403,
    body: { type: 'urn:registre:siteForbidden', message: 'errors.settingForbidden' },
  }

  it('is an administrator, whichever way it is written', async () => {
    const publisher = await api.as('publisher')
    const before = await change(api, '/api/sites/1', {})
    expect(await publisher.send('PUT', '/api/sites/1', { ...before, charterList: 'yes' })).toMatchObject(
      REFUSED,
    )
    expect(
      await publisher.send('PATCH', '/api/sites?filter={"id":[1]}', { charterList: 'yes' }),
    ).toMatchObject(REFUSED)
    expect(await textAt('/')).toBe('<title>Registre</title>')

    expect(await publisher.send('PUT', '/api/sites/1', { ...before, title: 'Cookies' })).toMatchObject({
      status: 200,
    })
    const after = await change(api, '/api/sites/1', { charterList: 'yes' })
    expect(await api.send('PUT', '/api/sites/1', after)).toMatchObject({
      status: 200,
      body: { charterList: 'yes' },
    })
    expect(await textAt('/')).toContain('<h1>Chartes des cookies</h1>')

    const last = await api.store.headId()
    const act = { first: last, last }
    expect(await publisher.send('POST', '/api/changes/undo', act)).toMatchObject(REFUSED)
    expect((await api.send('POST', '/api/changes/undo', act)).status).toBe(200)
    expect(await textAt('/')).toBe('<title>Registre</title>')
  })

  it('is not an account that is limited to sites', async () => {
    const limited = await startLimited(api, 'publisher', [1, 2])
    expect(await limited.send('PATCH', '/api/sites?filter={"id":[1]}', { charterList: 'yes' })).toMatchObject(
      REFUSED,
    )
  })

  it('is not who puts a version back', async () => {
    await publish(1)
    await setList('yes')
    const publisher = await api.as('publisher')
    await api.store.updateMany('sites', [1], { title: 'Autre' }, AUTHOR)
    expect((await publisher.send('POST', '/api/publications/1/restore', {})).status).toBe(200)
    expect((await api.send('GET', '/api/sites/1')).body).toMatchObject({ charterList: 'yes' })
  })
})
