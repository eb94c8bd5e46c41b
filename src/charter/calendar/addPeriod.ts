import { parsePeriod } from '../lifetime/lifetime.ts'
import { utcDate } from './utcDate.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/
const LAST_YEAR = 9_999
/** After it, ISO 8601 needs a sign before the year, and days no longer compare as texts. */
const LAST_DAY = '9999-12-31'

/**
 * The day that is a period after `day` (`2026-11-25`): months first, to the last day of a shorter month, then weeks and
 * days. `day` itself where there is no period, or where it is no day; hours and less are no days.
 */
export function addPeriod(day: string, period: string): string {
  const parts = parsePeriod(period)
  if (!parts || !DAY.test(day)) return day
  const year = Number(day.slice(0, 4)) + parts.years
  // Of the months, the first is 0.
  const month = Number(day.slice(5, 7)) - 1 + parts.months
  const lastOfMonth = utcDate(year, month + 1, 0).getUTCDate()
  const date = Math.min(Number(day.slice(8)), lastOfMonth)
  const end = utcDate(year, month, date + 7 * parts.weeks + parts.days)
  return end.getUTCFullYear() > LAST_YEAR ? LAST_DAY : end.toISOString().slice(0, 10)
}
