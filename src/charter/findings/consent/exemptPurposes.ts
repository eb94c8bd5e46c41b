import { isExempt, type RecordContext } from '../ruleContext.ts'
import { defineRecordRule, SINCE_THE_CNIL_GUIDELINES, type Violation } from '../rule.ts'
import { CNIL_092_ART_6, CNIL_CITYSCOOT, CNIL_SHEET_16, CNIL_SHEET_17 } from '../sources.ts'
import { findConsentService } from '../known/knownServices.ts'
import { consentForUse, knownUseOf } from '../known/knownUses.ts'
import { kindsOfPurpose, type PurposeKind } from '../known/purposeKinds.ts'
import { CONSENT_PURPOSES } from '../../register/choices.ts'
import type { Cookie } from '../../register/cookie.ts'

export const exemptPurposeNotEligible = defineRecordRule({
  id: 'R22',
  name: 'exempt-purpose-not-eligible',
  severity: 'blocker',
  resource: 'cookies',
  sources: [CNIL_SHEET_16, CNIL_SHEET_17, CNIL_CITYSCOOT],
  check(cookie, context) {
    if (!isExempt(cookie, context)) return []
    return byFamily(cookie) ?? byKnowledge(cookie, context) ?? byWords(cookie) ?? []
  },
})

function byFamily(cookie: Cookie): Violation<'R22'>[] | null {
  const needConsent = listConsentPurposes(cookie)
  if (needConsent.length === 0) return null
  const args = { name: cookie.name, purposeCodes: needConsent.join(', ') }
  return [{ field: 'purposeCodes', message: 'notEligible', args }]
}

/** What is publicly known of its name, its service or its domain. */
function byKnowledge(cookie: Cookie, { providers }: RecordContext): Violation<'R22'>[] | null {
  const { name, service, domain } = cookie
  const use = knownUseOf(name)
  const byName = use === null ? null : consentForUse(use)
  // The choice that a company's own banner keeps may be exempt, whatever else the company sets.
  const isOther = use !== null && byName === null
  const isChoice = cookie.exemptionGround === 'consentChoice'
  const provider = providers.get(cookie.providerId)
  const found =
    byName === null && !isOther && !isChoice
      ? findConsentService([service, domain, provider?.name ?? '', provider?.legalName ?? ''])
      : null
  const consent = byName ?? found?.consent ?? null
  if (consent === null) return null
  const violation = { field: 'categoryId', args: { name } } as const
  return consent === 'required'
    ? [{ ...violation, message: 'known' }]
    : [{ ...violation, severity: 'warning', message: 'disputed' }]
}

const WORDS_NEED_CONSENT: ReadonlySet<PurposeKind> = new Set<PurposeKind>([
  'advertising',
  'sharing',
  'personalisation',
])

/** What its own purpose says. */
function byWords(cookie: Cookie): Violation<'R22'>[] | null {
  if (cookie.exemptionGround === 'consentChoice') return null
  const needsConsent = kindsOfPurpose(cookie).some((kind) => WORDS_NEED_CONSENT.has(kind))
  return needsConsent ? [{ field: 'purpose', message: 'described', args: { name: cookie.name } }] : null
}

export const exemptMultiPurpose = defineRecordRule({
  id: 'R23',
  name: 'exempt-multi-purpose',
  severity: 'warning',
  resource: 'cookies',
  sources: [CNIL_092_ART_6],
  appliesFrom: SINCE_THE_CNIL_GUIDELINES,
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
