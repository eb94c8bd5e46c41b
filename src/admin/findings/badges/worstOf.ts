import { SEVERITIES, type Severity } from '#charter/findings/finding.ts'

export interface Worst {
  severity: Severity
  /** How many are as serious as that. */
  worst: number
  /** How many are less so. */
  others: number
}

/** Null when nothing is found that nobody answers for. */
export function worstOf(counts: Record<Severity, number>): Worst | null {
  const severity = SEVERITIES.find((one) => counts[one] > 0)
  if (severity === undefined) return null
  const all = SEVERITIES.reduce((sum, one) => sum + counts[one], 0)
  return { severity, worst: counts[severity], others: all - counts[severity] }
}
