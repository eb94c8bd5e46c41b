import type { FoundResource } from '#charter/findings/finding.ts'
import type { Rule } from '#charter/findings/rule.ts'
import type { Register } from '#charter/register/register.ts'
import { findingsOf } from '../../support/findingsOf.ts'

/** Summarises the findings of one rule: `blocker purpose missing`. */
export function foundIn<Resource extends FoundResource>(rule: Rule<Resource>, register: Register): string[] {
  return findingsOf(rule, register).map(({ severity, field, message }) => `${severity} ${field} ${message}`)
}
