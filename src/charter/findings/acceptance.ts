import { addPeriod } from '../lifetime/compare.ts'
import {
  type Finding,
  findingId,
  type FoundResource,
  type RuleId,
  SEVERITIES,
  type Severity,
  statementOf,
} from './finding.ts'

/** Somebody answers for a finding, for a while: the page may be published as it is, and the finding comes back. */
export interface Acceptance {
  rule: RuleId
  resource: FoundResource
  recordId: number
  aspect: string
  /** Beside which field it stood; null when it was in no one field, or was accepted before that was kept. */
  field: string | null
  /** How serious it was when it was accepted: nobody has answered for what it has become since. */
  severity: Severity
  /** What it said then (see `statementOf`): nor for anything else that the rule has come to say of the record. */
  statement: string
  reason: string
  /** The last day, in France, on which it holds. */
  until: string
  /** Who accepted it: `Name <address>` as they were then. */
  by: string
  /** Instant in UTC, ISO 8601. */
  at: string
}

/** A finding, and who answers for it; null where nobody does. */
export interface AnsweredFinding extends Finding {
  acceptance: Acceptance | null
}

/** How many findings of each severity nobody answers for, and how many somebody does. */
export type FindingCounts = Record<Severity | 'accepted', number>

/** The longest time for which a blocker can be accepted. */
const BLOCKER_ACCEPTED_MAX = 'P6M'

/** The last day until which a finding can be accepted today; null where any day will do. */
export function lastDayToAccept(severity: Severity, today: string): string | null {
  return severity === 'blocker' ? addPeriod(today, BLOCKER_ACCEPTED_MAX) : null
}

export function withAcceptances(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  today: string,
): AnsweredFinding[] {
  const inForce = new Map(
    acceptances
      .filter(({ until }) => today <= until)
      .map((acceptance): [string, Acceptance] => [findingId(acceptance), acceptance]),
  )
  return findings.map((finding) => {
    const acceptance = inForce.get(finding.id)
    return { ...finding, acceptance: acceptance && covers(acceptance, finding) ? acceptance : null }
  })
}

export function countFindings(findings: readonly AnsweredFinding[]): FindingCounts {
  const open = findings.filter(({ acceptance }) => acceptance === null)
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length
  return {
    blocker: count('blocker'),
    warning: count('warning'),
    advice: count('advice'),
    accepted: findings.length - open.length,
  }
}

/** What keeps a charter from being published. */
export function blockersIn(findings: readonly AnsweredFinding[]): AnsweredFinding[] {
  return findings.filter(({ severity, acceptance }) => severity === 'blocker' && acceptance === null)
}

function covers(acceptance: Acceptance, finding: Finding): boolean {
  return (
    acceptance.statement === statementOf(finding) &&
    SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(acceptance.severity)
  )
}
