/** From one moment to another, both included. */
export interface Period {
  start: Date
  end: Date
}

const MINUTE = 60_000

/**
 * A day on this computer's clock (`2027-03-03`), or one minute of it (`14:05`); null while it is not whole: a date
 * field gives the year 2 to whoever begins to type 2027.
 */
export function localPeriod(day: string, time = ''): Period | null {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(day) || !/^(\d\d:\d\d)?$/.test(time)) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const start = new Date(year, month - 1, date, hours, minutes)
  // Not 24 hours later: twice a year a day has another length.
  const next = time === '' ? new Date(year, month - 1, date + 1) : new Date(start.getTime() + MINUTE)
  return { start, end: new Date(next.getTime() - 1) }
}
