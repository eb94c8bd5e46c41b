import { groupBy } from '../kit/collections.ts'
import { type AnsweredFinding, countFindings, type FindingCounts } from './acceptance.ts'
import type { Finding, FoundResource } from './finding.ts'

/** The number of findings of one rule with one severity, and the first of them. */
export interface RuleCount<Found extends Pick<Finding, 'rule' | 'severity'>> {
  rule: Found['rule']
  severity: Found['severity']
  count: number
  first: Found
}

/** Counts findings by rule and severity, in the order of the first finding of each. */
export function countByRule<Found extends Pick<Finding, 'rule' | 'severity'>>(
  findings: readonly Found[],
): RuleCount<Found>[] {
  const groups = groupBy(findings, ({ rule, severity }) => `${rule} ${severity}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ rule: first.rule, severity: first.severity, count: group.length, first }] : []
  })
}

/** The number of findings of one record, by severity. */
export interface RecordCounts extends FindingCounts {
  resource: FoundResource
  recordId: number
}

/** Counts findings by record, in the order of the first finding of each; records without findings are left out. */
export function countByRecord(findings: readonly AnsweredFinding[]): RecordCounts[] {
  const groups = groupBy(findings, ({ resource, recordId }) => `${resource} ${recordId}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    return [{ resource: first.resource, recordId: first.recordId, ...countFindings(group) }]
  })
}
