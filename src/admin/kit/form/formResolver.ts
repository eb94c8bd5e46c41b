import { type FieldErrors as FormErrors, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import { type FieldErrors, fieldErrors, type Message } from '#api/message.ts'
import { messageOf, parseProblem } from '../server/problem.ts'

/**
 * Validates a form with the same schema as the server. Fields outside the schema, which the server sets (`id`,
 * `version`), are not validated; nor are those that are not `shown`, in a form of some fields only.
 */
export function formResolver(schema: z.ZodObject, shown?: readonly string[]): Resolver {
  const fields = Object.keys(schema.shape)
  return (values) => {
    const record = Object.fromEntries(fields.map((field) => [field, values[field]]))
    const { error } = schema.safeParse(record)
    const errors = Object.entries(error ? fieldErrors(error) : {}).filter(
      ([field]) => shown?.includes(field) ?? true,
    )
    return errors.length > 0
      ? { values: {}, errors: toNestedErrors(Object.fromEntries(errors)) }
      : { values, errors: {} }
  }
}

function toNestedErrors(errors: FieldErrors): FormErrors {
  const nested: FormErrors = {}
  for (const [field, message] of Object.entries(errors)) {
    set(nested, field, { type: 'schema', message: encodeMessage(message) })
  }
  return nested
}

/**
 * Encodes a message for react-admin's inputs, which translate it each time they render. A change of language thus
 * changes the message too.
 */
function encodeMessage({ message, args }: Message): string {
  return `@@react-admin@@${JSON.stringify({ message, args })}`
}

/**
 * Returns the errors of each field after a failed write, as `onSubmit` of a react-admin form expects them. The entry
 * `root.serverError` marks the failure itself: without it the form would treat the record as saved.
 */
export function submissionErrors(error: unknown): Record<string, string> {
  const fields = Object.entries(parseProblem(error)?.errors ?? {})
  return {
    ...Object.fromEntries(fields.map(([field, message]) => [field, encodeMessage(message)])),
    'root.serverError': messageOf(error),
  }
}
