import { beforeEach, describe, expect, it } from 'vitest'
import { assembleCharter } from '#charter/page/assembleCharter.ts'
import { renderHtml } from '#charter/page/renderHtml.ts'
import { addSecondSite } from '../../support/secondSite.ts'
import { SECOND, startCharter, type StartedCharter } from './startCharter.ts'

const AUTHOR = { who: 'Ada Martin <ada@example.fr>', at: SECOND }
const BASE = '/transport-exemple-fr/charte'

let started: StartedCharter
beforeEach(async () => {
  started = await startCharter()
  await started.publish()
  await addSecondSite(started.store, AUTHOR)
  return () => started.close()
})
const get = (path: string) => started.get(path)
const textOf = async (path: string) => (await get(path)).text()

async function publishSecond(at = SECOND): Promise<void> {
  const outcome = await started.store.publish({ note: '', newConsent: '' }, { siteId: 2 }, { ...AUTHOR, at })
  expect(outcome.kind).toBe('ok')
  await started.pages.refresh()
}

describe('the charter of a second site', () => {
  it('is not there before it is published, and nothing is at a name that no site has', async () => {
    expect((await get(BASE)).status).toBe(404)
    expect(await textOf(BASE)).toContain('Aucune charte n’est publiée ici pour l’instant.')
    expect(await textOf('/bus/charte')).toContain('Il n’y a rien à cette adresse.')
  })

  it('is at an address that another site had before anything was published', async () => {
    expect((await get(BASE)).status).toBe(404)
    const { store } = started
    await store.updateMany('sites', [2], { slug: 'bus', title: 'Cookies des bus' }, AUTHOR)
    await addSecondSite(store, AUTHOR)
    const published = await store.publish({ note: '', newConsent: '' }, { siteId: 3 }, AUTHOR)
    expect(published.kind).toBe('ok')
    expect(await textOf(BASE)).toContain('<h1>Cookies de Transport</h1>')
    await publishSecond()
    expect(await textOf(BASE)).toContain('<h1>Cookies de Transport</h1>')
    expect(await textOf('/bus/charte')).toContain('<h1>Cookies des bus</h1>')
  })

  it('is at its own addresses, byte for byte as it was previewed, beside the first one', async () => {
    const before = await textOf('/charte')
    await publishSecond()
    const page = renderHtml(assembleCharter(await started.store.register(2)))
    expect(await textOf(BASE)).toBe(page)
    expect(page).toContain('<h1>Cookies de Transport</h1>')
    expect(page).not.toContain('csrftoken')
    expect(await textOf('/charte')).toBe(before)
    for (const path of [
      `${BASE}.txt`,
      `${BASE}.csv`,
      `${BASE}.json`,
      `${BASE}/fragment`,
      `${BASE}/versions/1`,
    ])
      expect((await get(path)).status, path).toBe(200)
    expect(await textOf(`${BASE}.csv`)).toContain('django_language')
    expect(started.pages.findCached(BASE)).not.toBeNull()
  })

  it('has its own list of versions, numbers and days', async () => {
    await publishSecond()
    await started.rename('sid')
    await publishSecond('2027-03-05T10:00:00.000Z')
    const list = await textOf(`${BASE}/versions`)
    expect([...list.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      BASE,
      `${BASE}/versions/2`,
      `${BASE}/versions/1`,
    ])
    expect((await get(`${BASE}/versions/3`)).status).toBe(404)
    expect((await get(`${BASE}?at=2027-03-04`)).headers.get('location')).toBe(`${BASE}/versions/1`)
    expect((await get(`${BASE}?at=2027-03-01`)).status).toBe(404)
    expect((await get('/charte?at=2027-03-01')).headers.get('location')).toBe('/charte/versions/1')
    expect((await get('/charte/versions/2')).status).toBe(404)
  })
})

describe('the charter of the first site', () => {
  it('is at its name too, and says which address is its own', async () => {
    const [own, other] = [await get('/charte'), await get('/data-regionreunion-com/charte')]
    expect(other.status).toBe(200)
    expect(other.headers.get('link')).toBe('</charte>; rel="canonical"')
    expect(own.headers.get('link')).toBeNull()
    expect(await other.text()).toBe(await own.text())
    expect((await get('/data-regionreunion-com/charte/versions/1')).status).toBe(200)
  })
})
