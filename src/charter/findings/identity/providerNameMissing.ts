import { isMissing } from '../missing.ts'
import { defineRule } from '../rule.ts'
import { CNIL_091_ART_2, CNIL_092_ART_2, GDPR_ART_13 } from '../sources.ts'
import { isActive } from '../surroundings.ts'

export const providerNameMissing = defineRule({
  id: 'R01',
  name: 'provider-name-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_092_ART_2, CNIL_091_ART_2, GDPR_ART_13],
  check(cookie, { providers }) {
    if (!isActive(cookie) || !isMissing(providers.get(cookie.providerId)?.name)) return []
    return [{ field: 'providerId', message: 'missing', args: { name: cookie.name } }]
  },
})
