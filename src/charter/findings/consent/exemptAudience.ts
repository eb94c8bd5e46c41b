import { AUDIENCE_CONDITIONS } from '../../register/choices.ts'
import { isMissing } from '../isMissing.ts'
import { defineRule } from '../rule.ts'
import {
  CNIL_091_ART_5,
  CNIL_092_ART_5,
  CNIL_AUDIENCE_TOOLS,
  CNIL_SHEET_17,
  GDPR_ART_13,
  OUR_CHOICE,
} from '../sources.ts'
import { exceeds, isLonger } from '../../lifetime/compare.ts'
import { parsePeriod } from '../../lifetime/lifetime.ts'
import type { Cookie } from '../../register/cookie.ts'
import { isExempt, type RuleContext } from '../ruleContext.ts'

export const exemptAudienceConditions = defineRule({
  id: 'R24',
  name: 'exempt-audience-conditions',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_091_ART_5, CNIL_AUDIENCE_TOOLS, CNIL_SHEET_17],
  check(cookie, context) {
    if (!isExemptAudience(cookie, context)) return []
    const { name, audienceConditions, audienceAssessmentUrl } = cookie
    // A condition that is not confirmed counts as not met: an exemption has to be demonstrated.
    const missing = AUDIENCE_CONDITIONS.filter((condition) => !audienceConditions.includes(condition))
    const unconfirmed = {
      field: 'audienceConditions',
      message: 'unconfirmed',
      args: { name, audienceConditions: missing.join(', ') },
    } as const
    const unassessed = {
      severity: 'advice',
      field: 'audienceAssessmentUrl',
      aspect: 'assessment',
      message: 'unassessed',
      args: { name },
    } as const
    return [
      ...(missing.length > 0 ? [unconfirmed] : []),
      ...(isMissing(audienceAssessmentUrl) ? [unassessed] : []),
    ]
  },
})

/** Thirteen months allow comparing a month with the same month of the year before (CNIL recommendation 2020-092, art. 5). */
const AUDIENCE_MAX = 'P13M'

export const exemptAudienceLifetime = defineRule({
  id: 'R25',
  name: 'exempt-audience-lifetime',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5],
  check(cookie, context) {
    const { name, lifetime } = cookie
    if (!isExemptAudience(cookie, context) || !exceeds(lifetime, AUDIENCE_MAX)) return []
    const fix = { kind: 'set', changes: { lifetime: AUDIENCE_MAX }, onlyIf: 'lifetimeReduced' } as const
    return [{ field: 'lifetime', message: 'tooLong', args: { name, lifetime }, fix }]
  },
})

/** The retention of the collected data, not of anonymous figures made from it (CNIL recommendation 2020-092, art. 5). */
const AUDIENCE_DATA_MAX = 'P25M'

export const exemptAudienceRetention = defineRule({
  id: 'R27',
  name: 'exempt-audience-retention',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5, GDPR_ART_13],
  check(cookie, context) {
    const { name, dataRetention } = cookie
    if (!isExemptAudience(cookie, context)) return []
    const fix = { kind: 'set', changes: { dataRetention: AUDIENCE_DATA_MAX }, onlyIf: 'dataErased' } as const
    const violation = { field: 'dataRetention', args: { name, dataRetention }, fix } as const
    if (parsePeriod(dataRetention) === null) return [{ ...violation, message: 'missing' }]
    return isLonger(dataRetention, AUDIENCE_DATA_MAX) ? [{ ...violation, message: 'tooLong' }] : []
  },
})

/** A cookie that counts the pages of one visit has to be renewed at each page, so a short one is accepted. */
const ROLLING_MAX = 'PT1H'

export const exemptAudienceRolling = defineRule({
  id: 'R26',
  name: 'exempt-audience-rolling',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_5, OUR_CHOICE],
  check(cookie, context) {
    const { name, lifetime, renewal } = cookie
    if (!isExemptAudience(cookie, context)) return []
    if (renewal === 'fixed' || !isLonger(lifetime, ROLLING_MAX)) return []
    const message = renewal === 'renewed' ? 'renewed' : 'unknown'
    const fix = { kind: 'set', changes: { renewal: 'fixed' }, onlyIf: 'renewalStopped' } as const
    return [{ field: 'renewal', message, args: { name }, fix }]
  },
})

/** Tells whether a cookie measures the audience without consent. */
function isExemptAudience(cookie: Cookie, context: RuleContext): boolean {
  return cookie.exemptionGround === 'audienceMeasurement' && isExempt(cookie, context)
}
