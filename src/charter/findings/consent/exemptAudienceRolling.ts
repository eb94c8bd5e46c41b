import { isLonger } from '../../lifetime/compare.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_5, OUR_CHOICE } from '../sources.ts'
import { isExemptAudience } from './isExemptAudience.ts'

/** What counts the pages of one visit is renewed with each of them, as it must be. */
const ROLLING_TOLERATED = 'PT1H'

export const exemptAudienceRolling = defineRule({
  id: 'R26',
  name: 'exempt-audience-rolling',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5, OUR_CHOICE],
  check(cookie, surroundings) {
    const { name, lifetime, renewal } = cookie
    if (!isExemptAudience(cookie, surroundings)) return []
    if (renewal === 'fixed' || !isLonger(lifetime, ROLLING_TOLERATED)) return []
    const message = renewal === 'renewed' ? 'renewed' : 'unknown'
    const fix = { kind: 'set', changes: { renewal: 'fixed' }, onlyIf: 'renewalStopped' } as const
    return [{ field: 'renewal', message, args: { name }, fix }]
  },
})
