import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { I18nContext, useStore } from 'react-admin'
import { type Language, LANGUAGES } from '#charter/kit/language.ts'
import { FIRST_LANGUAGE, frenchI18nProvider, LanguageContext, loadI18nProvider } from '../kit/language.ts'
import { usePerson, useSession } from '../kit/session/session.tsx'

/**
 * Puts the screens into the reader's language, and keeps the choice. react-admin's own way remounts everything when
 * the language changes, forms and what was typed in them included; here the words alone change.
 */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { chosen, chooseLanguage } = useChosenLanguage()
  const [shown, setShown] = useState(() =>
    chosen === FIRST_LANGUAGE ? { language: chosen, provider: frenchI18nProvider() } : null,
  )

  useEffect(() => {
    let current = true
    loadI18nProvider(chosen).then(
      (provider) => current && setShown({ language: chosen, provider }),
      () => current && setShown({ language: FIRST_LANGUAGE, provider: frenchI18nProvider() }),
    )
    return () => {
      current = false
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

/** The language of whoever is signed in, on every computer; before that, the one chosen last on this one. */
function useChosenLanguage() {
  const session = useSession()
  const [stored, store] = useStore<string>('language', FIRST_LANGUAGE)
  const ofPerson = usePerson()?.language
  useEffect(() => {
    if (ofPerson) store(ofPerson)
  }, [ofPerson, store])

  const chooseLanguage = useCallback(
    (language: Language) => {
      store(language)
      session.chooseLanguage(language)
    },
    [session, store],
  )
  const chosen = ofPerson ?? LANGUAGES.find((language) => language === stored) ?? FIRST_LANGUAGE
  return { chosen, chooseLanguage }
}
