import { isExempt } from '../ruleContext.ts'
import { defineRule } from '../rule.ts'
import { CNIL_092_ART_6, CNIL_SHEET_16 } from '../sources.ts'
import { CONSENT_PURPOSES } from '../../register/choices.ts'
import type { Cookie } from '../../register/cookie.ts'

export const exemptPurposeNotEligible = defineRule({
  id: 'R22',
  name: 'exempt-purpose-not-eligible',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_SHEET_16],
  check(cookie, context) {
    const needConsent = listConsentPurposes(cookie)
    if (needConsent.length === 0 || !isExempt(cookie, context)) return []
    const args = { name: cookie.name, purposeCodes: needConsent.join(', ') }
    return [{ field: 'purposeCodes', message: 'notEligible', args }]
  },
})

export const exemptMultiPurpose = defineRule({
  id: 'R23',
  name: 'exempt-multi-purpose',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_6],
  check(cookie, context) {
    const { name, purposeCodes } = cookie
    if (purposeCodes.length < 2 || !isExempt(cookie, context)) return []
    // R22 already reports the more serious fault.
    if (listConsentPurposes(cookie).length > 0) return []

    // The CNIL counts the security of a log-in as part of the log-in.
    const purposes = new Set(purposeCodes.map((code) => (code === 'authSecurity' ? 'authentication' : code)))
    const args = { name, purposeCodes: purposeCodes.join(', ') }
    return purposes.size < 2 ? [] : [{ field: 'purposeCodes', message: 'several', args }]
  },
})

const ALWAYS_NEED_CONSENT: ReadonlySet<string> = new Set(CONSENT_PURPOSES)

/** Lists the purposes of a cookie that always need consent. */
export function listConsentPurposes({ purposeCodes }: Pick<Cookie, 'purposeCodes'>): string[] {
  return purposeCodes.filter((code) => ALWAYS_NEED_CONSENT.has(code))
}
