import { z } from 'zod'
import type { JsonSchema } from './openApi.ts'

/** A schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1; `input`: what may be sent, `output`: what comes back. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12', io })
  return json
}
