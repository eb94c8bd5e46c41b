import { fieldErrors } from '#api/message.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import { descriptions } from '#api/resources.ts'
import type { Fields, InvalidState } from '#server/http/store.ts'

/** What people wrote of an earlier state, as today's schema has it: a field that did not exist then is empty. */
export function rememberedFields(
  resource: ResourceName,
  state: Fields,
): { kind: 'ok'; fields: Fields } | InvalidState {
  const { schema } = descriptions[resource]
  const known = Object.keys(schema.shape).filter((field) => Object.hasOwn(state, field))
  const parsed = schema.safeParse(Object.fromEntries(known.map((field) => [field, state[field]])))
  return parsed.success
    ? { kind: 'ok', fields: parsed.data }
    : { kind: 'invalid', errors: fieldErrors(parsed.error) }
}
