import { AUDIENCE_CONDITIONS } from '../../register/choices.ts'
import { isMissing } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_091_ART_5, CNIL_AUDIENCE_TOOLS, CNIL_SHEET_17 } from '../sources.ts'
import { isExemptAudience } from './isExemptAudience.ts'

export const exemptAudienceConditions = defineRule({
  id: 'R24',
  name: 'exempt-audience-conditions',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_091_ART_5, CNIL_AUDIENCE_TOOLS, CNIL_SHEET_17],
  check(cookie, surroundings) {
    if (!isExemptAudience(cookie, surroundings)) return []
    const { name, audienceConditions, audienceAssessmentUrl } = cookie
    // What nobody has confirmed is not so: an exemption has to be demonstrated.
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
