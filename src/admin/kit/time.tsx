import { Box } from '@mui/material'
import { dayInWords, momentInWords } from '#charter/words/dayInWords.ts'
import type { Language } from '#charter/kit/language.ts'
import { dayInFrance } from '#charter/kit/days.ts'
import { visuallyHidden } from './visuallyHidden.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'

/** The time since an instant, in words. The exact time is shown on hover and read out by screen readers. */
export function RelativeTime({ instant }: { instant: string }) {
  const ago = useRelativeTime()
  const exact = useExactTime()(instant)
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

const MINUTE_FORMAT = { hour: '2-digit', minute: '2-digit' } as const
const ZONED_FORMAT = { ...MINUTE_FORMAT, timeZoneName: 'short' } as const

/** Returns a function that writes an instant to the minute, in local time: « 12 novembre 2026 à 10:32 UTC+1 ». */
export function useExactTime(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) => localMoment(instant, language, ZONED_FORMAT)
}

/** Returns a function that writes the same without the time zone: « 12 novembre 2026 à 10:32 ». */
export function useMinute(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) => localMoment(instant, language, MINUTE_FORMAT)
}

function localMoment(instant: string, language: Language, format: Intl.DateTimeFormatOptions): string {
  return momentInWords(localDay(instant), new Date(instant).toLocaleTimeString(language, format), language)
}

/** Returns a function that writes the day of an instant (ISO 8601), in local time: « 12 novembre 2026 ». */
export function useLocalDay(): (instant: string) => string {
  const dayInWords = useDayInWords()
  return (instant) => dayInWords(localDay(instant))
}

/** Returns the day of an instant in local time: `2026-11-12`. A day is returned unchanged, an invalid instant as ''. */
export function localDay(instant: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return [
    String(date.getFullYear()).padStart(4, '0'),
    twoDigits(date.getMonth() + 1),
    twoDigits(date.getDate()),
  ].join('-')
}

/** Returns a function that writes a day (`2027-03-03`), which has no time zone: « 3 mars 2027 ». */
export function useDayInWords(): (day: string) => string {
  const { language } = useLanguage()
  return (day) => dayInWords(day, language)
}

/** Returns the current day in France, the time zone of due dates: `2026-11-25`. */
export function today(): string {
  return dayInFrance(new Date().toISOString())
}
