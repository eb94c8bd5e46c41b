import { recordName } from '../compare/recordName.ts'
import type { Finding, FoundResource } from './finding.ts'
import { findingId } from './findingId.ts'
import type { CheckedRecords, Rule, Violation } from './rule.ts'
import type { RuleId } from './ruleId.ts'
import type { Surroundings } from './surroundings.ts'

/** What `rules` find of one record. A rule that fails is a blocker of its own: it must not look as if all were well. */
export function checkRecord<Resource extends FoundResource>(
  rules: readonly Rule<Resource>[],
  record: CheckedRecords[Resource],
  surroundings: Surroundings,
): Finding[] {
  return rules.flatMap((rule) => {
    const found = (id: RuleId, violation: Omit<Violation, 'message'> & { message: string }): Finding => {
      const { severity = rule.severity, aspect = '', args = {}, ...said } = violation
      const { resource } = rule
      const { id: recordId } = record
      return {
        id: findingId({ rule: id, resource, recordId, aspect }),
        rule: id,
        severity,
        resource,
        recordId,
        recordName: nameOf(resource, record),
        aspect,
        args,
        ...said,
      }
    }
    try {
      return rule.check(record, surroundings).map((violation) => found(rule.id, violation))
    } catch {
      const args = { rule: rule.id }
      return [found('error', { severity: 'blocker', field: null, aspect: rule.id, message: 'failed', args })]
    }
  })
}

function nameOf(resource: FoundResource, record: CheckedRecords[FoundResource]): string {
  if ('number' in record) return String(record.number)
  if (resource === 'publications') return ''
  return recordName(resource, { values: { ...record } })
}
