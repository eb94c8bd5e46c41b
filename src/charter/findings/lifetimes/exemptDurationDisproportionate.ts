import type { Cookie } from '../../register/cookie.ts'
import { exceeds } from '../../lifetime/compare.ts'
import { defineRecordRule } from '../rule.ts'
import { OUR_CHOICE, WP29_04_2012 } from '../sources.ts'
import { consentOf, isActive } from '../ruleContext.ts'

const A_DAY = 'PT24H'

/** The longest proportionate lifetime, by ground. Other grounds have a rule of their own. A free ground deserves no more than any. */
const LIMITS: ReadonlyMap<Cookie['exemptionGround'], string> = new Map([
  ['authentication', A_DAY],
  ['loadBalancing', A_DAY],
  ['mediaPlayer', A_DAY],
  ['transmissionOnly', A_DAY],
  ['userInput', A_DAY],
  ['cartBilling', 'P1M'],
  ['paywallSample', 'P6M'],
  ['serviceSecurity', 'P6M'],
  ['uiPreference', 'P12M'],
  ['otherStrictlyNecessary', A_DAY],
])

export const exemptDurationDisproportionate = defineRecordRule({
  id: 'R18',
  name: 'exempt-duration-disproportionate',
  severity: 'advice',
  resource: 'cookies',
  sources: [WP29_04_2012, OUR_CHOICE],
  check(cookie, context) {
    const { name, storage, lifetime, exemptionGround } = cookie
    const limit = LIMITS.get(exemptionGround)
    if (!isActive(cookie) || consentOf(cookie, context) !== 'exempt' || !limit || !exceeds(lifetime, limit))
      return []

    // The opinion (WP 194) recommends « session » for these grounds; a day is our own tolerance.
    const shorter = limit === A_DAY && storage === 'cookie' ? 'session' : limit
    const violation = {
      field: 'lifetime',
      message: 'long',
      args: { name, exemptionGround, lifetime },
    } as const
    // Nobody knows for how long an unnamed service needs it.
    if (exemptionGround === 'otherStrictlyNecessary') return [violation]
    const fix = { kind: 'set', changes: { lifetime: shorter }, onlyIf: 'lifetimeReduced' } as const
    return [{ ...violation, fix }]
  },
})
