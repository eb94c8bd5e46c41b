import { EEA_COUNTRIES } from '../../kit/eeaCountries.ts'
import type { Register } from '../../register/register.ts'
import { countriesOf, isCountry } from '../identity/serviceLocationMissing.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** What is true of at least one tracker of the page, and so must be told on it. */
export interface TrackerFacts {
  needsConsent: boolean
  isExempt: boolean
  isExemptAudience: boolean
  /** What nobody has answered yet may be personal data. */
  hasPersonalData: boolean
  /** Its provider is, or keeps data, outside the European Economic Area. */
  leavesTheEea: boolean
}

export const trackerFacts = oncePerRegister(({ cookies, categories, providers }): TrackerFacts => {
  const active = cookies.filter(isActive)
  const exempt = new Set(categories.filter(({ consent }) => consent === 'exempt').map(({ id }) => id))
  const abroad = new Set(providers.filter(isAbroad).map(({ id }) => id))
  return {
    // One that is in no category may need it.
    needsConsent: active.some(({ categoryId }) => !exempt.has(categoryId)),
    isExempt: active.some(({ categoryId }) => exempt.has(categoryId)),
    isExemptAudience: active.some(
      ({ categoryId, exemptionGround }) =>
        exemptionGround === 'audienceMeasurement' && exempt.has(categoryId),
    ),
    hasPersonalData: active.some(({ personalData }) => personalData !== 'no'),
    leavesTheEea: active.some(({ providerId }) => abroad.has(providerId)),
  }
})

function isAbroad(provider: Register['providers'][number]): boolean {
  return countriesOf(provider).some((code) => isCountry(code) && !EEA_COUNTRIES.has(code))
}
