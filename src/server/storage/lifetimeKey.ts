import { type Lifetime, parsePeriod } from '#charter/lifetime/lifetime.ts'

const HOUR = 3_600
const DAY = 24 * HOUR
// Means of the Gregorian calendar, so that a year and twelve months are equally long.
const YEAR = 365.2425 * DAY
const MONTH = YEAR / 12

// Four digits a component make at most 3.2 × 10¹¹ seconds.
const DIGITS = 12

/** A text that puts lifetimes in order: unknown, session, periods by their length, without limit. */
export function lifetimeKey(lifetime: Lifetime): string {
  if (lifetime === 'session') return '0'
  if (lifetime === 'unlimited') return '2'
  const period = parsePeriod(lifetime)
  if (period === null) return ''
  const { years, months, weeks, days, hours, minutes, seconds } = period
  const length =
    years * YEAR + months * MONTH + (weeks * 7 + days) * DAY + hours * HOUR + minutes * 60 + seconds
  return `1${String(Math.round(length)).padStart(DIGITS, '0')}`
}
