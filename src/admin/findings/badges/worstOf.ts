import { type Finding, SEVERITIES, type Severity } from '#charter/findings/finding.ts'

export interface Worst {
  severity: Severity
  /** How many are as serious as that. */
  worst: number
  /** How many are less so. */
  others: number
}

/** Null when nothing is found. */
export function worstOf(findings: readonly Pick<Finding, 'severity'>[]): Worst | null {
  const severity = SEVERITIES.find((one) => findings.some((finding) => finding.severity === one))
  if (severity === undefined) return null
  const worst = findings.filter((finding) => finding.severity === severity).length
  return { severity, worst, others: findings.length - worst }
}
