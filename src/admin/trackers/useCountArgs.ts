import { useLanguage } from '../kit/language.ts'

/** Returns a function that makes the arguments of a message with a number, formatted in the reader's language: « 2 264 ». */
export function useCountArgs(): (count: number) => { smart_count: number; count: string } {
  const { language } = useLanguage()
  return (count) => ({ smart_count: count, count: count.toLocaleString(language) })
}
