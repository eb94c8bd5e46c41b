import { languageLabel } from '#charter/kit/charterLanguages.ts'
import { useLanguage } from '../../kit/language.ts'

/** A language in words of the interface; apart, so that the names load with the first of them. */
export function LanguageName({ tag }: { tag: string }) {
  const { language } = useLanguage()
  return languageLabel(tag, language)
}
