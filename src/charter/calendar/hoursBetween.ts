const HOUR = 3_600_000

/** From one instant (UTC, ISO 8601) to another, less than zero when it comes before; NaN when either is none. */
export function hoursBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / HOUR
}
