import { defineRule } from '../rule.ts'
import { GDPR_ART_13, OUR_CHOICE } from '../sources.ts'
import { countriesOf, isCountry } from './countriesOf.ts'

export const serviceLocationMissing = defineRule({
  id: 'R03',
  name: 'service-location-missing',
  severity: 'warning',
  resource: 'providers',
  sources: [OUR_CHOICE, GDPR_ART_13],
  check(provider, { activeCookiesOf }) {
    if (!activeCookiesOf.has(provider.id)) return []
    const { name } = provider
    const countries = countriesOf(provider)
    if (countries.length === 0) return [{ field: 'country', message: 'missing', args: { name } }]

    const unknown = countries.find((code) => !isCountry(code))
    if (unknown === undefined) return []
    const field = unknown === provider.country ? 'country' : 'hostingCountries'
    return [{ field, message: 'noCountry', args: { name, country: unknown } }]
  },
})
