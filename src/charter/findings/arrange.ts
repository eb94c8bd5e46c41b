import type { Register } from '../register/register.ts'
import { type Finding, FOUND_RESOURCES, type FoundResource, SEVERITIES } from './finding.ts'
import { groupBy } from '../kit/collections.ts'
import { type AnsweredFinding, countFindings, type FindingCounts } from './acceptance.ts'

/** Blockers first, then in the order of the page: by category, by what the cookie is called. */
export function byUrgency(findings: readonly Finding[], register: Register): Finding[] {
  const ranks = ranksOf(register)
  const ranked = findings.map((finding) => {
    const { severity, resource, recordId } = finding
    const urgency = SEVERITIES.indexOf(severity) * FOUND_RESOURCES.length + FOUND_RESOURCES.indexOf(resource)
    return { finding, urgency, rank: resource === 'cookies' ? (ranks.get(recordId) ?? ranks.size) : 0 }
  })
  return ranked
    .toSorted(
      (one, other) =>
        one.urgency - other.urgency ||
        one.rank - other.rank ||
        compareNames(one.finding.recordName, other.finding.recordName) ||
        one.finding.recordId - other.finding.recordId,
    )
    .map(({ finding }) => finding)
}

/** Of each cookie. There are fewer than findings, and names are the slowest to compare. */
function ranksOf({ categories, cookies }: Register): ReadonlyMap<number, number> {
  const positions = new Map(categories.map(({ id, position }) => [id, position]))
  const placed = cookies.map(({ id, name, categoryId }) => ({
    id,
    name,
    place: positions.get(categoryId) ?? Number.MAX_SAFE_INTEGER,
  }))
  const sorted = placed.toSorted(
    (one, other) => one.place - other.place || compareNames(one.name, other.name) || one.id - other.id,
  )
  return new Map(sorted.map(({ id }, rank) => [id, rank]))
}

function compareNames(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}

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
