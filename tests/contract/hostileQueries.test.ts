import { describe, expect, it } from 'vitest'
import { RESOURCE_NAMES } from '#api/resourceNames.ts'
import { onEachEngine } from './engines.ts'

const LISTS = [...RESOURCE_NAMES, 'changes']

const SORTS = [
  '',
  'name',
  '[]',
  '["name"]',
  '["id","ASC","id"]',
  '["id","asc"]',
  '["id","ASC,1"]',
  '["id","ASC; drop table cookies"]',
  '["id; drop table cookies --","ASC"]',
  '["(select hash from changes)","ASC"]',
  '["id\\u0000","ASC"]',
  '["__proto__","ASC"]',
  '["constructor","ASC"]',
  '["searchText","ASC"]',
  '["nameKey","ASC"]',
  '[1,"ASC"]',
  '{"0":"id","1":"ASC"}',
  'null',
]

const RANGES = [
  '',
  'x',
  '[]',
  '[1]',
  '[0,1,2]',
  '[-1,5]',
  '[9,3]',
  '[0.5,2]',
  '["0","1 or 1=1"]',
  '[0,1000]',
  '[0,1000000000]',
  '[9007199254740993,9007199254740994]',
  '[0,1e400]',
  '[null,null]',
  '{"first":0}',
]

const FILTERS = [
  '',
  'id=1',
  '[]',
  'null',
  '"id"',
  '{"id":{"$ne":1}}',
  '{"id":{"toString":1}}',
  '{"id":[{"a":1}]}',
  '{"id":[[1]]}',
  '{"id":"1"}',
  '{"id":1.5}',
  '{"id":1e99}',
  '{"id":true}',
  '{"id":null}',
  '{"id_gte":"1"}',
  '{"id_gte":null}',
  '{"id_neq":1}',
  '{"_gte":1}',
  '{"id_gte_gte":1}',
  '{"a\'--":1}',
  '{"id) or (1=1":1}',
  '{"__proto__":{"id":1}}',
  '{"constructor":1}',
  '{"searchText":"a"}',
  '{"nameKey":"a"}',
  '{"password":"a"}',
  '{"q":1}',
  '{"q":["a"]}',
  '{"q":"\\u0000"}',
  '{"q":"\\ud800"}',
  `{"q":"${'a'.repeat(1_001)}"}`,
  `{"id":[${Array.from({ length: 1_001 }, (_, index) => index + 1).join(',')}]}`,
  `{"id":${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
]

const PAYLOADS = [
  ...SORTS.map((value) => ({ parameter: 'sort', query: `sort=${encodeURIComponent(value)}` })),
  ...RANGES.map((value) => ({ parameter: 'range', query: `range=${encodeURIComponent(value)}` })),
  ...FILTERS.map((value) => ({ parameter: 'filter', query: `filter=${encodeURIComponent(value)}` })),
  { parameter: 'sort', query: 'sort=["id","ASC"]&sort=["id","DESC"]' },
  { parameter: 'filter', query: 'filter={}&filter={}' },
  { parameter: 'filter[]', query: 'filter[]={}' },
  { parameter: 'embed', query: 'embed=["provider"]' },
  { parameter: 'page', query: 'page=1' },
  { parameter: '', query: '=1' },
]

onEachEngine((start) => {
  it.each(LISTS)(`refuses ${PAYLOADS.length} malformed queries on %s, naming the parameter`, async (list) => {
    const api = await start()
    const before = await api.send('GET', '/api/changes')
    for (const { parameter, query } of PAYLOADS) {
      const { status, body } = await api.send('GET', `/api/${list}?${query}`)
      expect({ status, body }, query.slice(0, 200)).toMatchObject({
        status: 400,
        body: { message: 'errors.malformedQuery', args: { parameter } },
      })
    }
    expect(api.errors).toEqual([])
    expect((await api.send('GET', '/api/changes')).body).toEqual(before.body)
  })

  describe('a search', () => {
    it.each(['%', '_', '\\', "'", '"', ';', '--', '%%', 'a%b', '\\_', "' or 1=1 --"])(
      'takes %s for itself',
      async (text) => {
        const api = await start()
        await api.send('POST', '/api/providers', { name: `x${text}y` })
        await api.send('POST', '/api/providers', { name: 'Autre' })
        const found = await api.send(
          'GET',
          `/api/providers?filter=${encodeURIComponent(JSON.stringify({ q: text }))}`,
        )
        expect(found.headers.get('content-range')).toBe('providers 0-0/1')
      },
    )
  })
})
