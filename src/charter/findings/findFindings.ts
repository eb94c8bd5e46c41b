import { SITE_ID } from '../siteId.ts'
import { checkRecord } from './checkRecord.ts'
import { type Finding, FOUND_RESOURCES, type FoundResource } from './finding.ts'
import { inUrgency } from './inUrgency.ts'
import type { CheckedRecords } from './rule.ts'
import { RULES } from './rules.ts'
import type { Surroundings } from './surroundings.ts'

/** Everything that the rules find in a register, the most urgent first. */
export function findFindings(surroundings: Surroundings, rules = RULES): Finding[] {
  const { register, versions } = surroundings
  const records: { [Resource in FoundResource]: readonly CheckedRecords[Resource][] } = {
    cookies: register.cookies,
    providers: register.providers,
    categories: register.categories,
    sections: register.sections,
    sites: [{ ...register.site, id: SITE_ID }],
    publications: versions.map((version) => ({ ...version, id: version.number })),
  }
  const findingsOf = <Resource extends FoundResource>(resource: Resource) =>
    records[resource].flatMap((record) => checkRecord(rules[resource], record, surroundings))
  return inUrgency(FOUND_RESOURCES.flatMap(findingsOf), register)
}
