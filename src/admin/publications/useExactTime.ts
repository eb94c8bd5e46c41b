import { useLanguage } from '../app/LanguageProvider.tsx'

/** Puts an instant into words to the minute, on this computer's clock: « 12 novembre 2026 à 10:32 ». */
export function useExactTime(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) => new Date(instant).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
}
