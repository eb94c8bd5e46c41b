import { messageOf, problemOf } from '../server/problemOf.ts'
import { formMessage } from './formResolver.ts'

/**
 * What `onSubmit` of a react-admin form returns after a write that failed: what is wrong with each field. The entry
 * at `root.serverError` stands for the failure itself; without it the form would believe that it was saved.
 */
export function submissionErrors(error: unknown): Record<string, string> {
  const fields = Object.entries(problemOf(error)?.errors ?? {})
  return {
    ...Object.fromEntries(fields.map(([field, message]) => [field, formMessage(message)])),
    'root.serverError': messageOf(error),
  }
}
