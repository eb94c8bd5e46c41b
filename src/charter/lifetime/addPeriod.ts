import { parsePeriod } from './lifetime.ts'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
/** After it, ISO 8601 needs a sign before the year, and days no longer compare as texts. */
const LAST_DAY = '9999-12-31'

/**
 * The day on which a period that starts on `day` ends (both ISO 8601): P6M after 31 August is the last of February.
 * Hours count in whole days. What lies too far ahead is LAST_DAY; null when either is unreadable.
 */
export function addPeriod(day: string, period: string): string | null {
  const [, year, month, dayOfMonth] = DAY.exec(day) ?? []
  const parts = parsePeriod(period)
  if (year === undefined || !parts || !isDay(day)) return null
  const { years, months, weeks, days, hours, minutes, seconds } = parts

  const monthIndex = Number(month) - 1 + months
  const lastOfMonth = new Date(Date.UTC(Number(year) + years, monthIndex + 1, 0)).getUTCDate()
  const start = Math.min(Number(dayOfMonth), lastOfMonth)
  const hoursAsDays = Math.floor((3600 * hours + 60 * minutes + seconds) / 86_400)
  const end = new Date(Date.UTC(Number(year) + years, monthIndex, start + 7 * weeks + days + hoursAsDays))
  return end.getUTCFullYear() > 9999 ? LAST_DAY : end.toISOString().slice(0, 10)
}

/** Whether `text` is a day of the calendar, as ISO 8601 writes it. */
function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)
}
