import { isExempt } from '../isExempt.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_6 } from '../sources.ts'
import { consentPurposesOf } from './consentPurposesOf.ts'

export const exemptMultiPurpose = defineRule({
  id: 'R23',
  name: 'exempt-multi-purpose',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_6],
  check(cookie, surroundings) {
    const { name, purposeCodes } = cookie
    if (purposeCodes.length < 2 || !isExempt(cookie, surroundings)) return []
    // R22 says what weighs more.
    if (consentPurposesOf(cookie).length > 0) return []

    // The CNIL counts what makes a log-in safe as part of it.
    const purposes = new Set(purposeCodes.map((code) => (code === 'authSecurity' ? 'authentication' : code)))
    const args = { name, purposeCodes: purposeCodes.join(', ') }
    return purposes.size < 2 ? [] : [{ field: 'purposeCodes', message: 'several', args }]
  },
})
