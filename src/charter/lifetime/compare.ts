import { utcDate } from '../kit/days.ts'
import { rememberResults } from '../kit/collections.ts'
import { type Lifetime, parsePeriod } from './lifetime.ts'

/**
 * Whether a period is longer than another: which ends later, counted from 1 July 2023. From there 6, 13 and 25 months
 * are as long as they can be, so that a period given in days never fails for a short month. False when either is none.
 */
export function isLonger(period: string, limit: string): boolean {
  const one = endOf(period)
  const other = endOf(limit)
  return one !== null && other !== null && one > other
}

/** Whether a tracker may stay longer than `limit`. What ends with the session never does, what has no end always. */
export function exceeds(lifetime: Lifetime, limit: string): boolean {
  return lifetime === 'unlimited' || isLonger(lifetime, limit)
}

/** Registers have few lifetimes, and limits fewer: each is worked out once for thousands of cookies. */
const endOf = rememberResults((text) => {
  const period = parsePeriod(text)
  if (!period) return null
  const { years, months, weeks, days, hours, minutes, seconds } = period
  return utcDate(2023 + years, 6 + months, 1 + 7 * weeks + days, hours, minutes, seconds).getTime()
}, 100)

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
