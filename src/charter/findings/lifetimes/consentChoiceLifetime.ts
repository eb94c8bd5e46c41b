import type { Cookie } from '../../register/cookie.ts'
import { exceeds, isLonger } from '../../lifetime/compare.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import { defineRule } from '../rule.ts'
import { CNIL_091_ART_2, CNIL_092_ART_2 } from '../sources.ts'
import { isActive } from '../ruleContext.ts'

/** The recommended maximum for storing a choice (CNIL recommendation 2020-092, art. 2). */
const CHOICE_MAX = 'P6M'

const RULE_R17 = {
  id: 'R17',
  name: 'consent-choice-lifetime',
  severity: 'warning',
  sources: [CNIL_092_ART_2, CNIL_091_ART_2],
} as const

/** R17 for a cookie that stores the choice of a visitor. */
export const consentChoiceLifetime = defineRule({
  ...RULE_R17,
  resource: 'cookies',
  check(cookie, { register }) {
    if (!isActive(cookie) || !storesChoice(cookie)) return []
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

/** R17 for the site: the time for which the platform declares to store a choice. */
export const consentChoiceRetention = defineRule({
  ...RULE_R17,
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

function storesChoice({ exemptionGround, purposeCodes }: Cookie): boolean {
  return exemptionGround === 'consentChoice' || purposeCodes.includes('consentChoice')
}

/** Tells whether a cookie expires before the declared retention of the choice that it stores. */
function isOutlived(lifetime: string, retention: string): boolean {
  return lifetime === 'session' ? parsePeriod(retention) !== null : isLonger(retention, lifetime)
}
