/** An instant (ISO 8601, UTC) as an index says it: `2027-01-04 08:12:03 UTC`. */
export function inUtc(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`
}
