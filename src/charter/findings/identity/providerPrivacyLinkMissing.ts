import { defineRule } from '../rule.ts'
import { CNIL_092_ART_2 } from '../sources.ts'
import { consentOf } from '../ruleContext.ts'
import { isPublicHttpsAddress } from './isPublicHttpsAddress.ts'

export const providerPrivacyLinkMissing = defineRule({
  id: 'R02',
  name: 'provider-privacy-link-missing',
  severity: 'warning',
  resource: 'providers',
  sources: [CNIL_092_ART_2],
  check({ id, name, role, privacyPolicyUrl }, context) {
    if (role === 'publisher' || isPublicHttpsAddress(privacyPolicyUrl)) return []
    const cookies = context.activeCookiesOf.get(id) ?? []
    if (!cookies.some((cookie) => consentOf(cookie, context) === 'required')) return []
    return [{ field: 'privacyPolicyUrl', message: 'missing', args: { name } }]
  },
})
