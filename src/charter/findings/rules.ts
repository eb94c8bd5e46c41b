import type { FoundResource } from './finding.ts'
import { domainPartyMismatch } from './identity/domainPartyMismatch.ts'
import { providerNameMissing } from './identity/providerNameMissing.ts'
import { providerPrivacyLinkMissing } from './identity/providerPrivacyLinkMissing.ts'
import { purposeMissing } from './identity/purposeMissing.ts'
import { purposeVague } from './identity/purposeVague.ts'
import { serviceLocationMissing } from './identity/serviceLocationMissing.ts'
import { technologyMissing } from './identity/technologyMissing.ts'
import { thirdPartyAccessUndeclared } from './identity/thirdPartyAccessUndeclared.ts'
import { trackerDuplicate } from './identity/trackerDuplicate.ts'
import { trackerNameMissing } from './identity/trackerNameMissing.ts'
import { trackerNameNotTechnical } from './identity/trackerNameNotTechnical.ts'
import { transferSafeguardMissing } from './identity/transferSafeguardMissing.ts'
import { consentChoiceLifetime, consentChoiceRetention } from './lifetimes/consentChoiceLifetime.ts'
import { durationExcessive } from './lifetimes/durationExcessive.ts'
import { durationInconsistent } from './lifetimes/durationInconsistent.ts'
import { durationMissing } from './lifetimes/durationMissing.ts'
import { durationUnparsed } from './lifetimes/durationUnparsed.ts'
import { exemptDurationDisproportionate } from './lifetimes/exemptDurationDisproportionate.ts'
import type { Rule } from './rule.ts'

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
  ],
  providers: [providerPrivacyLinkMissing, serviceLocationMissing, transferSafeguardMissing],
  categories: [],
  sections: [],
  sites: [consentChoiceRetention],
  publications: [],
}
