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
