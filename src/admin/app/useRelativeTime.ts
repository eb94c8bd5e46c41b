import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'

const MINUTE = 60_000
const UNITS = [
  { unit: 'minute', length: MINUTE },
  { unit: 'hour', length: 60 * MINUTE },
  { unit: 'day', length: 24 * 60 * MINUTE },
  { unit: 'month', length: 30 * 24 * 60 * MINUTE },
  { unit: 'year', length: 365 * 24 * 60 * MINUTE },
] as const

/** Puts an instant (ISO 8601) into the reader's words, as seen from now: « il y a 2 heures ». */
export function useRelativeTime(): (instant: string) => string {
  const text = useText()
  const { language } = useLanguage()
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  return (instant) => {
    const elapsed = new Date(instant).getTime() - Date.now()
    const largest = UNITS.findLast(({ length }) => Math.abs(elapsed) >= length)
    return largest ? format.format(Math.round(elapsed / largest.length), largest.unit) : text('app.justNow')
  }
}
