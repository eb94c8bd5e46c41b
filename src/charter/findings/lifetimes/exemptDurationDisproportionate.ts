import type { Cookie } from '../../register/cookie.ts'
import { exceeds } from '../../lifetime/compare.ts'
import { defineRule } from '../rule.ts'
import { OUR_CHOICE, WP29_04_2012 } from '../sources.ts'
import { consentOf, isActive } from '../ruleContext.ts'

const A_DAY = 'PT24H'

/** The longest proportionate lifetime, by ground. Other grounds have a rule of their own, or no limit. */
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
])

export const exemptDurationDisproportionate = defineRule({
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
    const args = { name, exemptionGround, lifetime }
    const fix = { kind: 'set', changes: { lifetime: shorter }, onlyIf: 'lifetimeReduced' } as const
    return [{ field: 'lifetime', message: 'long', args, fix }]
  },
})
