import { Box } from '@mui/material'
import { dayAt, isDay, zonedInstant } from '#charter/kit/days.ts'
import { dayInWords, exactInstantInWords, instantInWords, momentInWords } from '#charter/words/dayInWords.ts'
import { visuallyHidden } from './visuallyHidden.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'
import { useTimeZone } from './timeZone.tsx'

/** The time since an instant, in words. The exact time is shown on hover and read out by screen readers. */
export function RelativeTime({ instant }: { instant: string }) {
  const ago = useRelativeTime()
  const exact = useExactInstant()(instant)
  return (
    <time dateTime={instant} title={exact}>
      {ago(instant)}
      <Box component="span" sx={visuallyHidden}>
        {` (${exact})`}
      </Box>
    </time>
  )
}

const MINUTE = 60_000
const UNITS = [
  { unit: 'minute', length: MINUTE },
  { unit: 'hour', length: 60 * MINUTE },
  { unit: 'day', length: 24 * 60 * MINUTE },
  { unit: 'month', length: 30 * 24 * 60 * MINUTE },
  { unit: 'year', length: 365 * 24 * 60 * MINUTE },
] as const

/** Returns a function that writes the time since an instant (ISO 8601): « il y a 2 heures ». */
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

/** Returns a function that writes an instant to the minute: « 12 novembre 2026 à 10:32 UTC+4 ». */
export function useExactTime(): (instant: string) => string {
  const { language } = useLanguage()
  const timeZone = useTimeZone()
  return (instant) => instantInWords(instant, timeZone, language)
}

/** Returns a function that writes it to the second: « 12 novembre 2026 à 10:32:07 UTC+4 (heure de La Réunion) ». */
export function useExactInstant(): (instant: string) => string {
  const { language } = useLanguage()
  const timeZone = useTimeZone()
  return (instant) => exactInstantInWords(instant, timeZone, language)
}

/** Returns a function that writes it without the time zone: « 12 novembre 2026 à 10:32 ». */
export function useMinute(): (instant: string) => string {
  const { language } = useLanguage()
  const clockTime = useClockTime()
  const timeZone = useTimeZone()
  return (instant) => momentInWords(dayAt(instant, timeZone), clockTime(instant), language)
}

/** Returns a function that writes the time of day of an instant: « 10:32 », or « 10:32:07 ». */
export function useClockTime(): (instant: string, precision?: 'minute' | 'second') => string {
  const timeZone = useTimeZone()
  return (instant, precision = 'minute') =>
    zonedInstant(instant, timeZone).slice(11, precision === 'minute' ? 16 : 19)
}

/** Returns a function that writes the day of an instant (ISO 8601): « 12 novembre 2026 ». A day is written as it is. */
export function useDayOf(): (instant: string) => string {
  const dayInWords = useDayInWords()
  const timeZone = useTimeZone()
  return (instant) => dayInWords(isDay(instant) ? instant : dayAt(instant, timeZone))
}

/** Returns a function that writes a day (`2027-03-03`), which has no time zone: « 3 mars 2027 ». */
export function useDayInWords(): (day: string) => string {
  const { language } = useLanguage()
  return (day) => dayInWords(day, language)
}
