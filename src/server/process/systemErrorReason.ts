import { StoreFailure } from '#server/http/storeErrors.ts'

/**
 * Returns the system's code for a failed call (`EACCES`) or the database's message; null when the error is a bug.
 * Stands apart from `openDatabase.ts` because `npm run verify` reads a file without loading the store.
 */
export function systemErrorReason(error: unknown): string | null {
  if (error instanceof StoreFailure) return error.because
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
}
