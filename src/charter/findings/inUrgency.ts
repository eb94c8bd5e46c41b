import type { Register } from '../register/register.ts'
import { type Finding, FOUND_RESOURCES, SEVERITIES } from './finding.ts'

/** Blockers first, then in the order of the page: by category, by what the cookie is called. */
export function inUrgency(findings: readonly Finding[], register: Register): Finding[] {
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
