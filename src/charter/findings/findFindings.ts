import { SITE_ID } from '../register/siteId.ts'
import { type Finding, findingId, type FoundResource, type RuleId } from './finding.ts'
import { byUrgency } from './arrange.ts'
import type { CheckedRecords, Rule, Violation } from './rule.ts'
import { RULES } from './rules.ts'
import type { RuleContext } from './ruleContext.ts'
import { recordName } from '../compare/recordName.ts'

/** Everything that the rules find in a register, and what was found otherwise, the most urgent first. */
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

const NOTHING: Finding[] = []

/** What `rules` find of one record. A rule that fails is a blocker of its own: it must not look as if all were well. */
export function checkRecord<Resource extends FoundResource>(
  rules: readonly Rule<Resource>[],
  record: CheckedRecords[Resource],
  context: RuleContext,
): Finding[] {
  return rules.flatMap((rule) => {
    try {
      const violations = rule.check(record, context)
      // Nearly always: what is not made need not be cleared away.
      if (violations.length === 0) return NOTHING
      return violations.map((violation) => finding(rule, rule.id, record, violation))
    } catch {
      const args = { rule: rule.id }
      const failed = { severity: 'blocker', field: null, aspect: rule.id, message: 'failed', args } as const
      return [finding(rule, 'error', record, failed)]
    }
  })
}

function finding<Resource extends FoundResource>(
  { resource, severity: highest }: Rule<Resource>,
  rule: RuleId,
  record: CheckedRecords[Resource],
  violation: Omit<Violation, 'message'> & { message: string },
): Finding {
  const { severity = highest, aspect = '', args = {}, ...said } = violation
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
    ...said,
  }
}

function nameOf(resource: FoundResource, record: CheckedRecords[FoundResource]): string {
  if ('number' in record) return String(record.number)
  if (resource === 'publications') return ''
  return recordName(resource, { values: record })
}
