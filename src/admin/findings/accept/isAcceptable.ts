import type { FoundRecord } from '#api/findings.ts'

/** Whether somebody can answer for a finding: advice needs no answer, and one answer is enough. */
export function isAcceptable({ severity, isAccepted }: FoundRecord): boolean {
  return severity !== 'advice' && !isAccepted
}
