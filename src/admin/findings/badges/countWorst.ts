import { SEVERITIES, type Severity } from '#charter/findings/finding.ts'

interface WorstCount {
  severity: Severity
  /** The number of findings of that severity. */
  count: number
  /** The number of less serious findings. */
  others: number
}

/** Counts the findings of the highest severity that occurs; null when there is no finding. */
export function countWorst(counts: Record<Severity, number>): WorstCount | null {
  const severity = SEVERITIES.find((each) => counts[each] > 0)
  if (severity === undefined) return null
  const total = SEVERITIES.reduce((sum, each) => sum + counts[each], 0)
  return { severity, count: counts[severity], others: total - counts[severity] }
}
