import fc, { type Arbitrary } from 'fast-check'
import { isJsonObject } from '#api/isJsonObject.ts'

type Json = Record<string, unknown>

/** Generates values and some examples of a JSON Schema, for the part of JSON Schema in the API's description. */
export function arbitraryOf(schema: Json): Arbitrary<unknown> {
  const [examples, choices, kinds] = [
    listAt(schema, 'examples'),
    listAt(schema, 'enum'),
    listAt(schema, 'anyOf'),
  ]
  if (examples.length > 0) return fc.constantFrom(...examples)
  if ('const' in schema) return fc.constant(schema.const)
  if (choices.length > 0) return fc.constantFrom(...choices)
  if (kinds.length > 0) return fc.oneof(...kinds.filter(isJsonObject).map(arbitraryOf))
  const types = Array.isArray(schema.type) ? schema.type : [schema.type]
  return fc.oneof(...types.map((type) => ofType(type, schema)))
}

function listAt(schema: Json, keyword: string): unknown[] {
  const value = schema[keyword]
  return Array.isArray(value) ? value : []
}

function ofType(type: unknown, schema: Json): Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textOf(schema)
    case 'integer':
      return integerOf(schema)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return listOf(schema)
    case 'object':
      return objectOf(schema)
    default:
      return fc.jsonValue()
  }
}

function textOf(schema: Json): Arbitrary<string> {
  if (schema.format === 'email') return fc.emailAddress()
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
  if (typeof schema.pattern === 'string') return fc.stringMatching(new RegExp(schema.pattern, 'u'))
  const minLength = numberIn(schema, 'minLength', 0)
  // Short texts find more faults; the longest ones are tested elsewhere, one by one.
  const maxLength = Math.min(numberIn(schema, 'maxLength', 40), minLength + 40)
  return fc.string({ unit: 'grapheme', minLength, maxLength })
}

function integerOf(schema: Json): Arbitrary<number> {
  const min = Math.max(numberIn(schema, 'minimum', 0), numberIn(schema, 'exclusiveMinimum', -1) + 1)
  const max = Math.min(numberIn(schema, 'maximum', Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER)
  // Record 1 exists in version 1, the next few may exist, and larger numbers do not.
  return fc.oneof(
    { weight: 12, arbitrary: fc.constant(min) },
    { weight: 6, arbitrary: fc.integer({ min, max: min + 5 }) },
    fc.constant(max),
  )
}

function listOf(schema: Json): Arbitrary<unknown[]> {
  const minLength = numberIn(schema, 'minItems', 0)
  const maxLength = Math.min(numberIn(schema, 'maxItems', 4), minLength + 4)
  return fc.array(isJsonObject(schema.items) ? arbitraryOf(schema.items) : fc.jsonValue(), {
    minLength,
    maxLength,
  })
}

function objectOf({ properties, required }: Json): Arbitrary<Json> {
  const fields = Object.entries(isJsonObject(properties) ? properties : {})
  const requiredKeys = Array.isArray(required) ? required.map(String) : []
  const model = Object.fromEntries(
    fields.map(([name, schema]) => [name, isJsonObject(schema) ? arbitraryOf(schema) : fc.jsonValue()]),
  )
  return fc.record(model, { requiredKeys })
}

function numberIn(schema: Json, keyword: string, otherwise: number): number {
  const value = schema[keyword]
  return typeof value === 'number' ? value : otherwise
}
