import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { useRecordFindings } from './RecordFindings.tsx'

/** What the rules find of some fields, and nobody answers for. */
export function useFindingsOf(fields: readonly string[]): readonly AnsweredFinding[] {
  return useRecordFindings().filter(
    ({ field, acceptance }) => acceptance === null && field !== null && fields.includes(field),
  )
}
