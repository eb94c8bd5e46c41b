import { EXEMPTION_GROUNDS } from '../../register/choices.ts'
import { isExempt } from '../ruleContext.ts'
import { cleanText, isMissing } from '../isMissing.ts'
import { type CheckedRecords, defineRule, type Violation } from '../rule.ts'
import { ARTICLE_82, EDPB_TASKFORCE } from '../sources.ts'

type CheckedCookie = CheckedRecords['cookies']

/** In characters as people count them (code points). */
const MIN_LENGTH = 30
/** Longer for « other strictly necessary », where the reason alone has to name the purpose. */
const MIN_LENGTH_OTHERWISE = 80

export const exemptionGroundMissing = defineRule({
  id: 'R21',
  name: 'exemption-ground-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [ARTICLE_82, EDPB_TASKFORCE],
  check(cookie, context) {
    if (!isExempt(cookie, context)) return []
    return [...groundFlaws(cookie), ...purposeFlaws(cookie), ...reasonFlaws(cookie)]
  },
})

function isGround(ground: string): boolean {
  return EXEMPTION_GROUNDS.some((known) => known === ground)
}

function groundFlaws({ name, exemptionGround }: CheckedCookie): Violation<'R21'>[] {
  if (isGround(exemptionGround)) return []
  return [{ field: 'exemptionGround', aspect: 'ground', message: 'ground', args: { name } }]
}

function purposeFlaws({ name, purposeCodes, exemptionGround }: CheckedCookie): Violation<'R21'>[] {
  if (purposeCodes.length > 0) return []
  const flaw = { field: 'purposeCodes', aspect: 'purposes', message: 'purposes', args: { name } } as const
  if (!isGround(exemptionGround)) return [flaw]
  // Every ground is the name of a purpose too.
  return [{ ...flaw, fix: { kind: 'set', changes: { purposeCodes: [exemptionGround] } } }]
}

function reasonFlaws({ name, exemptionGround, exemptionReason }: CheckedCookie): Violation<'R21'>[] {
  const flaw = (message: Violation<'R21'>['message'], least: number): Violation<'R21'> => ({
    field: 'exemptionReason',
    aspect: 'reason',
    message,
    args: { name, least },
  })
  if (isMissing(exemptionReason)) return [flaw('reason', MIN_LENGTH)]
  const length = Array.from(cleanText(exemptionReason)).length
  if (length < MIN_LENGTH) return [flaw('reasonShort', MIN_LENGTH)]
  const isOther = exemptionGround === 'otherStrictlyNecessary'
  return isOther && length < MIN_LENGTH_OTHERWISE ? [flaw('reasonShort', MIN_LENGTH_OTHERWISE)] : []
}
