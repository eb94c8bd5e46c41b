import { HttpError } from 'react-admin'
import type { Problem } from '#api/problem.ts'

/** Returns the problem that our server answered; null if the error is something else (no answer, a proxy's answer). */
export function parseProblem(error: unknown): Problem | null {
  return error instanceof HttpError && isProblem(error.body) ? error.body : null
}

/** Returns the key of the message that explains the error. */
export function messageOf(error: unknown): string {
  return parseProblem(error)?.message ?? (error instanceof HttpError ? error.message : 'errors.internal')
}

export function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'type' in body && 'message' in body
}
