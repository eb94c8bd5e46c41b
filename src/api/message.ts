import type { z } from 'zod'

/** A message for people: a key of the message files and its values; the client translates it. */
export interface Message {
  message: string
  args?: Record<string, string | number>
}

/** The errors of a record, by field; nested fields are joined by dots (`columns.0.label`). */
export type FieldErrors = Record<string, Message>

/** More fields than any form has. */
const ERRORS_MAX = 1_000

/** Collects the errors of a parse by field; a field with several keeps the first, which is displayed. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of error.issues.slice(0, ERRORS_MAX)) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, ERRORS_MAX) : []
    const fields = keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path]
    for (const field of fields) errors[field.join('.')] ??= toMessage(issue)
  }
  return errors
}

function toMessage(issue: z.core.$ZodIssue): Message {
  if (issue.message.startsWith('errors.')) return { message: issue.message, ...argsOf(issue) }
  switch (issue.code) {
    case 'unrecognized_keys':
      return { message: 'errors.unknownField' }
    case 'too_big':
      return { message: 'errors.tooLong', args: { max: Number(issue.maximum) } }
    case 'invalid_value':
      return { message: 'errors.notAChoice' }
    case 'invalid_type':
      return { message: issue.input == null ? 'errors.required' : 'errors.invalid' }
    default:
      return { message: 'errors.invalid' }
  }
}

/** What a message of the schemas speaks of: the passage in which a hidden character stands. */
function argsOf(issue: z.core.$ZodIssue): Pick<Message, 'args'> {
  const passage: unknown = issue.code === 'custom' ? issue.params?.['passage'] : undefined
  return typeof passage === 'string' ? { args: { passage } } : {}
}
