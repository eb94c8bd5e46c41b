import type { Cookie } from '../../register/cookie.ts'
import { exceeds, isLonger } from '../../lifetime/compare.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import { defineRule } from '../rule.ts'
import { CNIL_091_ART_2, CNIL_092_ART_2 } from '../sources.ts'
import { isActive } from '../ruleContext.ts'

/** How long a choice is kept (CNIL recommendation 2020-092, art. 2). */
const CHOICE_MAX = 'P6M'

const SAME_RULE = {
  id: 'R17',
  name: 'consent-choice-lifetime',
  severity: 'warning',
  sources: [CNIL_092_ART_2, CNIL_091_ART_2],
} as const

/** Of the trackers that keep a visitor's choice. */
export const consentChoiceLifetime = defineRule({
  ...SAME_RULE,
  resource: 'cookies',
  check(cookie, { register }) {
    if (!isActive(cookie) || !keepsChoice(cookie)) return []
    const { name, lifetime } = cookie
    if (exceeds(lifetime, CHOICE_MAX)) {
      const fix = { kind: 'set', changes: { lifetime: CHOICE_MAX }, onlyIf: 'lifetimeReduced' } as const
      return [{ field: 'lifetime', message: 'tooLong', args: { name, lifetime }, fix }]
    }
    const { consentChoiceRetention } = register.site
    if (!isOutlived(lifetime, consentChoiceRetention)) return []
    return [{ field: 'lifetime', message: 'outlived', args: { name, lifetime, consentChoiceRetention } }]
  },
})

/** Of how long the platform says that it remembers a choice. */
export const consentChoiceRetention = defineRule({
  ...SAME_RULE,
  resource: 'sites',
  check({ consentChoiceRetention: retention }) {
    if (!isLonger(retention, CHOICE_MAX)) return []
    const fix = {
      kind: 'set',
      changes: { consentChoiceRetention: CHOICE_MAX },
      onlyIf: 'choiceReduced',
    } as const
    const args = { consentChoiceRetention: retention }
    return [{ field: 'consentChoiceRetention', message: 'retainedTooLong', args, fix }]
  },
})

function keepsChoice({ exemptionGround, purposeCodes }: Cookie): boolean {
  return exemptionGround === 'consentChoice' || purposeCodes.includes('consentChoice')
}

/** Whether a choice is said to be remembered when what remembers it is gone. */
function isOutlived(lifetime: string, retention: string): boolean {
  return lifetime === 'session' ? parsePeriod(retention) !== null : isLonger(retention, lifetime)
}
