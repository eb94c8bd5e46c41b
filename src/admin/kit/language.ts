import polyglotI18nProvider from 'ra-i18n-polyglot'
import type { I18nProvider, TranslationMessages } from 'react-admin'
import { createContext, use } from 'react'
import { mapValues } from '#charter/kit/collections.ts'
import { embedText } from '#charter/kit/embedText.ts'
import type { Language } from '#charter/kit/language.ts'
import { fr } from '../i18n/fr/index.ts'
import { reactAdmin } from '../i18n/fr/reactAdmin.ts'

/** The language of the interface until the user chooses another. */
export const FIRST_LANGUAGE: Language = 'fr'

let frenchTexts = { ...reactAdmin, ...fr }
const french = createTexts(FIRST_LANGUAGE, () => frenchTexts)
let loadingScreens: Promise<void> | null = null

/** The texts in French: at first those of what is shown first, and all of them once `loadFrenchScreens` is done. */
export const frenchI18nProvider = embedValues(french)

/** Makes the texts of a language, in which every number that a sentence takes is written as that language writes it. */
function createTexts(language: Language, texts: () => TranslationMessages): I18nProvider {
  return polyglotI18nProvider(texts, language, [], {
    // In place of `String.replace`, since `smart_count` has to stay a number until it has chosen between singular and plural.
    replace(this: string, token: RegExp, valueOf: (token: string, name: string) => unknown) {
      return this.replace(token, (match: string, name: string) => {
        const value = valueOf(match, name)
        return typeof value === 'number' ? numberInWords(value, language) : String(value)
      })
    },
  })
}

const NUMBER_FORMATS: Record<Language, Intl.NumberFormat> = {
  fr: new Intl.NumberFormat('fr'),
  en: new Intl.NumberFormat('en'),
}

/** Writes a number in a language: « 1 387 ». What is given to `useText` needs it not. */
function numberInWords(number: number, language: Language): string {
  return NUMBER_FORMATS[language].format(number)
}

/** Loads the texts in French of the screens that are opened later; what fails can be asked for again. */
export function loadFrenchScreens(): Promise<void> {
  loadingScreens ??= addFrenchScreens().catch((error: unknown) => {
    loadingScreens = null
    throw error
  })
  return loadingScreens
}

async function addFrenchScreens(): Promise<void> {
  const { screens } = await import('../i18n/fr/screens.ts')
  frenchTexts = joinTexts(frenchTexts, screens)
  await french.changeLocale(FIRST_LANGUAGE)
}

interface Texts {
  [key: string]: Texts | string | undefined
}

/** Joins texts that stand in groups of the same names. */
function joinTexts<First extends Texts>(first: First, more: Texts): First {
  const joined: Texts = { ...first }
  for (const [key, text] of Object.entries(more)) {
    const group = joined[key]
    joined[key] = typeof group === 'object' && typeof text === 'object' ? joinTexts(group, text) : text
  }
  return { ...first, ...joined }
}

/** Every text of the screens is made here: what somebody typed goes into a sentence by `embedText`. */
function embedValues(provider: I18nProvider): I18nProvider {
  return {
    ...provider,
    translate: (key, values?: Record<string, unknown>) =>
      provider.translate(key, values && mapValues(values, embedValue)),
  }
}

function embedValue(value: unknown, name: string): unknown {
  // react-admin gives a message to fall back on as `_`.
  return typeof value === 'string' && name !== '_' ? embedText(value) : value
}

/** Loads all texts of a language. Those of French that are shown first are part of the first download. */
export async function loadI18nProvider(language: Language): Promise<I18nProvider> {
  if (language === FIRST_LANGUAGE) {
    await loadFrenchScreens()
    return frenchI18nProvider
  }
  const [{ en }, { screens }, { reactAdmin }] = await Promise.all([
    import('../i18n/en/index.ts'),
    import('../i18n/en/screens.ts'),
    import('../i18n/en/reactAdmin.ts'),
  ])
  const texts = { ...reactAdmin, ...joinTexts(en, screens) }
  return embedValues(createTexts('en', () => texts))
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

/** Returns a function that writes a number, which stands alone, in the reader's language: « 1 387 ». */
export function useNumberInWords(): (number: number) => string {
  const { language } = useLanguage()
  return (number) => numberInWords(number, language)
}
