import { controllerDpoIdentityMissing } from './charter/controllerDpoIdentityMissing.ts'
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
import type { FoundResource } from './finding.ts'
import { domainPartyMismatch } from './identity/domainPartyMismatch.ts'
import { providerNameMissing, purposeMissing, trackerNameMissing } from './identity/namesMissing.ts'
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
import type { Rule } from './rule.ts'
import { evidenceMissing } from './workflow/evidenceMissing.ts'
import { charterReviewOverdue, cookieReviewOverdue, providerReviewOverdue } from './workflow/reviewOverdue.ts'
import { substantiveChangeUnflagged } from './workflow/substantiveChangeUnflagged.ts'

/** Every rule of the register, by what it looks at. */
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
  ],
  providers: [
    providerPrivacyLinkMissing,
    serviceLocationMissing,
    transferSafeguardMissing,
    providerReviewOverdue,
  ],
  categories: [categoryInvalid],
  sections: [requiredSectionUnfinished, sectionPlainLanguage, sectionInFrench],
  sites: [
    consentChoiceRetention,
    controllerDpoIdentityMissing,
    withdrawalMeansMissing,
    requiredSectionMissing,
    charterReviewOverdue,
    substantiveChangeUnflagged,
  ],
  publications: [evidenceMissing],
}
