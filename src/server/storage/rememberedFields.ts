import type { z } from 'zod'
import { fieldErrors } from '#api/message.ts'
import type { Fields, InvalidState } from '#server/http/store.ts'

/** What people wrote of a state of a record, as today's schema has it: a field that did not exist then is empty. */
export function rememberedFields<Schema extends z.ZodObject>(
  schema: Schema,
  state: Fields,
): { kind: 'ok'; fields: z.infer<Schema> } | InvalidState {
  const known = Object.keys(schema.shape).filter((field) => Object.hasOwn(state, field))
  const parsed = schema.safeParse(Object.fromEntries(known.map((field) => [field, state[field]])))
  return parsed.success
    ? { kind: 'ok', fields: parsed.data }
    : { kind: 'invalid', errors: fieldErrors(parsed.error) }
}
