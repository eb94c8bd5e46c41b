import { isMissing } from '../isMissing.ts'
import { defineRule } from '../rule.ts'
import { GDPR_ART_13, PLANET49 } from '../sources.ts'
import { consentOf, isActive } from '../ruleContext.ts'

export const thirdPartyAccessUndeclared = defineRule({
  id: 'R11',
  name: 'third-party-access-undeclared',
  severity: 'blocker',
  resource: 'cookies',
  sources: [PLANET49, GDPR_ART_13],
  check(cookie, context) {
    if (!isActive(cookie)) return []
    const { name, party, thirdPartyAccess, recipients } = cookie
    const severity = consentOf(cookie, context) === 'exempt' ? 'advice' : 'blocker'
    const violation = { severity, args: { name } } as const
    switch (thirdPartyAccess) {
      case 'yes':
        return isMissing(recipients) ? [{ ...violation, field: 'recipients', message: 'unnamed' }] : []
      case 'no':
        if (party === 'third') return [{ ...violation, field: 'thirdPartyAccess', message: 'setByThird' }]
        return isMissing(recipients)
          ? []
          : [{ ...violation, field: 'thirdPartyAccess', message: 'contradictory' }]
      default:
        return [{ ...violation, field: 'thirdPartyAccess', message: 'missing' }]
    }
  },
})
