import { type FieldErrors as FormErrors, type Resolver, set } from 'react-hook-form'
import type { z } from 'zod'
import { type FieldErrors, fieldErrors, type Message } from '#api/message.ts'
import { messageOf, parseProblem } from '../server/problem.ts'

/** Checks a form against the schema that the server checks it against. What the server owns (`id`, `version`) is left aside. */
export function formResolver(schema: z.ZodObject): Resolver {
  const fields = Object.keys(schema.shape)
  return (values) => {
    const record = Object.fromEntries(fields.map((field) => [field, values[field]]))
    const { error } = schema.safeParse(record)
    return error ? { values: {}, errors: nestedErrors(fieldErrors(error)) } : { values, errors: {} }
  }
}

function nestedErrors(errors: FieldErrors): FormErrors {
  const nested: FormErrors = {}
  for (const [field, message] of Object.entries(errors)) {
    set(nested, field, { type: 'schema', message: formMessage(message) })
  }
  return nested
}

/**
 * A message as react-admin's inputs take it: a text that they put into words when they show it, so that a change of
 * language changes it too.
 */
function formMessage({ message, args }: Message): string {
  return `@@react-admin@@${JSON.stringify({ message, args })}`
}

/**
 * What `onSubmit` of a react-admin form returns after a write that failed: what is wrong with each field. The entry
 * at `root.serverError` stands for the failure itself; without it the form would believe that it was saved.
 */
export function submissionErrors(error: unknown): Record<string, string> {
  const fields = Object.entries(parseProblem(error)?.errors ?? {})
  return {
    ...Object.fromEntries(fields.map(([field, message]) => [field, formMessage(message)])),
    'root.serverError': messageOf(error),
  }
}
