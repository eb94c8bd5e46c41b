import type { Words } from '#charter/words/fr.ts'
import { LANGUAGES } from '#charter/kit/language.ts'

/** What can be chosen in a field, as react-admin's inputs and fields take it; they translate the names. */
export function choicesOf(field: keyof Words['choices'], values: readonly string[]) {
  return values.map((value) => ({ id: value, name: `choices.${field}.${value}` }))
}

/** The languages as react-admin's inputs take them. */
export const languageChoices = choicesOf('language', LANGUAGES)
