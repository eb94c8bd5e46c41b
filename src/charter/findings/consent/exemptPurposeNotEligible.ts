import { isExempt } from '../isExempt.ts'
import { defineRule } from '../rule.ts'
import { CNIL_SHEET_16 } from '../sources.ts'
import { consentPurposesOf } from './consentPurposesOf.ts'

export const exemptPurposeNotEligible = defineRule({
  id: 'R22',
  name: 'exempt-purpose-not-eligible',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_SHEET_16],
  check(cookie, surroundings) {
    const needConsent = consentPurposesOf(cookie)
    if (needConsent.length === 0 || !isExempt(cookie, surroundings)) return []
    const args = { name: cookie.name, purposeCodes: needConsent.join(', ') }
    return [{ field: 'purposeCodes', message: 'notEligible', args }]
  },
})
