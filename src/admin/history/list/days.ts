/** The instant (UTC, ISO 8601) at which a day (`2026-11-24`) begins where the reader is. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00`).toISOString()
}

/** The last millisecond of that day. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString()
}

/** The day of an instant where the reader is; '' when it is none. Somebody may have written a bare day in the address. */
export function dayOf(instant: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(instant)) return instant
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return [
    String(date.getFullYear()).padStart(4, '0'),
    twoDigits(date.getMonth() + 1),
    twoDigits(date.getDate()),
  ].join('-')
}
