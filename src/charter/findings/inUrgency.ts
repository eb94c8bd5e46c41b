import type { Register } from '../register.ts'
import { type Finding, FOUND_RESOURCES, SEVERITIES } from './finding.ts'

/** After every category that there is. */
const NO_CATEGORY = Number.MAX_SAFE_INTEGER

/** Blockers first, then in the order of the page: by category, by what the cookie is called. */
export function inUrgency(findings: readonly Finding[], register: Register): Finding[] {
  const positions = new Map(register.categories.map(({ id, position }) => [id, position]))
  const places = new Map(
    register.cookies.map(({ id, categoryId }) => [id, positions.get(categoryId) ?? NO_CATEGORY]),
  )
  const placeOf = ({ resource, recordId }: Finding) =>
    resource === 'cookies' ? (places.get(recordId) ?? NO_CATEGORY) : 0
  return SEVERITIES.flatMap((severity) =>
    FOUND_RESOURCES.flatMap((resource) =>
      findings
        .filter((finding) => finding.severity === severity && finding.resource === resource)
        .toSorted((one, other) => placeOf(one) - placeOf(other) || compareNames(one, other)),
    ),
  )
}

function compareNames(one: Finding, other: Finding): number {
  if (one.recordName === other.recordName) return one.recordId - other.recordId
  return one.recordName < other.recordName ? -1 : 1
}
