import { Box, Typography } from '@mui/material'
import { dayInWords, momentInWords } from '#charter/words/dayInWords.ts'
import type { Language } from '#charter/kit/language.ts'
import { dayInFrance } from '#charter/kit/days.ts'
import { visuallyHidden } from './visuallyHidden.ts'
import { useText } from '../i18n/useText.ts'
import { useLanguage } from './language.ts'

/** When something happened, in words; the exact moment shows on hover and is read out. */
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

const MINUTE_FORMAT = { hour: '2-digit', minute: '2-digit' } as const
const ZONED_FORMAT = { ...MINUTE_FORMAT, timeZoneName: 'short' } as const

/** Puts an instant into words to the minute, on this computer's clock: « 12 novembre 2026 à 10:32 UTC+1 ». */
export function useExactTime(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) => localMoment(instant, language, ZONED_FORMAT)
}

/** The same without the time zone: « 12 novembre 2026 à 10:32 ». */
export function useMinute(): (instant: string) => string {
  const { language } = useLanguage()
  return (instant) => localMoment(instant, language, MINUTE_FORMAT)
}

function localMoment(instant: string, language: Language, format: Intl.DateTimeFormatOptions): string {
  return momentInWords(localDay(instant), new Date(instant).toLocaleTimeString(language, format), language)
}

/** The day of an instant (ISO 8601) in the reader's words and time zone: « 12 novembre 2026 ». */
export function useDay(): (instant: string) => string {
  const dayInWords = useDayInWords()
  return (instant) => dayInWords(localDay(instant))
}

/** The day of an instant in the reader's time zone: `2026-11-12`. A bare day stays as it is; '' where there is no instant. */
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

/** A day, which has no time zone, in the reader's words: « 3 mars 2027 ». */
export function useDayInWords(): (day: string) => string {
  const { language } = useLanguage()
  return (day) => dayInWords(day, language)
}

/** The day it is in France, where due dates are counted: `2026-11-25`. */
export function today(): string {
  return dayInFrance(new Date().toISOString())
}

/** When a record was last saved, beside the title of its page. */
export function LastEdit({ record }: { record: { updatedAt: string } }) {
  const text = useText()
  return (
    <Typography variant="body2" color="textSecondary">
      {text('app.page.edited')} <RelativeTime instant={record.updatedAt} />
    </Typography>
  )
}
