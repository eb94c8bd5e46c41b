import { countryNames } from '../kit/countryNames.ts'
import type { Language } from '../kit/language.ts'
import { lifetimeInWords } from './lifetimeInWords.ts'
import { words } from './words.ts'

const PERIODS = new Set(['lifetime', 'dataRetention', 'consentChoiceRetention', 'reviewInterval'])
const COUNTRIES = new Set(['country', 'hostingCountries', 'adequacyCountries'])

/** What a field of the register says: the words for a choice, a lifetime or a country, any other text as it is. */
export function codeInWords(field: string, value: string, language: Language): string {
  if (PERIODS.has(field)) return lifetimeInWords(value, language)
  if (COUNTRIES.has(field)) return countryNames(language).get(value) ?? value
  const choices: Record<string, Record<string, string>> = words(language).choices
  const names = Object.hasOwn(choices, field) ? choices[field] : undefined
  // A frozen register may hold any text, `constructor` too.
  return names !== undefined && Object.hasOwn(names, value) ? (names[value] ?? value) : value
}
