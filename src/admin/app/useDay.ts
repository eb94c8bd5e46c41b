import { useLanguage } from './language.ts'

/** The day of an instant (ISO 8601) in the reader's words and where they are: « 12 novembre 2026 ». */
export function useDay(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) => new Date(instant).toLocaleDateString(language, { dateStyle: 'long' })
}
