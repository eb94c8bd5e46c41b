import { expect, it } from 'vitest'
import { z } from 'zod'
import { aRegister } from '../support/builders.ts'
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
  it('sorts as French does, é beside e, and the other way round', async () => {
    const shuffled = [3, 8, 1, 9, 5, 0, 7, 2, 6, 4].map((index) => ({ name: FRENCH[index] }))
    const api = await start(aRegister({ providers: shuffled }))
    expect((await list(api, '/api/providers?sort=["name","ASC"]')).names).toEqual(FRENCH)
    expect((await list(api, '/api/providers?sort=["name","DESC"]')).names).toEqual(FRENCH.toReversed())
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
})
