import { controllerDpoIdentityMissing } from './charter/controllerDpoIdentityMissing.ts'
import {
  accessNotShown,
  accessNotShownInTable,
  lifetimeNotShown,
  lifetimeNotShownInTable,
  providerNotShown,
  providerNotShownInTable,
  purposeNotShown,
  purposeNotShownInTable,
} from './charter/notShown.ts'
import { sharedRowApart } from './charter/sharedRowApart.ts'
import {
  categoryUntranslated,
  cookieUntranslated,
  providerUntranslated,
  sectionUntranslated,
  siteUntranslated,
} from './charter/translationMissing.ts'
import { requiredSectionMissing, requiredSectionUnfinished } from './charter/requiredSectionMissing.ts'
import { withdrawalMeansMissing } from './charter/withdrawalMeansMissing.ts'
import { categoryInvalid, categoryMissing } from './consent/categoryInvalid.ts'
import {
  exemptAudienceConditions,
  exemptAudienceLifetime,
  exemptAudienceRetention,
  exemptAudienceRolling,
} from './consent/exemptAudience.ts'
import { exemptionGroundMissing } from './consent/exemptionGroundMissing.ts'
import { exemptMultiPurpose, exemptPurposeNotEligible } from './consent/exemptPurposes.ts'
import type { FoundResource, RuleId } from './finding.ts'
import { domainPartyMismatch } from './identity/domainPartyMismatch.ts'
import { personalDataDenied } from './identity/personalDataDenied.ts'
import { providerNameMissing, purposeMissing, trackerNameMissing } from './identity/requiredTextMissing.ts'
import { providerPrivacyLinkMissing } from './identity/providerPrivacyLinkMissing.ts'
import { purposeVague } from './identity/purposeVague.ts'
import { serviceLocationMissing } from './identity/serviceLocationMissing.ts'
import { technologyMissing } from './identity/technologyMissing.ts'
import { thirdPartyAccessUndeclared } from './identity/thirdPartyAccessUndeclared.ts'
import { trackerDuplicate } from './identity/trackerDuplicate.ts'
import { trackerNameNotTechnical } from './identity/trackerNameNotTechnical.ts'
import { transferSafeguardMissing } from './identity/transferSafeguardMissing.ts'
import { consentChoiceLifetime, consentChoiceRetention } from './lifetimes/consentChoiceLifetime.ts'
import { durationExcessive } from './lifetimes/durationExcessive.ts'
import { durationInconsistent } from './lifetimes/durationInconsistent.ts'
import { durationMissing } from './lifetimes/durationMissing.ts'
import { durationUnparsed } from './lifetimes/durationUnparsed.ts'
import { exemptDurationDisproportionate } from './lifetimes/exemptDurationDisproportionate.ts'
import { purposeInFrench, sectionInFrench } from './page/readabilityFrenchText.ts'
import { purposePlainLanguage, sectionPlainLanguage } from './page/readabilityPlainLanguage.ts'
import { PAGE_RULES } from './page/pageRules.ts'
import type { Rule, RuleDates } from './rule.ts'
import type { Source } from './source.ts'
import { evidenceMissing } from './workflow/evidenceMissing.ts'
import { charterReviewOverdue, cookieReviewOverdue, providerReviewOverdue } from './workflow/reviewOverdue.ts'
import { substantiveChangeUnflagged } from './workflow/substantiveChangeUnflagged.ts'

/** All rules on the register, by the resource that they check. */
export const RULES: { [Resource in FoundResource]: readonly Rule<Resource>[] } = {
  cookies: [
    providerNameMissing,
    trackerNameMissing,
    trackerNameNotTechnical,
    trackerDuplicate,
    purposeMissing,
    purposeVague,
    technologyMissing,
    thirdPartyAccessUndeclared,
    domainPartyMismatch,
    personalDataDenied,
    durationMissing,
    durationUnparsed,
    durationInconsistent,
    durationExcessive,
    consentChoiceLifetime,
    exemptDurationDisproportionate,
    categoryMissing,
    exemptionGroundMissing,
    exemptPurposeNotEligible,
    exemptMultiPurpose,
    exemptAudienceConditions,
    exemptAudienceLifetime,
    exemptAudienceRolling,
    exemptAudienceRetention,
    purposePlainLanguage,
    purposeInFrench,
    cookieReviewOverdue,
    sharedRowApart,
    cookieUntranslated,
  ],
  providers: [
    providerPrivacyLinkMissing,
    serviceLocationMissing,
    transferSafeguardMissing,
    providerReviewOverdue,
    providerUntranslated,
  ],
  categories: [
    categoryInvalid,
    providerNotShownInTable,
    purposeNotShownInTable,
    accessNotShownInTable,
    lifetimeNotShownInTable,
    categoryUntranslated,
  ],
  sections: [requiredSectionUnfinished, sectionPlainLanguage, sectionInFrench, sectionUntranslated],
  sites: [
    providerNotShown,
    purposeNotShown,
    accessNotShown,
    lifetimeNotShown,
    consentChoiceRetention,
    controllerDpoIdentityMissing,
    withdrawalMeansMissing,
    requiredSectionMissing,
    charterReviewOverdue,
    substantiveChangeUnflagged,
    siteUntranslated,
  ],
  publications: [evidenceMissing],
}

/** Returns the sources of a rule, on the register or on the page; none for an unknown rule. */
export function sourcesOf(rule: RuleId): readonly Source[] {
  return SOURCES.get(rule) ?? []
}

const SOURCES: ReadonlyMap<string, readonly Source[]> = new Map([
  ...Object.values(RULES)
    .flat()
    .map(({ id, sources }) => [id, sources] as const),
  ...Object.entries(PAGE_RULES).map(([id, { sources }]) => [id, sources] as const),
])

/** Tells whether a rule, or the law that it rests on, holds on `day`. */
export function appliesOn({ appliesFrom, appliesUntil }: RuleDates, day: string): boolean {
  return appliesFrom <= day && (appliesUntil === undefined || day <= appliesUntil)
}
