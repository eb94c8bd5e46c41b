import { describe, expect, it } from 'vitest'
import { contentRange, parseIds, parseListQuery, parseVersion } from '#api/listQuery.ts'
import { descriptions } from '#api/resources.ts'

const BY_ID = { field: 'id', direction: 'asc' } as const
const parse = (query: string) =>
  parseListQuery(new URLSearchParams(query), descriptions.cookies.fields, BY_ID, 'Indian/Reunion')

describe('parseListQuery', () => {
  it('gives the first page when nothing is asked', () => {
    expect(parse('')).toEqual({
      kind: 'ok',
      value: { conditions: [], search: '', sort: BY_ID, range: { first: 0, last: 24 } },
    })
  })

  it('gives all that is named by its ids, unless a range is asked', () => {
    expect(parse('filter={"id":[1,2]}')).toMatchObject({ value: { range: null } })
    expect(parse('filter={"id":[1,2]}&range=[0,0]')).toMatchObject({
      value: { range: { first: 0, last: 0 } },
    })
  })

  it.each([
    ['{"status":"draft"}', { compare: 'anyOf', field: 'status', values: ['draft'] }],
    ['{"status":["draft","retired"]}', { compare: 'anyOf', field: 'status', values: ['draft', 'retired'] }],
    ['{"status":[]}', { compare: 'anyOf', field: 'status', values: [] }],
    ['{"lifetime":""}', { compare: 'anyOf', field: 'lifetime', values: [''] }],
    ['{"reviewedOn":null}', { compare: 'anyOf', field: 'reviewedOn', values: [null] }],
    ['{"position_gte":3}', { compare: 'atLeast', field: 'position', value: 3 }],
    ['{"reviewedOn_lte":"2026-11-24"}', { compare: 'atMost', field: 'reviewedOn', value: '2026-11-24' }],
    [
      '{"updatedAt_gte":"2026-11-24"}',
      { compare: 'atLeast', field: 'updatedAt', value: '2026-11-23T20:00:00.000Z' },
    ],
    [
      '{"updatedAt_lte":"2026-11-24"}',
      { compare: 'atMost', field: 'updatedAt', value: '2026-11-24T19:59:59.999Z' },
    ],
    [
      '{"updatedAt_gte":"2026-11-24T10:00:00+01:00"}',
      { compare: 'atLeast', field: 'updatedAt', value: '2026-11-24T09:00:00.000Z' },
    ],
  ])('reads %s', (filter, condition) => {
    expect(parse(`filter=${encodeURIComponent(filter)}`)).toMatchObject({
      value: { conditions: [condition] },
    })
  })
})

describe('parseIds', () => {
  it('names each record once', () => {
    expect(parseIds(new URLSearchParams('filter={"id":[3,1,3]}'))).toEqual({ kind: 'ok', value: [3, 1] })
  })

  it.each([
    '',
    'filter={}',
    'filter={"id":[]}',
    'filter={"id":1}',
    'filter={"id":[0]}',
    'filter={"id":[1],"q":"a"}',
  ])('refuses « %s »: a write never means all records', (query) => {
    expect(parseIds(new URLSearchParams(query))).toMatchObject({ kind: 'malformed', parameter: 'filter' })
  })
})

it.each([
  ['', { kind: 'ok', value: null }],
  ['version=3', { kind: 'ok', value: 3 }],
  ['version=x', { kind: 'malformed', parameter: 'version' }],
  ['version=-1', { kind: 'malformed', parameter: 'version' }],
  ['versions=3', { kind: 'malformed', parameter: 'versions' }],
])('parseVersion reads « %s »', (query, expected) => {
  expect(parseVersion(new URLSearchParams(query))).toEqual(expected)
})

it.each([
  [0, 25, 1_203, 'cookies 0-24/1203'],
  [25, 1, 26, 'cookies 25-25/26'],
  [0, 0, 0, 'cookies */0'],
  [50, 0, 26, 'cookies */26'],
])('contentRange from %i, %i of %i: %s', (first, count, total, expected) => {
  expect(contentRange('cookies', first, count, total)).toBe(expected)
})
