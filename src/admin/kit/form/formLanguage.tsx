import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import { parseTranslationName } from '#charter/register/translation.ts'
import { useSites } from '../sites.ts'

interface FormLanguage {
  /** The language that the form shows; null for the base language. */
  language: string | null
  setLanguage: (language: string | null) => void
}

const Shown = createContext<FormLanguage>({ language: null, setLanguage: () => undefined })

/** The language in which a form and the preview beside it show a record. A link to a field may name it: `?field=translations.en.purpose`. */
export function FormLanguageProvider({ children }: { children: ReactNode }) {
  const [parameters] = useSearchParams()
  const field = parameters.get('field') ?? ''
  const [language, setLanguage] = useState(parseTranslationName(field)?.language ?? null)
  const value = useMemo(() => ({ language, setLanguage }), [language])
  return <Shown value={value}>{children}</Shown>
}

/** The language that the form shows; null for the base language, and for one that no charter is in any more. */
export function useFormLanguage(): FormLanguage {
  const shown = useContext(Shown)
  const languages = useFurtherLanguages()
  return shown.language !== null && languages.includes(shown.language) ? shown : { ...shown, language: null }
}

/** The languages of all charters beside their base language. */
export function useFurtherLanguages(): string[] {
  return [...new Set(useSites().flatMap(({ languages }) => languages))]
}

interface RichInputProps {
  source: string
  label: string
  help: ReactNode
}

/** The editor of formatted texts, which is a screen's: the page of a record takes it from there. */
export const RichInput = createContext<((props: RichInputProps) => ReactNode) | null>(null)
