import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider } from 'react-admin'
import { createContext, use } from 'react'
import type { Language } from '#charter/kit/language.ts'
import { fr } from '../i18n/fr/index.ts'
import { reactAdmin } from '../i18n/fr/reactAdmin.ts'

/** The interface's first language: the one there is before anybody chose. */
export const FIRST_LANGUAGE: Language = 'fr'

export function frenchI18nProvider(): I18nProvider {
  return polyglotI18nProvider(() => ({ ...reactAdmin, ...fr }), 'fr')
}

/** The words of a language; those of another than the first are only downloaded here. */
export async function loadI18nProvider(language: Language): Promise<I18nProvider> {
  if (language === FIRST_LANGUAGE) return frenchI18nProvider()
  const [{ en }, { reactAdmin }] = await Promise.all([
    import('../i18n/en/index.ts'),
    import('../i18n/en/reactAdmin.ts'),
  ])
  return polyglotI18nProvider(() => ({ ...reactAdmin, ...en }), 'en')
}

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
