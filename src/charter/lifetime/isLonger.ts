import { parsePeriod } from './lifetime.ts'

/** From here on 6, 13 and 25 months are as long as they ever get: a value in days never fails for a short month. */
const REFERENCE = [2023, 6, 1] as const

/** Whether a period is longer than another (both ISO 8601); false when either is none. */
export function isLonger(period: string, limit: string): boolean {
  const [one, other] = [endOf(period), endOf(limit)]
  return one !== null && other !== null && one > other
}

function endOf(period: string): number | null {
  const parts = parsePeriod(period)
  if (!parts) return null
  const [year, month, day] = REFERENCE
  const { years, months, weeks, days, hours, minutes, seconds } = parts
  return Date.UTC(year + years, month + months, day + 7 * weeks + days, hours, minutes, seconds)
}
