import type { Completion } from '../../trackers/completeCookie.ts'
import type { Finding, RuleId } from '../finding.ts'

/** What public knowledge may answer, by rule: the lifetime, or what a panel on the exemption asks for. */
const ANSWERED: Partial<Record<RuleId, readonly (keyof Completion['fields'])[]>> = {
  R13: ['lifetime'],
  R21: ['exemptionGround', 'purposeCodes', 'exemptionReason'],
}

/** Gives findings of what a cookie leaves empty the fix that is publicly known, with its source. */
export function withKnownFixes<Found extends Finding>(
  findings: readonly Found[],
  completion: Completion | null,
): readonly Found[] {
  if (completion === null) return findings
  const { fields, source } = completion
  return findings.map((finding) => {
    const known = (ANSWERED[finding.rule] ?? []).flatMap((field) => {
      const value = fields[field]
      return value === undefined ? [] : [[field, value] as const]
    })
    if (known.length === 0 || finding.fix) return finding
    const { title, address } = source
    return {
      ...finding,
      fix: { kind: 'set', changes: Object.fromEntries(known), source: { title, address } },
    }
  })
}
