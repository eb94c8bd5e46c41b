import { utcDate } from '#charter/kit/days.ts'

/** A period of days, written `2027-03-03`, both included. */
export interface Days {
  from: string
  to: string
}

/** The year up to `today`. A 29 February of another year is its 1 March. */
export function lastTwelveMonths(today: string): Days {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  return {
    from: utcDate(year - 1, month - 1, day)
      .toISOString()
      .slice(0, 10),
    to: today,
  }
}
