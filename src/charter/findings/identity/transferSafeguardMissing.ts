import { ADEQUACY_DECISIONS } from '../../kit/adequacyDecisions.ts'
import { isDay } from '../../kit/days.ts'
import { EEA_COUNTRIES, FRENCH_OVERSEAS_TERRITORIES } from '../../kit/eeaCountries.ts'
import { addPeriod } from '../../lifetime/compare.ts'
import type { Provider } from '../../register/provider.ts'
import { isMissing } from '../isMissing.ts'
import { type CheckedRecords, defineRule, type Violation } from '../rule.ts'
import { ADEQUACY_OF_THE_US, FRENCH_ACT_OVERSEAS, GDPR_ART_13, GDPR_ART_45, OUR_CHOICE } from '../sources.ts'
import type { RuleContext } from '../ruleContext.ts'
import { listCountries, isCountry } from './serviceLocationMissing.ts'

type CheckedProvider = CheckedRecords['providers']

export const transferSafeguardMissing = defineRule({
  id: 'R04',
  name: 'transfer-safeguard-missing',
  severity: 'blocker',
  resource: 'providers',
  sources: [GDPR_ART_13, GDPR_ART_45, ADEQUACY_OF_THE_US, FRENCH_ACT_OVERSEAS, OUR_CHOICE],
  check(provider, context) {
    const cookies = context.activeCookiesOf.get(provider.id) ?? []
    // While the question is not answered, the data may be personal.
    if (!cookies.some(({ personalData }) => personalData !== 'no')) return []
    const outside = listOutside(provider)
    return outside.length === 0 ? [] : flawsOf(provider, outside, context)
  },
})

/**
 * Lists the countries outside the European Economic Area to which a provider takes data. What visitors give to the body
 * itself, where it is, is no transfer (EDPB, Guidelines 05/2021). R03 reports codes that are no country.
 */
export function listOutside(provider: Provider): string[] {
  const home = provider.role === 'publisher' ? provider.country : ''
  return listCountries(provider).filter(
    (code) => isCountry(code) && !EEA_COUNTRIES.has(code) && (home === '' || code !== home),
  )
}

function flawsOf(
  provider: CheckedProvider,
  outside: readonly string[],
  context: RuleContext,
): Violation<'R04'>[] {
  const { name, transferSafeguard, safeguardDocument } = provider
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
    case 'adequacy':
      return adequacyFlaws(outside, context).map(({ message, countries, severity }) => ({
        ...flaw('transferSafeguard', message, countries),
        severity,
      }))
    case 'dpf': {
      const others = outside.filter((code) => code !== 'US')
      if (others.length > 0) return [flaw('transferSafeguard', 'beyondDpf', others)]
      const { safeguardCheckedOn } = provider
      if (!isChecked(safeguardCheckedOn, context)) return [flaw('safeguardCheckedOn', 'unchecked')]
      return isStale(safeguardCheckedOn, context)
        ? [{ ...flaw('safeguardCheckedOn', 'staleDpf'), severity: 'warning' }]
        : []
    }
    case 'scc':
    case 'bcr':
    case 'derogation':
      return isMissing(safeguardDocument) ? [flaw('safeguardDocument', 'undocumented')] : []
    // Not answered, none, or an unknown value of an imported row.
    default: {
      if (outside.every((code) => FRENCH_OVERSEAS_TERRITORIES.has(code)))
        return [{ ...flaw('transferSafeguard', 'overseas'), severity: 'warning' }]
      return [flaw('transferSafeguard', 'missing')]
    }
  }
}

type AdequacyFlaw = {
  message: Violation<'R04'>['message']
  severity: 'blocker' | 'warning'
  countries: readonly string[]
}

/** A country is adequate when it is on the officer's list, for which an actual decision speaks that has not ended. */
function adequacyFlaws(outside: readonly string[], context: RuleContext): AdequacyFlaw[] {
  const { adequacyCountries, adequacyCheckedOn } = context.register.site
  const listed = new Set(adequacyCountries)
  const notAdequate = outside.filter((code) => code === 'US' || !listed.has(code) || hasEnded(code, context))
  if (notAdequate.length > 0) return [{ message: 'notAdequate', severity: 'blocker', countries: notAdequate }]
  const undecided = outside.filter((code) => !ADEQUACY_DECISIONS.has(code))
  if (undecided.length > 0) return [{ message: 'undecided', severity: 'warning', countries: undecided }]
  return isChecked(adequacyCheckedOn, context) && !isStale(adequacyCheckedOn, context)
    ? []
    : [{ message: 'staleList', severity: 'warning', countries: outside }]
}

function hasEnded(code: string, { today }: RuleContext): boolean {
  const until = ADEQUACY_DECISIONS.get(code) ?? null
  return until !== null && until < today
}

/** A check that is dated after today has not taken place. */
function isChecked(day: string | null, { today }: RuleContext): day is string {
  return day !== null && isDay(day) && day <= today
}

/** Certificates of the DPF are renewed each year; so is a look at the list of decisions. */
const CHECK_HOLDS = 'P12M'

function isStale(day: string, { today }: RuleContext): boolean {
  return addPeriod(day, CHECK_HOLDS) < today
}
