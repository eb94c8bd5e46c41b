import { isMissing } from '../isMissing.ts'
import { defineRecordRule } from '../rule.ts'
import {
  ARTICLE_82,
  CNIL_091_ART_2,
  CNIL_092_ART_2,
  CNIL_092_ART_5,
  CNIL_SHEET_16,
  EDPB_TASKFORCE,
  GDPR_ART_13,
  OUR_CHOICE,
} from '../sources.ts'
import { consentOf, isActive, type RecordContext } from '../ruleContext.ts'
import type { Severity } from '../finding.ts'
import type { Cookie } from '../../register/cookie.ts'

/** Article 82 asks nothing of the information on exempt trackers (2020-092, art. 5): asking for it all the same is our choice. */
function severityFor(cookie: Cookie, context: RecordContext): Severity {
  return consentOf(cookie, context) === 'exempt' ? 'warning' : 'blocker'
}

export const providerNameMissing = defineRecordRule({
  id: 'R01',
  name: 'provider-name-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_092_ART_2, CNIL_091_ART_2, GDPR_ART_13, OUR_CHOICE],
  check(cookie, context) {
    if (!isActive(cookie) || !isMissing(context.providers.get(cookie.providerId)?.name)) return []
    return [
      {
        severity: severityFor(cookie, context),
        field: 'providerId',
        message: 'missing',
        args: { name: cookie.name },
      },
    ]
  },
})

export const trackerNameMissing = defineRecordRule({
  id: 'R05',
  name: 'tracker-name-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [EDPB_TASKFORCE, CNIL_SHEET_16, OUR_CHOICE],
  check(cookie, context) {
    if (!isActive(cookie) || !isMissing(cookie.name)) return []
    return [
      {
        severity: severityFor(cookie, context),
        field: 'name',
        message: 'missing',
        args: { service: cookie.service },
      },
    ]
  },
})

export const purposeMissing = defineRecordRule({
  id: 'R08',
  name: 'purpose-missing',
  severity: 'blocker',
  resource: 'cookies',
  sources: [ARTICLE_82, CNIL_092_ART_5, OUR_CHOICE],
  check(cookie, context) {
    if (!isActive(cookie) || !isMissing(cookie.purpose)) return []
    return [
      {
        severity: severityFor(cookie, context),
        field: 'purpose',
        message: 'missing',
        args: { name: cookie.name },
      },
    ]
  },
})
