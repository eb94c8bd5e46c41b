import type { Finding, FoundResource } from '#charter/findings/finding.ts'
import { findFindings } from '#charter/findings/findFindings.ts'
import type { Rule } from '#charter/findings/rule.ts'
import { type CheckInputs, createRuleContext, type RuleContext } from '#charter/findings/ruleContext.ts'
import type { Register } from '#charter/register/register.ts'
import { COMPLETE_ON } from './builders.ts'

/** What rules see of a register that has never been published, on the day on which `aCompleteRegister` is complete. */
export function surroundingsIn(register: Register, circumstances: Partial<CheckInputs> = {}): RuleContext {
  return createRuleContext(register, {
    today: COMPLETE_ON,
    online: null,
    publishing: { note: '', newConsent: '' },
    versions: [],
    ...circumstances,
  })
}

const NO_RULES = { cookies: [], providers: [], categories: [], sections: [], sites: [], publications: [] }

/** What one rule finds in a register. */
export function findingsOf<Resource extends FoundResource>(
  rule: Rule<Resource>,
  register: Register,
  circumstances: Partial<CheckInputs> = {},
): Finding[] {
  return findFindings(surroundingsIn(register, circumstances), { ...NO_RULES, [rule.resource]: [rule] })
}
