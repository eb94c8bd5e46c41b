import { assembleCharter } from '../page/assembleCharter.ts'
import { type Register, siteIdOf } from '../register/register.ts'
import { renderHtml } from '../page/renderHtml.ts'
import { type Acceptance, type AnsweredFinding, withAcceptances } from './acceptance.ts'
import { findFindings } from './findFindings.ts'
import { findPageFindings } from './page/findPageFindings.ts'
import { RULES } from './rules.ts'
import { type CheckInputs, createRuleContext } from './ruleContext.ts'

/** A register with the data that its check needs. */
export interface RegisterToCheck {
  register: Register
  inputs: CheckInputs
  acceptances: readonly Acceptance[]
}

/**
 * Checks a register and the page that is rendered from it. Returns the findings with their acceptances, the most urgent
 * first. `html` is the page, when the caller has rendered it already.
 */
export function checkRegister(
  { register, inputs, acceptances }: RegisterToCheck,
  html?: string,
): AnsweredFinding[] {
  const charter = assembleCharter(register)
  const ofPage = findPageFindings(charter, html ?? renderHtml(charter), siteIdOf(register.site))
  const findings = findFindings(createRuleContext(register, inputs), RULES, ofPage)
  return withAcceptances(findings, acceptances, inputs.today)
}
