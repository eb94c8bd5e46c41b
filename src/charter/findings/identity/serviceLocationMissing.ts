import { defineRule } from '../rule.ts'
import { GDPR_ART_13, OUR_CHOICE } from '../sources.ts'
import { countryNames } from '../../kit/countryNames.ts'
import { EEA_PSEUDO_CODES } from '../../kit/eeaCountries.ts'
import type { Provider } from '../../register/provider.ts'

export const serviceLocationMissing = defineRule({
  id: 'R03',
  name: 'service-location-missing',
  severity: 'warning',
  resource: 'providers',
  sources: [OUR_CHOICE, GDPR_ART_13],
  check(provider, { activeCookiesOf }) {
    if (!activeCookiesOf.has(provider.id)) return []
    const { name, role, country, hostingCountries } = provider
    // The body itself hosts where it is, unless it says otherwise; of others, the seat is not where the data are.
    if (hostingCountries.length === 0 && (role !== 'publisher' || country === ''))
      return [{ field: 'hostingCountries', message: 'missing', args: { name } }]

    const unknown = listCountries(provider).find((code) => !isCountry(code))
    if (unknown === undefined) return []
    const field = unknown === country ? 'country' : 'hostingCountries'
    return [{ field, message: 'noCountry', args: { name, country: unknown } }]
  },
})

/** Lists the known countries in which a provider is established or stores data, each once. */
export function listCountries({ country, hostingCountries }: Provider): string[] {
  return [...new Set([country, ...hostingCountries])].filter(Boolean)
}

export function isCountry(code: string): boolean {
  return countryNames('en').has(code) || EEA_PSEUDO_CODES.has(code)
}
