import type { Cookie } from '../../register/cookie.ts'
import { exceeds, isLonger, isSurelyShorter } from '../../lifetime/compare.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import { defineRule, SINCE_THE_CNIL_GUIDELINES } from '../rule.ts'
import { CNIL_092_CHOICES } from '../sources.ts'
import { isActive } from '../ruleContext.ts'
import { knownUseOf } from '../known/knownUses.ts'

/** The recommended maximum for storing a choice (CNIL recommendation 2020-092, § 2.4). */
const CHOICE_MAX = 'P6M'

const RULE_R17 = {
  id: 'R17',
  name: 'consent-choice-lifetime',
  severity: 'warning',
  sources: [CNIL_092_CHOICES],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
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

function storesChoice({ name, party, exemptionGround, purposeCodes }: Cookie): boolean {
  if (exemptionGround === 'consentChoice' || purposeCodes.includes('consentChoice')) return true
  // While nobody has said what it is for, its name may.
  const isOpen = exemptionGround === '' && purposeCodes.length === 0
  return isOpen && party === 'first' && knownUseOf(name) === 'choice'
}

/** Tells whether a cookie expires before the declared retention of the choice that it stores. */
function isOutlived(lifetime: string, retention: string): boolean {
  return lifetime === 'session' ? parsePeriod(retention) !== null : isSurelyShorter(lifetime, retention)
}
