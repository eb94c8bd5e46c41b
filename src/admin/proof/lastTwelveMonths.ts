/** A period of days, written `2027-03-03`, both included. */
export interface Days {
  from: string
  to: string
}

/** The year up to `now`, in this computer's time zone. */
export function lastTwelveMonths(now: Date): Days {
  const yearAgo = new Date(now.getFullYear() - 1, now.getMonth(), now.getDate())
  return { from: formatDay(yearAgo), to: formatDay(now) }
}

function formatDay(date: Date): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`
}
