import { rememberResults } from './rememberResults.ts'

/** The time zone of a register that names none. */
export const DEFAULT_TIME_ZONE = 'Europe/Paris'

/** Returns the calendar day in a time zone at an instant (UTC, ISO 8601): `2026-11-25`; '' when it is no instant. */
export function dayAt(instant: string, timeZone: string): string {
  const time = Date.parse(instant)
  return Number.isNaN(time) ? '' : clockAt(time, timeZone).slice(0, 10)
}

/**
 * Writes an instant (UTC, ISO 8601) as a clock in a time zone shows it, with its distance from UTC:
 * `2026-11-25T12:40:07+04:00`; '' when it is no instant.
 */
export function zonedInstant(instant: string, timeZone: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return ''
  const minutes = Math.round(offsetAt(time, timeZone) / MINUTE)
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${clockAt(time, timeZone)}${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`
}

/** Tells whether `name` is a time zone of the IANA database, as that spells it: `Europe/Paris`. */
export function isTimeZone(name: string): boolean {
  const known = /^[A-Za-z]/.test(name) ? createFormat(name) : null
  if (known === null) return false
  const { timeZone } = known.resolvedOptions()
  return timeZone === name || timeZone.toLowerCase() !== name.toLowerCase()
}

/** Builds a date in UTC; the month counts from 0, and parts beyond their range carry over. */
export function utcDate(year: number, month: number, day: number, hours = 0, minutes = 0, seconds = 0) {
  return new Date(Date.UTC(year, month, day, hours, minutes, seconds))
}

/** Tells whether `text` is a day of the calendar in ISO 8601: `2026-02-28` is, `2026-02-30` is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Hours from one instant (UTC, ISO 8601) to another, negative when `end` is earlier; NaN when one is no instant. */
export function hoursBetween(start: string, end: string): number {
  return (Date.parse(end) - Date.parse(start)) / HOUR
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** The milliseconds by which the clocks of a zone are ahead of UTC. */
export function offsetAt(time: number, timeZone: string): number {
  return Date.parse(`${clockAt(time, timeZone)}Z`) - Math.floor(time / 1_000) * 1_000
}

/** What a clock in a time zone shows: `2026-11-25T12:40:07`. */
export function clockAt(time: number, timeZone: string): string {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? ''
  const day = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
  return `${day}T${part('hour')}:${part('minute')}:${part('second')}`
}

/** A frozen register may name anything: what is no zone, or one that this computer does not know, is the default. */
const formatOf = rememberResults(
  (timeZone) => createFormat(timeZone) ?? new Intl.DateTimeFormat('en-US', formatOptions(DEFAULT_TIME_ZONE)),
  20,
)

function createFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', formatOptions(timeZone))
  } catch {
    return null
  }
}

function formatOptions(timeZone: string): Intl.DateTimeFormatOptions {
  return {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
