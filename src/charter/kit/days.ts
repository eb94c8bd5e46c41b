const DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The calendar day in France at an instant (UTC, ISO 8601): `2026-11-25`. Due dates are counted in these. */
export function dayInFrance(instant: string): string {
  const parts = new Map(DAY.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`
}

/** A date by its parts, in UTC, the month from 0; parts may run over. */
export function utcDate(year: number, month: number, day: number, hours = 0, minutes = 0, seconds = 0) {
  return new Date(Date.UTC(year, month, day, hours, minutes, seconds))
}

/** Whether `text` is a day of the calendar, as ISO 8601 writes it: `2026-02-28`, and not `2026-02-30`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const HOUR = 3_600_000

/** From one instant (UTC, ISO 8601) to another, less than zero when it comes before; NaN when either is none. */
export function hoursBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / HOUR
}
