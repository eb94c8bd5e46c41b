import type { Finding, FoundResource } from '#charter/findings/finding.ts'
import { findFindings } from '#charter/findings/findFindings.ts'
import type { Rule } from '#charter/findings/rule.ts'
import { type CheckInputs, createRuleContext, type RuleContext } from '#charter/findings/ruleContext.ts'
import type { Register } from '#charter/register/register.ts'
import { COMPLETE_ON } from './builders.ts'

/** Creates the context of a register that has never been published, on the day on which `aCompleteRegister` has no finding. */
export function ruleContextOf(register: Register, inputs: Partial<CheckInputs> = {}): RuleContext {
  return createRuleContext(register, {
    today: COMPLETE_ON,
    online: null,
    publishing: { note: '', newConsent: '' },
    versions: [],
    ...inputs,
  })
}

const NO_RULES = { cookies: [], providers: [], categories: [], sections: [], sites: [], publications: [] }

/** Returns the findings of one rule in a register. */
export function findingsOf<Resource extends FoundResource>(
  rule: Rule<Resource>,
  register: Register,
  inputs: Partial<CheckInputs> = {},
): Finding[] {
  return findFindings(ruleContextOf(register, inputs), { ...NO_RULES, [rule.resource]: [rule] })
}
