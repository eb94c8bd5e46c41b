import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '#charter/kit/canonicalJson.ts'

test('sorts names by their code units, at every depth, and numbers among names too', () => {
  const value = { é: 1, b: [{ z: null, a: 'œuvre' }], 10: true, 9: false, a: { '€': '\n', B: 1.5e30 } }
  expect(canonicalJson(value)).toBe(
    '{"10":true,"9":false,"a":{"B":1.5e+30,"€":"\\n"},"b":[{"a":"œuvre","z":null}],"é":1}',
  )
})

test('leaves out what is undefined, as JSON does', () => {
  expect(canonicalJson({ b: undefined, a: [{ c: undefined }] })).toBe('{"a":[{}]}')
})

test('finds a name that every object inherits only where it is written', () => {
  const value: unknown = JSON.parse('{"b":{"__proto__":1,"constructor":2},"a":{}}')
  expect(canonicalJson(value)).toBe('{"a":{},"b":{"__proto__":1,"constructor":2}}')
})

const FORMLESS: [unknown, string][] = [
  [Number.NaN, 'NaN has no canonical form'],
  [{ a: [Number.POSITIVE_INFINITY] }, 'Infinity has no canonical form'],
  ['\uD83C', 'Half a surrogate pair has no canonical form'],
  [{ a: ['x\uDF6A'] }, 'Half a surrogate pair has no canonical form'],
  [{ '\uD83C': 1 }, 'Half a surrogate pair has no canonical form'],
]

test.each(FORMLESS)(
  'refuses what has no canonical form, as the history’s records do: %j',
  (value, message) => {
    expect(() => canonicalize(value)).toThrow('is not allowed')
    expect(() => canonicalJson(value)).toThrow(message)
  },
)

test('gives what the history’s records are written with', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
    { numRuns: 1_000 },
  )
})
