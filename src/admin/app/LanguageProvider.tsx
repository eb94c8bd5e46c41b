import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { I18nContext, type I18nProvider, useStore } from 'react-admin'
import { type Language, LANGUAGES } from '#charter/kit/language.ts'
import { FIRST_LANGUAGE, frenchI18nProvider, LanguageContext, loadI18nProvider } from '../kit/language.ts'
import { usePerson, useSession } from '../kit/session/session.tsx'

/**
 * Provides the texts in the user's language, and stores the choice. react-admin's own provider remounts the whole
 * application when the language changes, and unsaved form values are lost; here only the texts change.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { chosen, chooseLanguage } = useChosenLanguage()
  const [shown, setShown] = useState(() =>
    chosen === FIRST_LANGUAGE ? { language: chosen, provider: frenchI18nProvider } : null,
  )

  useEffect(() => {
    let isCurrent = true
    const show = (language: Language, provider: I18nProvider) => {
      if (isCurrent) setShown((before) => (before?.provider === provider ? before : { language, provider }))
    }
    loadI18nProvider(chosen).then(
      (provider) => show(chosen, provider),
      () => show(FIRST_LANGUAGE, frenchI18nProvider),
    )
    return () => {
      isCurrent = false
    }
  }, [chosen])

  useEffect(() => {
    if (shown) document.documentElement.lang = shown.language
  }, [shown])

  const value = useMemo(
    () => ({ language: shown?.language ?? FIRST_LANGUAGE, chooseLanguage }),
    [shown?.language, chooseLanguage],
  )

  if (!shown) return null
  return (
    <LanguageContext value={value}>
      <I18nContext value={shown.provider}>{children}</I18nContext>
    </LanguageContext>
  )
}

/** Returns the language of the user who is signed in; before that, the last language chosen on this computer. */
function useChosenLanguage() {
  const session = useSession()
  const [stored, store] = useStore<string>('language', FIRST_LANGUAGE)
  const personLanguage = usePerson()?.language
  useEffect(() => {
    if (personLanguage) store(personLanguage)
  }, [personLanguage, store])

  const chooseLanguage = useCallback(
    (language: Language) => {
      store(language)
      session.chooseLanguage(language)
    },
    [session, store],
  )
  const chosen = personLanguage ?? LANGUAGES.find((language) => language === stored) ?? FIRST_LANGUAGE
  return { chosen, chooseLanguage }
}
