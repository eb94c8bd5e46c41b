import { utcDate } from '../calendar/utcDate.ts'
import { type Lifetime, type Period, parsePeriod } from './lifetime.ts'

/**
 * Whether a period is longer than another: which ends later, counted from 1 July 2023. From there 6, 13 and 25 months
 * are as long as they can be, so that a period given in days never fails for a short month. False when either is none.
 */
export function isLonger(period: string, limit: string): boolean {
  const one = parsePeriod(period)
  const other = parsePeriod(limit)
  return one !== null && other !== null && endOf(one) > endOf(other)
}

/** Whether a tracker may stay longer than `limit`. What ends with the session never does, what has no end always. */
export function exceeds(lifetime: Lifetime, limit: string): boolean {
  return lifetime === 'unlimited' || isLonger(lifetime, limit)
}

function endOf({ years, months, weeks, days, hours, minutes, seconds }: Period): number {
  return utcDate(2023 + years, 6 + months, 1 + 7 * weeks + days, hours, minutes, seconds).getTime()
}
