import { parsePeriod } from '../lifetime/lifetime.ts'

/**
 * The day that is a period after `day` (`2026-11-25`): months first, to the last day of a shorter month, then weeks and
 * days. The same day where there is no period; hours and less are no days.
 */
export function addPeriod(day: string, period: string): string {
  const parts = parsePeriod(period)
  if (!parts) return day
  const start = new Date(`${day}T00:00:00Z`)
  const year = start.getUTCFullYear() + parts.years
  const month = start.getUTCMonth() + parts.months
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const date = Math.min(start.getUTCDate(), lastOfMonth)
  const end = new Date(Date.UTC(year, month, date + 7 * parts.weeks + parts.days))
  // A day is written with four digits of a year.
  return end.getUTCFullYear() > LAST_YEAR ? LAST_DAY : end.toISOString().slice(0, 10)
}

const LAST_YEAR = 9_999
const LAST_DAY = '9999-12-31'
