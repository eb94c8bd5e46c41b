import { countryNames } from '../../kit/countryNames.ts'
import { EEA_PSEUDO_CODES } from '../../kit/eeaCountries.ts'
import type { Provider } from '../../register/provider.ts'

/** Where a provider is and keeps data, as far as it is said: each once. */
export function countriesOf({ country, hostingCountries }: Provider): string[] {
  return [...new Set([country, ...hostingCountries])].filter(Boolean)
}

export function isCountry(code: string): boolean {
  return countryNames('en').has(code) || EEA_PSEUDO_CODES.has(code)
}
