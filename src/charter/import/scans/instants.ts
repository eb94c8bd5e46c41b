/** Days from 1 January 1970 to a day of the calendar that was proleptic Gregorian. */
function daysFromEpoch(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  )
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Reads an instant as cookies and recordings write it, in seconds since 1970: `Tue, 19 Dec 2017 13:43:38 GMT`,
 * `Thu, 25-Jan-18 08:58:41 GMT` (RFC 6265, 5.1.1), `2010-08-31T16:48:26.0000000-04:00`. Null for anything else.
 */
export function readInstant(text: string): number | null {
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,12})?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i.exec(
      text.trim(),
    )
  if (iso) {
    const [, year, month, day, hour, minute, second = '0', zone = 'Z'] = iso
    return secondsOf(Number(year), Number(month), Number(day), [hour, minute, second]) - offsetOf(zone)
  }
  const http = /(\d{1,2})[ -]([A-Za-z]{3})[a-z]{0,6}[ -](\d{2,4})\s+(\d{1,2}):(\d{2}):(\d{2})/.exec(text)
  if (!http) return null
  const [, day, name = '', written = '', hour, minute, second] = http
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0) return null
  const short = Number(written)
  const year = written.length === 4 ? short : short + (short < 70 ? 2_000 : 1_900)
  return secondsOf(year, month, Number(day), [hour, minute, second])
}

function secondsOf(year: number, month: number, day: number, clock: (string | undefined)[]): number {
  const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number)
  return daysFromEpoch(year, month, day) * 86_400 + hours * 3_600 + minutes * 60 + seconds
}

function offsetOf(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3_600 + Number(minutes) * 60)
}
