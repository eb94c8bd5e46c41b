import fc, { type Arbitrary } from 'fast-check'
import { aCookieList } from '../../../support/aCookieList.ts'
import type { DescribedOperation } from '../openapi/readDescription.ts'
import { arbitraryOf } from './arbitraryOf.ts'

export interface FuzzedRequest {
  operation: DescribedOperation
  id: string
  query: string
  body: string | Uint8Array<ArrayBuffer> | null
  headers: Record<string, string>
}

/** Generates a request to one of the operations: valid, nearly valid or completely invalid. */
export function requestOf(operations: readonly DescribedOperation[]): Arbitrary<FuzzedRequest> {
  return fc.oneof(...operations.map(requestTo))
}

function requestTo(operation: DescribedOperation): Arbitrary<FuzzedRequest> {
  return fc.record({
    operation: fc.constant(operation),
    id: fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 6 }).map(String) }, hostileId),
    query: queryOf(operation),
    body: bodyOf(operation),
    headers: headersOf(operation),
  })
}

const hostileId = fc.oneof(
  fc.constantFrom(
    '0',
    '-1',
    '01',
    '1e3',
    '9'.repeat(30),
    '2147483648',
    '..',
    '%2e%2e',
    'order',
    '1%00',
    '%ff',
  ),
  fc.constantFrom("1'--", '1;drop table users', '1/../2', '__proto__', 'constructor', '%F0%9F%8D%AA', '1?x'),
  fc.string().map(encodeURIComponent),
)

const number = fc.oneof(fc.nat({ max: 6 }), fc.integer())
const lists = fc.oneof(
  fc.tuple(number, number),
  fc.tuple(
    fc.constantFrom('id', 'name', 'version', 'role', 'at', '__proto__'),
    fc.constantFrom('ASC', 'DESC', 'x'),
  ),
)
const filters = fc.oneof(
  fc.record({ id: fc.array(number, { maxLength: 5 }) }),
  fc.record({ q: fc.string({ unit: 'grapheme' }) }),
  fc.dictionary(
    fc.constantFrom('name', 'status', 'id_gte', 'at_lte', 'reviewedOn', 'cookieCount', '__proto__'),
    fc.jsonValue(),
  ),
)
const values = fc.oneof(
  { weight: 4, arbitrary: fc.oneof(lists, filters).map((value) => JSON.stringify(value)) },
  fc.nat({ max: 4 }).map(String),
  fc.constantFrom(';', ',', 'fr', 'en'),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary' }),
)

function queryOf({ parameters }: DescribedOperation): Arbitrary<string> {
  const known = parameters.filter((parameter) => parameter.in === 'query')
  const names = known.map(({ name }) => name)
  const required = known.filter((parameter) => parameter.required).map(({ name }) => name)
  const idsOf = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })
  const asDescribed = idsOf.map((id) => required.map((name) => `${name}=${JSON.stringify({ id })}`).join('&'))
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...names, 'x'), fc.string()), values)
  return fc.oneof(
    { weight: 3, arbitrary: asDescribed },
    {
      weight: 3,
      arbitrary: fc
        .array(pair, { maxLength: 3 })
        .map((pairs) => new URLSearchParams(clean(pairs)).toString()),
    },
    fc.string().map(encodeURI),
  )
}

// Half a surrogate pair has no bytes in an address.
function clean(pairs: readonly (readonly [string, string])[]): string[][] {
  return pairs.map((pair) => pair.map((text) => text.toWellFormed()))
}

const strange = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.constantFrom('', '{', '{}', 'null', '[]', '{"__proto__":{"role":"administrator"}}', '{"id":1,"id":2}'),
)
const bytes = fc.uint8Array({ maxLength: 60 }).map((array) => Uint8Array.from(array))

// A list of trackers with rows that are valid, nearly valid or completely invalid.
const csv = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '*', '1') }),
      fc
        .tuple(fc.nat(), fc.string({ unit: 'grapheme-ascii' }))
        .map(([id, name]) => `${id},A,Analytics,"${name.replaceAll('"', '""')}",,,1 year,A,,1`),
    ),
  )
  .map((rows) => aCookieList(...rows))

function bodyOf({ method, requestBody }: DescribedOperation): Arbitrary<FuzzedRequest['body']> {
  if (method === 'GET') return fc.constant(null)
  const schema = requestBody?.content['application/json']?.schema
  if (requestBody?.content['text/csv'] !== undefined) return fc.oneof(csv, strange, bytes)
  if (schema === undefined) return fc.oneof(fc.constant(null), strange)
  const valid = arbitraryOf(schema)
  return fc.oneof(
    { weight: 6, arbitrary: valid.map((value) => JSON.stringify(value)) },
    {
      weight: 3,
      arbitrary: fc.tuple(valid, mutation).map(([value, change]) => JSON.stringify(change(value))),
    },
    strange,
    bytes,
  )
}

/** Adds, removes or replaces one field. */
const mutation = fc
  .tuple(
    fc.nat(),
    fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
    fc.constantFrom('drop', 'change', 'add'),
  )
  .map(([at, other, how]) => (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return other
    const entries: [string, unknown][] = Object.entries(value)
    const [name] = entries[at % Math.max(entries.length, 1)] ?? ['x']
    if (how === 'drop') return Object.fromEntries(entries.filter(([field]) => field !== name))
    return Object.fromEntries([...entries, [how === 'change' ? name : `${name}x`, other]])
  })

function headersOf({ requestBody }: DescribedOperation): Arbitrary<FuzzedRequest['headers']> {
  const [type = 'application/json'] = Object.keys(requestBody?.content ?? {})
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant({ 'content-type': type }) },
    fc.constantFrom<Record<string, string>>(
      { 'content-type': 'text/plain' },
      { 'content-type': type, 'content-encoding': 'gzip' },
      { 'content-type': type, origin: 'https://example.org' },
      { 'content-type': type, 'x-http-method-override': 'DELETE' },
      {},
    ),
  )
}
