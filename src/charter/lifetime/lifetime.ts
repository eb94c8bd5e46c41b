import { z } from 'zod'

/**
 * How long a tracker stays on the visitor's device: `session` (until the browser closes), an ISO 8601 period
 * (`P13M`, `P1Y1M`, `PT30M`, `P2W`), `unlimited` (until deleted), or '' (not known yet). The unit is kept as
 * given: `P12M` is not rewritten as `P1Y`.
 */
export type Lifetime = string

// Weeks stand alone (ISO 8601-1:2019, 5.5.2.3); four digits a component keep arithmetic on dates sound.
const PERIOD =
  /^P(?!$)(?:(\d{1,4})W|(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})D)?(?:T(?=\d)(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,4})S)?)?)$/

export interface Period {
  years: number
  months: number
  weeks: number
  days: number
  hours: number
  minutes: number
  seconds: number
}

/** The parts of an ISO 8601 period; null when `value` is no period, or one of no length at all. */
export function parsePeriod(value: string): Period | null {
  const match = PERIOD.exec(value)
  if (!match) return null
  const [weeks, years, months, days, hours, minutes, seconds] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const period = { years, months, weeks, days, hours, minutes, seconds } as Period
  return Object.values(period).some((amount) => amount > 0) ? period : null
}

export function isLifetime(value: string): boolean {
  return value === '' || value === 'session' || value === 'unlimited' || parsePeriod(value) !== null
}

export const lifetimeSchema = z
  .string()
  .nullish()
  .transform((value): Lifetime => value ?? '')
  .refine(isLifetime, 'errors.lifetime')
