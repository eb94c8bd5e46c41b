const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Returns the calendar day in France at an instant (UTC, ISO 8601): `2026-11-25`. Due dates count such days. */
export function dayInFrance(instant: string): string {
  const parts = new Map(DAY.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

/** Builds a date in UTC; the month counts from 0, and parts beyond their range carry over. */
export function utcDate(year: number, month: number, day: number, hours = 0, minutes = 0, seconds = 0) {
  return new Date(Date.UTC(year, month, day, hours, minutes, seconds))
}

/** Tells whether `text` is a day of the calendar in ISO 8601: `2026-02-28` is, `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const HOUR = 3_600_000

/** Hours from one instant (UTC, ISO 8601) to another, negative when `end` is earlier; NaN when one is no instant. */
export function hoursBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / HOUR
}
