import { z } from 'zod'
import type { Client } from '../../../contract/client.ts'

const schema = z.record(z.string(), z.unknown())
const content = z.record(z.string(), z.strictObject({ schema }))
const operationSchema = z.looseObject({
  tags: z.tuple([z.string()]),
  summary: z.string(),
  description: z.string(),
  'x-roles': z.array(z.string()).optional(),
  parameters: z.array(
    z.strictObject({
      name: z.string(),
      in: z.enum(['path', 'query']),
      required: z.boolean(),
      description: z.string(),
      schema,
    }),
  ),
  requestBody: z.strictObject({ required: z.literal(true), content }).optional(),
  responses: z.record(z.string(), z.looseObject({ description: z.string(), content })),
})
const descriptionSchema = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.looseObject({ schemas: z.record(z.string(), schema) }),
})

export type DescribedOperation = z.infer<typeof operationSchema> & { method: string; path: string }

/** The description of the API, each operation with its address. */
export interface Described {
  operations: DescribedOperation[]
  schemas: Record<string, Record<string, unknown>>
}

/** Reads the API's own description, as an administrator gets it. */
export async function readDescription(api: Client): Promise<Described> {
  const { body } = await api.send('GET', '/api/openapi.json')
  const { paths, components } = descriptionSchema.parse(body)
  const operations = Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(byMethod).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
    })),
  )
  return { operations, schemas: components.schemas }
}
