import { z } from 'zod'
import type { JsonSchema } from './openApi.ts'

/** What a value may be, in a few words: `text, 1 to 1,000 characters; or nothing`. */
export function describeSchema(schema: JsonSchema): string {
  const { description, default: byDefault } = schema
  const said = description === undefined ? [kindOf(schema)] : [kindOf(schema), description]
  if (byDefault !== undefined) said.push(`${JSON.stringify(byDefault)} when left out`)
  return said.join('; ')
}

function kindOf(schema: JsonSchema): string {
  if (schema.anyOf !== undefined) return schema.anyOf.map(describeSchema).join(', or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum !== undefined)
    return `one of ${schema.enum.map((value) => JSON.stringify(value)).join(', ')}`
  const types = [schema.type ?? 'anything'].flat()
  return types.map((type) => wordsOf(type, schema)).join(', or ')
}

function wordsOf(type: string, schema: JsonSchema): string {
  switch (type) {
    case 'string':
      return [
        FORMATS[schema.format ?? ''] ?? 'text',
        ...bounds(schema.minLength, schema.maxLength, 'characters'),
      ].join(', ')
    case 'integer':
      return ['whole number', ...bounds(lowestOf(schema), schema.maximum, '')].join(', ')
    case 'array':
      return [`list, each ${itemsOf(schema)}`, ...bounds(schema.minItems, schema.maxItems, 'items')].join(
        ', ',
      )
    case 'object':
      return fieldsOf(schema)
    case 'null':
      return 'null'
    case 'boolean':
      return 'true or false'
    default:
      return type
  }
}

const FORMATS: Partial<Record<string, string>> = {
  email: 'e-mail address',
  date: 'day as 2026-11-24',
  'date-time': 'instant as 2026-11-24T09:30:00.000Z',
  uri: 'address',
}

function lowestOf({ minimum, exclusiveMinimum }: JsonSchema): number | undefined {
  return typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum
}

function itemsOf({ items }: JsonSchema): string {
  return typeof items === 'object' && !Array.isArray(items) ? describeSchema(items) : 'anything'
}

function fieldsOf({ properties = {}, additionalProperties }: JsonSchema): string {
  const names = Object.keys(properties)
  if (names.length > 0) return `object with ${names.join(', ')}`
  return additionalProperties === false ? 'empty object' : 'object'
}

function bounds(least: number | undefined, most: number | undefined, unit: string): string[] {
  // What only says that a number is kept exactly is no rule of anybody's.
  const highest = most === Number.MAX_SAFE_INTEGER ? undefined : most
  if (least === undefined && highest === undefined) return []
  const count = (value: number) => value.toLocaleString('en')
  const range =
    highest === undefined
      ? `at least ${count(least ?? 0)}`
      : least === undefined
        ? `at most ${count(highest)}`
        : `${count(least)} to ${count(highest)}`
  return [`${range} ${unit}`.trim()]
}

/** A schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1; `input`: what may be sent, `output`: what comes back. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io })
  return json
}
