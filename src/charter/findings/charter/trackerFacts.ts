import type { Register } from '../../register/register.ts'
import { listOutside } from '../identity/transferSafeguardMissing.ts'
import { mayHoldPersonalData } from '../identity/personalDataDenied.ts'
import { isActive, oncePerRegister } from '../ruleContext.ts'

/** Facts that are true of at least one tracker of the page, and that the page must therefore explain. */
export interface TrackerFacts {
  needsConsent: boolean
  isExempt: boolean
  isExemptAudience: boolean
  /** True also while the question is not answered: the data may be personal. */
  hasPersonalData: boolean
  /** The provider is established, or stores data, outside the European Economic Area. */
  leavesTheEea: boolean
}

export const trackerFacts = oncePerRegister(({ cookies, categories, providers }): TrackerFacts => {
  const active = cookies.filter(isActive)
  const exempt = new Set(categories.filter(({ consent }) => consent === 'exempt').map(({ id }) => id))
  const abroad = new Set(providers.filter(isAbroad).map(({ id }) => id))
  return {
    // A cookie without a category may need consent.
    needsConsent: active.some(({ categoryId }) => !exempt.has(categoryId)),
    isExempt: active.some(({ categoryId }) => exempt.has(categoryId)),
    isExemptAudience: active.some(
      ({ categoryId, exemptionGround }) =>
        exemptionGround === 'audienceMeasurement' && exempt.has(categoryId),
    ),
    hasPersonalData: active.some(mayHoldPersonalData),
    leavesTheEea: active.some(({ providerId }) => abroad.has(providerId)),
  }
})

function isAbroad(provider: Register['providers'][number]): boolean {
  return listOutside(provider).length > 0
}
