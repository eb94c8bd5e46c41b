/** What was found of one thing: `warn` ought to be looked at, `fail` keeps the register from being safe or reached. */
export interface Diagnosis {
  status: 'ok' | 'warn' | 'fail'
  /** What it is and what to do about it. */
  sentence: string
}

export const ok = (sentence: string): Diagnosis => ({ status: 'ok', sentence })
export const warn = (sentence: string): Diagnosis => ({ status: 'warn', sentence })
export const fail = (sentence: string): Diagnosis => ({ status: 'fail', sentence })

/** Returns the system's code of an error (`EACCES`), that of its cause, or its words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && typeof error.code === 'string') return error.code
  return error.cause === undefined ? error.message : reasonOf(error.cause)
}
