import { dayInWords } from '#charter/words/dayInWords.ts'
import { useLanguage } from './language.ts'

/** A day, which has no time zone, in the reader's words: « 3 mars 2027 ». */
export function useDayInWords(): (day: string) => string {
  const { language } = useLanguage()
  return (day) => dayInWords(day, language)
}
