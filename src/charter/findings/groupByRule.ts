import { groupBy } from '../kit/collections.ts'
import type { Finding } from './finding.ts'

/** What one rule says, with one severity, of how many records. */
export interface RuleCount<Found extends Pick<Finding, 'rule' | 'severity'>> {
  rule: Found['rule']
  severity: Found['severity']
  count: number
  first: Found
}

/** In the order in which each comes up first. */
export function groupByRule<Found extends Pick<Finding, 'rule' | 'severity'>>(
  findings: readonly Found[],
): RuleCount<Found>[] {
  const groups = groupBy(findings, ({ rule, severity }) => `${rule} ${severity}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ rule: first.rule, severity: first.severity, count: group.length, first }] : []
  })
}
