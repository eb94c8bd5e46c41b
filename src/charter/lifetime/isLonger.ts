import { utcDate } from '../calendar/utcDate.ts'
import { rememberResults } from '../rememberResults.ts'
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
