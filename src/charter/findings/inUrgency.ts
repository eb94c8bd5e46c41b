import type { Register } from '../register.ts'
import { type Finding, FOUND_RESOURCES, SEVERITIES } from './finding.ts'

/** Blockers first, then in the order of the page: by category, by what the cookie is called. */
export function inUrgency(findings: readonly Finding[], register: Register): Finding[] {
  const positions = new Map(register.categories.map(({ id, position }) => [id, position]))
  const categories = new Map(
    register.cookies.map(({ id, categoryId }) => [id, positions.get(categoryId) ?? Infinity]),
  )
  const rankOf = ({ severity, resource, recordId }: Finding) => [
    SEVERITIES.indexOf(severity),
    FOUND_RESOURCES.indexOf(resource),
    resource === 'cookies' ? (categories.get(recordId) ?? Infinity) : 0,
  ]
  return findings
    .map((finding) => ({ finding, rank: rankOf(finding) }))
    .sort((one, other) => compareRanks(one.rank, other.rank) || compareNames(one.finding, other.finding))
    .map(({ finding }) => finding)
}

function compareRanks(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((rank, index) => rank !== other[index])
  return at === -1 || (one[at] ?? 0) < (other[at] ?? 0) ? (at === -1 ? 0 : -1) : 1
}

function compareNames(one: Finding, other: Finding): number {
  if (one.recordName === other.recordName) return one.recordId - other.recordId
  return one.recordName < other.recordName ? -1 : 1
}
