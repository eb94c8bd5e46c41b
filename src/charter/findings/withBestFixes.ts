import type { Finding, Fix } from './finding.ts'

type Changes = Extract<Fix, { kind: 'set' }>['changes']

/**
 * Where several fixes of one field are found, takes back each that is not enough: what is still found after it, another of
 * them puts right together with its own. `after`: what would be found once a fix was applied.
 */
export function withBestFixes(findings: Finding[], after: (changes: Changes) => Finding[]): Finding[] {
  const isFound = ({ id }: Finding, changes: Changes) => after(changes).some((found) => found.id === id)
  const isBetter = (one: Finding, other: Finding) =>
    one !== other &&
    one.field === other.field &&
    one.fix?.kind === 'set' &&
    other.fix?.kind === 'set' &&
    isFound(one, other.fix.changes) &&
    !isFound(one, one.fix.changes) &&
    !isFound(other, one.fix.changes)
  return findings.map((finding) => {
    if (!findings.some((one) => isBetter(one, finding))) return finding
    const { fix: _fix, ...said } = finding
    return said
  })
}
