/** A date by its parts, in UTC, the month from 0; parts may run over. */
export function utcDate(year: number, month: number, day: number, hours = 0, minutes = 0, seconds = 0) {
  return new Date(Date.UTC(year, month, day, hours, minutes, seconds))
}
