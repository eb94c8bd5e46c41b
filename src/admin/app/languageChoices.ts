import { LANGUAGES } from '#charter/language.ts'

/** The languages as react-admin's inputs take them; they translate the names. */
export const languageChoices = LANGUAGES.map((language) => ({
  id: language,
  name: `choices.language.${language}`,
}))
