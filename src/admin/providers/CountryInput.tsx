import { useMemo } from 'react'
import { AutocompleteInput } from 'react-admin'
import { countryNames } from '#charter/countryNames.ts'
import { useLanguage } from '../app/LanguageProvider.tsx'

/** Chooses a country by its name in the reader's language. */
export function CountryInput({ source, helperText }: { source: string; helperText: string }) {
  const { language } = useLanguage()
  const choices = useMemo(
    () =>
      [...countryNames(language)]
        .map(([id, name]) => ({ id, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name, language)),
    [language],
  )
  return (
    <AutocompleteInput source={source} choices={choices} helperText={helperText} translateChoice={false} />
  )
}
