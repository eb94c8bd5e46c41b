import { assembleCharter } from '../page/assembleCharter.ts'
import type { Register } from '../register/register.ts'
import { renderHtml } from '../page/renderHtml.ts'
import { type Acceptance, type AnsweredFinding, withAcceptances } from './acceptance.ts'
import { findFindings } from './findFindings.ts'
import { findPageFindings } from './page/findPageFindings.ts'
import { RULES } from './rules.ts'
import { type CheckInputs, createRuleContext } from './ruleContext.ts'

/** What a register is checked against. */
export interface Checked {
  register: Register
  circumstances: CheckInputs
  acceptances: readonly Acceptance[]
}

/**
 * All that is found in a register and in the page that is made of it, with who answers for it, the most urgent first.
 * `html` is that page where it has been rendered already.
 */
export function checkRegister(
  { register, circumstances, acceptances }: Checked,
  html?: string,
): AnsweredFinding[] {
  const charter = assembleCharter(register)
  const ofPage = findPageFindings(charter, html ?? renderHtml(charter))
  const findings = findFindings(createRuleContext(register, circumstances), RULES, ofPage)
  return withAcceptances(findings, acceptances, circumstances.today)
}
