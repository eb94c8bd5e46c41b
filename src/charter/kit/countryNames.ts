import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' }
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' }
import type { Language } from './language.ts'

// Some countries have several names, the official one first.
const readCountryNames = (countries: Record<string, string | string[]>): ReadonlyMap<string, string> =>
  new Map(Object.entries(countries).map(([code, names]) => [code, [names].flat()[0] ?? code]))

const NAMES: Record<Language, ReadonlyMap<string, string>> = {
  fr: readCountryNames(fr.countries),
  en: readCountryNames(en.countries),
}

/**
 * Returns the names of countries by ISO 3166-1 alpha-2 code. The list is part of the program, not of `Intl`, so that the
 * browser that previews a charter and the server that publishes it write the same bytes.
 */
export function countryNames(language: Language): ReadonlyMap<string, string> {
  return NAMES[language]
}
