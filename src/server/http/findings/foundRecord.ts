import type { FoundRecord } from '#api/findings.ts'
import type { AnsweredFinding } from '#charter/findings/acceptance.ts'
import { sourcesOf } from '#charter/findings/sourcesOf.ts'

/** A finding as it is answered. */
export function foundRecord(finding: AnsweredFinding): FoundRecord {
  return { ...finding, source: sourcesOf(finding.rule), isAccepted: finding.acceptance !== null }
}
