import { expect, it } from 'vitest'
import { z } from 'zod'
import { aCookie, aRegister } from '../support/builders.ts'
import { addSecondSite } from '../support/secondSite.ts'
import { onEachEngine, type Started } from './engines.ts'

const recordsSchema = z.array(z.looseObject({ id: z.number(), name: z.string() }))

async function list(
  api: Started,
  path: string,
): Promise<{ names: string[]; ids: number[]; range: string | null }> {
  const { headers, body } = await api.send('GET', path)
  const records = recordsSchema.parse(body)
  return {
    names: records.map(({ name }) => name),
    ids: records.map(({ id }) => id),
    range: headers.get('content-range'),
  }
}

const FRENCH = ['abc', 'cote', 'coté', 'côte', 'côté', 'Élan', 'été', 'œuvre', 'zèbre', 'Ωmega']

onEachEngine((start) => {
  it('counts what stands on a site, as it comes and goes', async () => {
    const api = await start(
      aRegister({ cookies: [{ name: 'a' }, { name: 'b' }, { name: 'c' }], sections: [{}, {}] }),
    )
    await addSecondSite(api.store, { who: 'local', at: '2026-11-24T09:30:00.000Z' })
    const totals = async (resource: string) => {
      const totalOf = async (siteId: number | number[]) => {
        const filter = encodeURIComponent(JSON.stringify({ siteId }))
        const { headers } = await api.send('GET', `/api/${resource}?filter=${filter}`)
        return Number(headers.get('content-range')?.split('/')[1])
      }
      return [await totalOf(1), await totalOf(2), await totalOf([1, 2])]
    }
    const change = async (path: string, fields: object) => {
      const { body } = await api.send('GET', path)
      expect((await api.send('PUT', path, Object.assign({}, body, fields))).status).toBe(200)
    }
    expect([await totals('cookies'), await totals('sections')]).toEqual([
      [3, 2, 3],
      [2, 2, 2],
    ])
    await change('/api/cookies/1', { siteIds: [1] })
    await change('/api/cookies/3', { siteIds: [2], purpose: '"siteIds":[1]' })
    await change('/api/sections/1', { siteIds: [1] })
    expect([await totals('cookies'), await totals('sections')]).toEqual([
      [2, 2, 3],
      [2, 1, 2],
    ])
    await api.send('DELETE', '/api/cookies/2')
    await api.send('DELETE', '/api/sections/2')
    await api.send('POST', '/api/cookies', { ...aCookie({ name: 'd' }), siteIds: [2] })
    expect([await totals('cookies'), await totals('sections')]).toEqual([
      [1, 2, 3],
      [1, 0, 1],
    ])
    expect(api.errors).toEqual([])
  })

  it('sorts as French does, é beside e, and the other way round', async () => {
    const shuffled = [3, 8, 1, 9, 5, 0, 7, 2, 6, 4].map((index) => ({ name: FRENCH[index] }))
    const api = await start(aRegister({ providers: shuffled }))
    expect((await list(api, '/api/providers?sort=["name","ASC"]')).names).toEqual(FRENCH)
    expect((await list(api, '/api/providers?sort=["name","DESC"]')).names).toEqual(FRENCH.toReversed())
  })

  it('takes the longest texts that a cookie may have, whatever they are made of', async () => {
    // An index of PostgreSQL has room for some 2,700 bytes, and these neither fit nor can be compressed.
    const long = (start: number) =>
      Array.from({ length: 1_000 }, (_, at) =>
        String.fromCodePoint(0x4e00 + ((start + at * at * 7) % 20_000)),
      ).join('')
    const api = await start(aRegister({ cookies: [{ name: 'a' }] }))
    for (const field of ['name', 'domain', 'service', 'location', 'recipients']) {
      const { body } = await api.send('GET', '/api/cookies/1')
      const fields = Object.assign({}, body, { [field]: long(field.length) })
      expect((await api.send('PUT', '/api/cookies/1', fields)).status, field).toBe(200)
    }
    expect(api.errors).toEqual([])
  })

  it('breaks ties by id', async () => {
    const api = await start(aRegister({ cookies: ['b', 'a', 'd', 'c'].map((name) => ({ name })) }))
    expect((await list(api, '/api/cookies?sort=["service","ASC"]')).ids).toEqual([1, 2, 3, 4])
    expect((await list(api, '/api/cookies?sort=["service","DESC"]')).ids).toEqual([4, 3, 2, 1])
  })

  it('sorts references by what they point at, and lifetimes by their length', async () => {
    const api = await start(
      aRegister({
        providers: [{ name: 'Zeta' }, { name: 'Alpha' }],
        cookies: [
          { name: 'a', providerId: 1, lifetime: 'P13M' },
          { name: 'b', providerId: 2, lifetime: 'unlimited' },
          { name: 'c', providerId: 1, lifetime: 'P2Y' },
          { name: 'd', providerId: 2, lifetime: '' },
          { name: 'e', providerId: 2, lifetime: 'session' },
          { name: 'f', providerId: 2, lifetime: 'PT30M' },
        ],
      }),
    )
    expect((await list(api, '/api/cookies?sort=["providerId","ASC"]')).ids).toEqual([2, 4, 5, 6, 1, 3])
    expect((await list(api, '/api/cookies?sort=["lifetime","ASC"]')).names.join('')).toBe('defacb')
  })

  it('puts what was never reviewed before the first day, on every engine', async () => {
    const providers = ['2026-02-01', null, '2025-01-01'].map((reviewedOn, index) => ({
      name: `p${index}`,
      reviewedOn,
    }))
    const api = await start(aRegister({ providers }))
    expect((await list(api, '/api/providers?sort=["reviewedOn","ASC"]')).ids).toEqual([2, 3, 1])
    expect((await list(api, '/api/providers?filter={"reviewedOn":null}')).ids).toEqual([2])
    expect((await list(api, '/api/providers?filter={"reviewedOn":[null,"2025-01-01"]}')).ids).toEqual([2, 3])
    expect((await list(api, '/api/providers?filter={"reviewedOn_lte":"2025-12-31"}')).ids).toEqual([3])
  })

  it('finds every word of a search, wherever it is, accents and case aside', async () => {
    const api = await start(
      aRegister({
        cookies: [
          { name: '_pk_id', purpose: 'Mesurer l’audience', notes: 'Revoir à l’été' },
          { name: '_pk_ses', purpose: 'Mesurer l’audience' },
          { name: 'sid', purpose: 'Ouvrir une session' },
        ],
      }),
    )
    const found = async (q: string) =>
      (await list(api, `/api/cookies?filter=${encodeURIComponent(JSON.stringify({ q }))}`)).ids
    expect(await found('AUDIENCE pk')).toEqual([1, 2])
    expect(await found('  ete   mesurer ')).toEqual([1])
    expect(await found("l'audience")).toEqual([1, 2])
    expect(await found('pk session')).toEqual([])
    expect(await found('   ')).toEqual([1, 2, 3])
  })

  it('gives every record that is named by its id, five hundred at once', async () => {
    const cookies = Array.from({ length: 600 }, (_, index) => ({ name: `c${index}` }))
    const api = await start(aRegister({ cookies }))
    const ids = Array.from({ length: 500 }, (_, index) => index + 51)
    const named = await list(api, `/api/cookies?filter={"id":[${ids.join(',')}]}`)
    expect(named.ids).toEqual(ids)
    expect(named.range).toBe('cookies 0-499/500')
    expect((await list(api, '/api/cookies')).range).toBe('cookies 0-24/600')
    expect((await list(api, '/api/cookies?range=[595,619]')).range).toBe('cookies 595-599/600')
    expect((await list(api, '/api/cookies?range=[900,924]')).range).toBe('cookies */600')
  })

  it('exports every cookie of a filter, however many, in the order asked for', async () => {
    const cookies = Array.from({ length: 1_200 }, (_, index) => ({
      name: `c${String(index).padStart(4, '0')}`,
      storage: index % 2 === 0 ? ('cookie' as const) : ('pixel' as const),
    }))
    const api = await start(aRegister({ cookies }))
    const { body } = await api.send('GET', '/api/cookies.csv?filter={"storage":"pixel"}&sort=["name","DESC"]')
    const rows = String(body).trim().split('\r\n').slice(1)
    expect(rows).toHaveLength(600)
    expect(rows[0]).toContain('c1199')
    expect(rows.at(-1)).toContain('c0001')
  })

  it('counts the cookies of providers and categories, and lists by that count', async () => {
    const api = await start(
      aRegister({
        providers: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
        cookies: [
          { name: 'x', providerId: 2 },
          { name: 'y', providerId: 2, status: 'retired' },
          { name: 'z', providerId: 3 },
        ],
      }),
    )
    expect((await list(api, '/api/providers?sort=["cookieCount","DESC"]')).ids).toEqual([2, 3, 1])
    expect((await list(api, '/api/providers?filter={"cookieCount":0}')).ids).toEqual([1])
    expect((await list(api, '/api/providers?filter={"cookieCount_gte":1}')).ids).toEqual([2, 3])
    expect((await api.send('GET', '/api/categories/1')).body).toMatchObject({ cookieCount: 3 })
  })

  it('gives the last pages of a long list as it gives the first ones', async () => {
    const cookies = Array.from({ length: 160 }, (_, index) => ({
      name: `c${String((index * 7) % 160).padStart(4, '0')}`,
      providerId: (index % 3) + 1,
      service: 'S',
    }))
    const providers = ['Zeta', 'Alpha', 'Mu'].map((name) => ({ name }))
    const api = await start(aRegister({ providers, cookies }))
    for (const sort of [
      '["name","ASC"]',
      '["service","DESC"]',
      '["providerId","ASC"]',
      '["categoryId","DESC"]',
    ]) {
      const pageAt = (first: number, last: number) =>
        list(api, `/api/cookies?sort=${sort}&range=[${first},${last}]`)
      const { ids } = await pageAt(0, 98)
      const { ids: rest } = await pageAt(99, 170)
      expect(new Set([...ids, ...rest]).size).toBe(160)
      for (const first of [100, 135, 150, 159]) {
        const page = await pageAt(first, first + 24)
        expect(page.ids).toEqual(rest.slice(first - 99, first - 99 + 25))
        expect(page.range).toBe(`cookies ${first}-${Math.min(first + 24, 159)}/160`)
      }
      expect(await pageAt(160, 184)).toMatchObject({ ids: [], range: 'cookies */160' })
    }
  })

  it('says how many there are after each write', async () => {
    const api = await start(aRegister({ cookies: ['a', 'b', 'c'].map((name) => ({ name })) }))
    const total = async () => (await list(api, '/api/cookies?range=[0,0]')).range
    expect(await total()).toBe('cookies 0-0/3')
    expect((await api.send('DELETE', '/api/cookies/2?version=1')).status).toBe(200)
    expect(await total()).toBe('cookies 0-0/2')
    const deletions = await api.send('GET', '/api/changes?range=[0,0]')
    const [deletion] = z.array(z.looseObject({ id: z.number() })).parse(deletions.body)
    const restored = await api.send('POST', '/api/cookies/2/restore', { change: deletion?.id, version: null })
    expect(restored.status).toBe(200)
    expect(await total()).toBe('cookies 0-0/3')
    const { body } = await api.send('GET', '/api/cookies/1')
    expect((await api.send('PUT', '/api/cookies/1', { ...Object(body), service: 'S' })).status).toBe(200)
    expect((await api.send('DELETE', '/api/cookies/1?version=1')).status).toBe(409)
    expect(await total()).toBe('cookies 0-0/3')
  })
})
