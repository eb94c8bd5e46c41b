import { StoreFailure } from '#server/http/store.ts'

/** Why the machine could not do it, in its own words; null when the error is a bug. */
export function reasonOf(error: unknown): string | null {
  if (error instanceof StoreFailure) return error.because
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
}
