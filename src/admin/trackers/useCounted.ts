import { useLanguage } from '../kit/language.ts'

/** A number for a message that counts, as it is written in the reader’s language: « 2 264 ». */
export function useCounted(): (count: number) => { smart_count: number; count: string } {
  const { language } = useLanguage()
  return (count) => ({ smart_count: count, count: count.toLocaleString(language) })
}
