import { createContext, use } from 'react'
import type { Language } from '#charter/kit/language.ts'
import { FIRST_LANGUAGE } from './i18nProvider.ts'

interface InterfaceLanguage {
  /** The language of the words on screen. */
  language: Language
  chooseLanguage: (language: Language) => void
}

export const LanguageContext = createContext<InterfaceLanguage>({
  language: FIRST_LANGUAGE,
  chooseLanguage: () => undefined,
})

/** The language the reader chose for the interface (the charter has its own). */
export const useLanguage = () => use(LanguageContext)
