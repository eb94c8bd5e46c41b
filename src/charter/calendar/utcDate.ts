/** A date by its parts, in UTC, the month from 0; parts may run over. It asks no clock, which is why `Date` is refused. */
export function utcDate(year: number, month: number, day: number, hours = 0, minutes = 0, seconds = 0) {
  // oxlint-disable-next-line no-restricted-globals -- See above.
  return new Date(Date.UTC(year, month, day, hours, minutes, seconds))
}
