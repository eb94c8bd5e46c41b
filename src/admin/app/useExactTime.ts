import { useLanguage } from './language.ts'

// What `dateStyle` and `timeStyle` say, which nobody may combine with the zone.
const FORMAT = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const

/** Puts an instant into words to the minute, on this computer's clock: « 12 novembre 2026 à 10:32 UTC+1 ». */
export function useExactTime(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) => new Date(instant).toLocaleString(language, FORMAT)
}
