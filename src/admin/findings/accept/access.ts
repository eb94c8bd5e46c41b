import type { FoundRecord } from '#api/findings.ts'
import { useMay } from '../../kit/session/access.tsx'

/** Whether who is signed in may answer for a finding: those who publish do. */
export function useMayAccept(): boolean {
  return useMay('create', 'findings')
}

/** Whether somebody can answer for a finding: advice needs no answer, and one answer is enough. */
export function isAcceptable({ severity, isAccepted }: FoundRecord): boolean {
  return severity !== 'advice' && !isAccepted
}
