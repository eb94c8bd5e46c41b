import { type Lifetime, parsePeriod } from './lifetime.ts'

/** The same text for lifetimes that are the same: a year is twelve months, a week seven days; a month is no number of days. */
export function canonicalLifetime(lifetime: Lifetime): string {
  const period = parsePeriod(lifetime)
  if (!period) return lifetime
  const { years, months, weeks, days, hours, minutes, seconds } = period
  return [12 * years + months, 7 * weeks + days, 3600 * hours + 60 * minutes + seconds].join(' ')
}
