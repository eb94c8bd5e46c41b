import { isMissing } from '../isMissing.ts'
import { defineRule } from '../rule.ts'
import {
  ARTICLE_82,
  CNIL_091_ART_2,
  CNIL_092_ART_2,
  CNIL_092_ART_5,
  CNIL_SHEET_16,
  EDPB_TASKFORCE,
  GDPR_ART_13,
} from '../sources.ts'
import { isActive } from '../ruleContext.ts'

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

export const trackerNameMissing = defineRule({
  id: 'R05',
  name: 'tracker-name-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [EDPB_TASKFORCE, CNIL_SHEET_16],
  check(cookie) {
    if (!isActive(cookie) || !isMissing(cookie.name)) return []
    return [{ field: 'name', message: 'missing', args: { service: cookie.service } }]
  },
})

export const purposeMissing = defineRule({
  id: 'R08',
  name: 'purpose-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [ARTICLE_82, CNIL_092_ART_5],
  check(cookie) {
    if (!isActive(cookie) || !isMissing(cookie.purpose)) return []
    return [{ field: 'purpose', message: 'missing', args: { name: cookie.name } }]
  },
})
