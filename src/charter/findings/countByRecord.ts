import { groupBy } from '../kit/collections.ts'
import { type AnsweredFinding, countFindings, type FindingCounts } from './acceptance.ts'
import type { FoundResource } from './finding.ts'

/** How much is found of one record. */
export interface RecordCounts extends FindingCounts {
  resource: FoundResource
  recordId: number
}

/** Of each record of which something is found, in the order in which each comes up first. */
export function countByRecord(findings: readonly AnsweredFinding[]): RecordCounts[] {
  const groups = groupBy(findings, ({ resource, recordId }) => `${resource} ${recordId}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ resource: first.resource, recordId: first.recordId, ...countFindings(group) }]
  })
}
