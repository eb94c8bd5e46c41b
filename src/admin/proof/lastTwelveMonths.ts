/** Two days, as `2027-03-03`, both included. */
export interface Days {
  from: string
  to: string
}

/** The year up to `now`, on this computer's calendar. */
export function lastTwelveMonths(now: Date): Days {
  const yearAgo = new Date(now.getFullYear() - 1, now.getMonth(), now.getDate())
  return { from: isoDay(yearAgo), to: isoDay(now) }
}

function isoDay(date: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}
