import { utcDate } from '../../kit/days.ts'

/** Days from 1899-12-30, which spreadsheets call 0, to 1904-01-01, which old ones of the Macintosh do. */
const MAC_EPOCH = 1_462
/** The last day that they can show: 9999-12-31. */
const LAST = 2_958_465

/** The day that a spreadsheet shows for a number, as ISO 8601 writes it; null for a time of day, and for none. */
export function dayOfSerial(serial: number, is1904: boolean): string | null {
  const day = Math.floor(serial) + (is1904 ? MAC_EPOCH : 0)
  if (day < 1 || day > LAST) return null
  // They count a 29 February 1900 that was none.
  const days = day < 60 ? day + 1 : day
  return utcDate(1899, 11, 30 + days)
    .toISOString()
    .slice(0, 10)
}
