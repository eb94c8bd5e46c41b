import { SITE_ID } from '../register/siteId.ts'
import {
  type Finding,
  findingId,
  FOUND_RESOURCES,
  type FoundResource,
  type RuleId,
  SEVERITIES,
} from './finding.ts'
import type { Register } from '../register/register.ts'
import type { CheckedRecords, Rule, Violation } from './rule.ts'
import { RULES } from './rules.ts'
import type { RuleContext } from './ruleContext.ts'
import { recordName } from '../compare/recordName.ts'

/** Checks every record of a register; returns the findings, and `others` with them, the most urgent first. */
export function findFindings(
  context: RuleContext,
  rules = RULES,
  others: readonly Finding[] = [],
): Finding[] {
  const { register, versions } = context
  const findingsOf = <Resource extends FoundResource>(
    resource: Resource,
    records: readonly CheckedRecords[Resource][],
  ) => records.flatMap((record) => checkRecord(rules[resource], record, context))

  const findings = [
    ...findingsOf('cookies', register.cookies),
    ...findingsOf('providers', register.providers),
    ...findingsOf('categories', register.categories),
    ...findingsOf('sections', register.sections),
    ...findingsOf('sites', [{ ...register.site, id: SITE_ID }]),
    ...findingsOf(
      'publications',
      versions.map((version) => ({ ...version, id: version.number })),
    ),
    ...others,
  ]
  return byUrgency(findings, register)
}

const NO_FINDINGS: Finding[] = []

/** Checks one record. A rule that throws becomes a blocker itself: silence would look like approval. */
export function checkRecord<Resource extends FoundResource>(
  rules: readonly Rule<Resource>[],
  record: CheckedRecords[Resource],
  context: RuleContext,
): Finding[] {
  return rules.flatMap((rule) => {
    try {
      const violations = rule.check(record, context)
      // This is the usual case: one shared array saves the garbage collector thousands of empty ones.
      if (violations.length === 0) return NO_FINDINGS
      return violations.map((violation) => createFinding(rule, rule.id, record, violation))
    } catch {
      const args = { rule: rule.id }
      const failed = { severity: 'blocker', field: null, aspect: rule.id, message: 'failed', args } as const
      return [createFinding(rule, 'error', record, failed)]
    }
  })
}

function createFinding<Resource extends FoundResource>(
  { resource, severity: highest }: Rule<Resource>,
  rule: RuleId,
  record: CheckedRecords[Resource],
  violation: Omit<Violation, 'message'> & { message: string },
): Finding {
  const { severity = highest, aspect = '', args = {}, ...statement } = violation
  const { id: recordId } = record
  const id = findingId({ rule, resource, recordId, aspect })
  return {
    id,
    rule,
    severity,
    resource,
    recordId,
    recordName: nameOf(resource, record),
    aspect,
    args,
    ...statement,
  }
}

function nameOf(resource: FoundResource, record: CheckedRecords[FoundResource]): string {
  if ('number' in record) return String(record.number)
  if (resource === 'publications') return ''
  return recordName(resource, { values: record })
}

/** Sorts findings: blockers first, then in the order of the page, by category and by name of cookie. */
function byUrgency(findings: readonly Finding[], register: Register): Finding[] {
  const ranks = rankCookies(register)
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

/** Ranks the cookies once, because there are fewer cookies than findings, and comparing names is slow. */
function rankCookies({ categories, cookies }: Register): ReadonlyMap<number, number> {
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
