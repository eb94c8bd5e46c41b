import { type ReactNode, useMemo } from 'react'
import { AutocompleteArrayInput, AutocompleteInput } from 'react-admin'
import { countryNames } from '#charter/kit/countryNames.ts'
import { useLanguage } from '../language.ts'

/** Chooses a country by its name in the language of the interface. */
export function CountryInput(props: CountryInputProps) {
  return <AutocompleteInput choices={useCountryChoices()} translateChoice={false} {...props} />
}

/** Chooses several countries. */
export function CountriesInput(props: CountryInputProps) {
  return <AutocompleteArrayInput choices={useCountryChoices()} translateChoice={false} {...props} />
}

interface CountryInputProps {
  source: string
  helperText: ReactNode
}

function useCountryChoices() {
  const { language } = useLanguage()
  return useMemo(
    () =>
      [...countryNames(language)]
        .map(([id, name]) => ({ id, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name, language)),
    [language],
  )
}
