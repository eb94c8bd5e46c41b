import type { Provider } from '#charter/provider.ts'
import { EEA_COUNTRIES } from '#charter/eeaCountries.ts'

type PublishedField = 'privacyPolicyUrl' | 'country' | 'transferSafeguard'

/**
 * What a visitor should be able to read of a provider and cannot yet (GDPR art. 13): its privacy policy, where it is,
 * and, outside the European Economic Area, what makes the transfer lawful.
 */
export function missingInProvider(provider: Provider): PublishedField[] {
  const missing: PublishedField[] = []
  if (provider.privacyPolicyUrl === '') missing.push('privacyPolicyUrl')
  if (provider.country === '') missing.push('country')
  else if (!EEA_COUNTRIES.has(provider.country) && provider.transferSafeguard === '') {
    missing.push('transferSafeguard')
  }
  return missing
}
