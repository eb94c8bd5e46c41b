/** What is asked of an exempt cookie only. */
export const EXEMPTION_FIELDS = [
  'exemptionGround',
  'exemptionReason',
  'audienceConditions',
  'audienceAssessmentUrl',
]
