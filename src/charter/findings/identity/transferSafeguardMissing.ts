import { EEA_COUNTRIES } from '../../kit/eeaCountries.ts'
import { isMissing } from '../isMissing.ts'
import { type CheckedRecords, defineRule, type Violation } from '../rule.ts'
import { ADEQUACY_OF_THE_US, GDPR_ART_13 } from '../sources.ts'
import type { RuleContext } from '../ruleContext.ts'
import { listCountries, isCountry } from './serviceLocationMissing.ts'

type CheckedProvider = CheckedRecords['providers']

export const transferSafeguardMissing = defineRule({
  id: 'R04',
  name: 'transfer-safeguard-missing',
  severity: 'blocker',
  resource: 'providers',
  sources: [GDPR_ART_13, ADEQUACY_OF_THE_US],
  check(provider, context) {
    const cookies = context.activeCookiesOf.get(provider.id) ?? []
    // While the question is not answered, the data may be personal.
    if (!cookies.some(({ personalData }) => personalData !== 'no')) return []
    // R03 reports codes that are no country.
    const outside = listCountries(provider).filter((code) => isCountry(code) && !EEA_COUNTRIES.has(code))
    return outside.length === 0 ? [] : flawsOf(provider, outside, context)
  },
})

function flawsOf(
  provider: CheckedProvider,
  outside: readonly string[],
  { register }: RuleContext,
): Violation<'R04'>[] {
  const { name, transferSafeguard, safeguardDocument, safeguardCheckedOn } = provider
  const flaw = (
    field: string,
    message: Violation<'R04'>['message'],
    countries = outside,
  ): Violation<'R04'> => ({
    field,
    message,
    args: { name, hostingCountries: countries.join(', ') },
  })
  switch (transferSafeguard) {
    case 'adequacy': {
      const adequate = new Set(register.site.adequacyCountries)
      const others = outside.filter((code) => !adequate.has(code))
      return others.length === 0 ? [] : [flaw('transferSafeguard', 'notAdequate', others)]
    }
    case 'dpf': {
      const others = outside.filter((code) => code !== 'US')
      if (others.length > 0) return [flaw('transferSafeguard', 'beyondDpf', others)]
      return safeguardCheckedOn === null ? [flaw('safeguardCheckedOn', 'unchecked')] : []
    }
    case 'scc':
    case 'bcr':
    case 'derogation':
      return isMissing(safeguardDocument) ? [flaw('safeguardDocument', 'undocumented')] : []
    // Not answered, none, or an unknown value of an imported row.
    default:
      return [flaw('transferSafeguard', 'missing')]
  }
}
