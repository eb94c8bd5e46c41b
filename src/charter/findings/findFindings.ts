import { SITE_ID } from '../register/siteId.ts'
import { checkRecord } from './checkRecord.ts'
import type { Finding, FoundResource } from './finding.ts'
import { inUrgency } from './inUrgency.ts'
import type { CheckedRecords } from './rule.ts'
import { RULES } from './rules.ts'
import type { Surroundings } from './surroundings.ts'

/** Everything that the rules find in a register, and what was found otherwise, the most urgent first. */
export function findFindings(
  surroundings: Surroundings,
  rules = RULES,
  others: readonly Finding[] = [],
): Finding[] {
  const { register, versions } = surroundings
  const findingsOf = <Resource extends FoundResource>(
    resource: Resource,
    records: readonly CheckedRecords[Resource][],
  ) => records.flatMap((record) => checkRecord(rules[resource], record, surroundings))

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
  return inUrgency(findings, register)
}
