import { lastPerObject } from '../kit/oncePerObject.ts'
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

/** A person answers for a finding until a day. Until then the page may be published as it is; then the finding comes back. */
export interface Acceptance {
  rule: RuleId
  resource: FoundResource
  recordId: number
  aspect: string
  /** The field of the finding; null when it had no single field, or was accepted before fields were stored. */
  field: string | null
  /** The severity when it was accepted; the acceptance does not cover a finding that has become more severe. */
  severity: Severity
  /** The statement of the finding (see `statementOf`); the acceptance does not cover another statement. */
  statement: string
  reason: string
  /** The last day, in the register's time zone, on which it holds. */
  until: string
  /** The person who accepted it, `Name <address>` as it was at that time. */
  by: string
  /** Instant in UTC, ISO 8601. */
  at: string
}

/** A finding with its acceptance; null when nobody answers for it. */
export interface AnsweredFinding extends Finding {
  acceptance: Acceptance | null
}

/** The number of findings of each severity that are not accepted, and the number of accepted ones. */
export type FindingCounts = Record<Severity | 'accepted', number>

/** The longest time for which a blocker can be accepted. */
const BLOCKER_ACCEPTED_MAX = 'P6M'

/** Returns the last day until which a finding can be accepted today; null when there is no limit. */
export function lastDayToAccept(severity: Severity, today: string): string | null {
  return severity === 'blocker' ? addPeriod(today, BLOCKER_ACCEPTED_MAX) : null
}

/**
 * What is known to be untrue: the page would contradict itself, or state what cannot be. Nobody can answer for it; it can
 * only be corrected. Of a rule, `true` for all that it finds, or the messages.
 */
const UNTRUE: Partial<Record<RuleId, true | readonly string[]>> = {
  R15: true,
  R19: ['namedForConsent', 'namedExempt', 'missing', 'unnamed', 'undecided'],
  R21: ['contradictory'],
  R22: ['notEligible', 'known', 'disputed'],
  R24: ['ownAccount', 'shared'],
  R31: ['denied'],
}

/** Tells whether a finding states something that is known to be untrue. */
export function isKnownUntrue({ rule, message }: Pick<Finding, 'rule' | 'message'>): boolean {
  const untrue = UNTRUE[rule]
  return untrue === true || (untrue?.includes(message) ?? false)
}

/** Adds to each finding the acceptance that covers it on `today`, a day in the register's time zone. */
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
    const found = inForce.get(finding.id)
    const acceptance = found && covers(found, finding) ? found : null
    return answered(finding, [acceptance], () => ({ ...finding, acceptance }))
  })
}

// Most of what is found in cookies is one object of all sites.
const answered = lastPerObject<AnsweredFinding>()

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

/** Lists the findings that prevent publishing: blockers without an acceptance. */
export function listBlockers(findings: readonly AnsweredFinding[]): AnsweredFinding[] {
  return findings.filter(({ severity, acceptance }) => severity === 'blocker' && acceptance === null)
}

function covers(acceptance: Acceptance, finding: Finding): boolean {
  return (
    !isKnownUntrue(finding) &&
    acceptance.statement === statementOf(finding) &&
    SEVERITIES.indexOf(finding.severity) >= SEVERITIES.indexOf(acceptance.severity)
  )
}
