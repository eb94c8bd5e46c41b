import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider } from 'react-admin'
import { createContext, use } from 'react'
import type { Language } from '#charter/kit/language.ts'
import { fr } from '../i18n/fr/index.ts'
import { reactAdmin } from '../i18n/fr/reactAdmin.ts'

/** The language of the interface until the user chooses another. */
export const FIRST_LANGUAGE: Language = 'fr'

export function frenchI18nProvider(): I18nProvider {
  return polyglotI18nProvider(() => ({ ...reactAdmin, ...fr }), 'fr')
}

/** Loads the texts of a language. French is part of the first download; any other language is downloaded here. */
export async function loadI18nProvider(language: Language): Promise<I18nProvider> {
  if (language === FIRST_LANGUAGE) return frenchI18nProvider()
  const [{ en }, { reactAdmin }] = await Promise.all([
    import('../i18n/en/index.ts'),
    import('../i18n/en/reactAdmin.ts'),
  ])
  return polyglotI18nProvider(() => ({ ...reactAdmin, ...en }), 'en')
}

interface InterfaceLanguage {
  /** The language of the texts on screen. */
  language: Language
  chooseLanguage: (language: Language) => void
}

export const LanguageContext = createContext<InterfaceLanguage>({
  language: FIRST_LANGUAGE,
  chooseLanguage: () => undefined,
})

/** Returns the language of the interface. The charter has its own language. */
export const useLanguage = () => use(LanguageContext)
