import { LANGUAGES } from '#charter/kit/language.ts'
import { choicesOf } from './form/choicesOf.ts'

/** The languages as react-admin's inputs take them. */
export const languageChoices = choicesOf('language', LANGUAGES)
