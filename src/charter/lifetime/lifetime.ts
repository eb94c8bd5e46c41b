/**
 * The time that a tracker stays on the visitor's device: `session` (until the browser closes), an ISO 8601 period
 * (`P13M`, `P1Y1M`, `PT30M`, `P2W`), `unlimited` (until deleted), or '' (not known yet). The unit stays as given:
 * `P12M` is not rewritten as `P1Y`.
 */
export type Lifetime = string

// Weeks cannot be combined with other units (ISO 8601-1:2019, 5.5.2.3); four digits per part keep dates in range.
const PERIOD =
  /^P(?!$)(?:(?<weeks>\d{1,4})W|(?:(?<years>\d{1,4})Y)?(?:(?<months>\d{1,4})M)?(?:(?<days>\d{1,4})D)?(?:T(?=\d)(?:(?<hours>\d{1,4})H)?(?:(?<minutes>\d{1,4})M)?(?:(?<seconds>\d{1,4})S)?)?)$/

/** The parts of a period, the longest first. */
export const PERIOD_UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]
export type Period = Record<PeriodUnit, number>

/** Parses an ISO 8601 period; returns null when `value` is no period or has no length. */
export function parsePeriod(value: string): Period | null {
  const parts = PERIOD.exec(value)?.groups
  if (!parts) return null
  const amount = (unit: PeriodUnit) => Number(parts[unit] ?? 0)
  if (PERIOD_UNITS.every((unit) => amount(unit) === 0)) return null
  return {
    years: amount('years'),
    months: amount('months'),
    weeks: amount('weeks'),
    days: amount('days'),
    hours: amount('hours'),
    minutes: amount('minutes'),
    seconds: amount('seconds'),
  }
}

/** Writes a period in ISO 8601. Weeks beside other units have no valid form, see `PERIOD`. */
export function formatPeriod(period: Partial<Period>): string {
  const written = (unit: PeriodUnit, letter: string) => (period[unit] ? `${period[unit]}${letter}` : '')
  const date = written('years', 'Y') + written('months', 'M') + written('weeks', 'W') + written('days', 'D')
  const time = written('hours', 'H') + written('minutes', 'M') + written('seconds', 'S')
  return `P${date}${time && `T${time}`}`
}

export function isLifetime(value: string): boolean {
  return value === '' || value === 'session' || value === 'unlimited' || parsePeriod(value) !== null
}

/**
 * Returns equal texts for equal lifetimes: a year is twelve months, a week seven days, a day 24 hours; a month has no
 * fixed number of days.
 */
export function canonicalLifetime(lifetime: Lifetime): string {
  const period = parsePeriod(lifetime)
  if (!period) return lifetime
  const { years, months, weeks, days, hours, minutes, seconds } = period
  const time = 86_400 * (7 * weeks + days) + 3600 * hours + 60 * minutes + seconds
  return `${12 * years + months} ${time}`
}
