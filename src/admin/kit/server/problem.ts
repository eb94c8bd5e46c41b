import { HttpError } from 'react-admin'
import type { Problem } from '#api/problem.ts'

/** What the server said when it refused; null when it is no refusal of our server (nobody answered, a proxy did). */
export function parseProblem(error: unknown): Problem | null {
  return error instanceof HttpError && isProblem(error.body) ? error.body : null
}

/** The key of the message that says what went wrong. */
export function messageOf(error: unknown): string {
  return parseProblem(error)?.message ?? (error instanceof HttpError ? error.message : 'errors.internal')
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'message' in body
}
