import { clockAt, offsetAt } from './days.ts'

/** A day as the instants (UTC, ISO 8601) from its beginning, which belongs to it, to its end, which belongs to the next. */
export interface DayBounds {
  start: string
  end: string
}

/**
 * Returns the bounds of a calendar day (`2026-11-25`) in a time zone (`Indian/Reunion`). It begins with the first instant
 * that has its date, which need not be midnight, and has 23 or 25 hours where the clocks change. A day that the zone
 * left out has no instant: its end is its start.
 */
export function dayBounds(day: string, timeZone: string): DayBounds {
  const end = day >= LAST_DAY ? LAST_INSTANT : toInstant(startOf(dayAfter(day), timeZone))
  return { start: toInstant(startOf(day, timeZone)), end }
}

/** Returns the last millisecond of a day in a time zone, as an instant in UTC. */
export function lastInstantOf(day: string, timeZone: string): string {
  return toInstant(Date.parse(dayBounds(day, timeZone).end) - 1)
}

/**
 * Returns the bounds of a minute (`14:05`) of a day in a time zone. Where the clocks go back, the minute comes twice, and
 * the bounds hold both; where they go forward over it, it is the minute that comes in its place.
 */
export function minuteBounds(day: string, time: string, timeZone: string): DayBounds {
  const clock = Date.parse(`${day}T${time}:00.000Z`)
  const candidates = [clock - DAY, clock + DAY].map((near) => clock - offsetAt(near, timeZone))
  const shown = candidates.filter((candidate) => candidate + offsetAt(candidate, timeZone) === clock)
  const minutes = shown.length > 0 ? shown : candidates.slice(0, 1)
  return { start: toInstant(Math.min(...minutes)), end: toInstant(Math.max(...minutes) + MINUTE) }
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** More than any zone has ever been away from UTC. */
const FARTHEST = 16 * HOUR

// Beyond these, ISO 8601 writes a year with a sign, and instants can no longer be compared as texts.
const FIRST_INSTANT = '0000-01-01T00:00:00.000Z'
const LAST_INSTANT = '9999-12-31T23:59:59.999Z'
const LAST_DAY = '9999-12-31'
/** `Intl` counts the years before the first one backwards. */
const FIRST_DAY = '0002-01-01'

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, 10)
}

function toInstant(time: number): string {
  const bounded = Math.min(Math.max(time, Date.parse(FIRST_INSTANT)), Date.parse(LAST_INSTANT))
  return new Date(bounded).toISOString()
}

/** Searches the first millisecond whose day is `day` or, where a zone left it out, a later one. */
function startOf(day: string, timeZone: string): number {
  if (day < FIRST_DAY) return Date.parse(FIRST_INSTANT)
  let [before, start] = [Date.parse(day) - FARTHEST, Date.parse(day) + FARTHEST]
  while (start - before > 1) {
    const middle = Math.floor((before + start) / 2)
    if (clockAt(middle, timeZone).slice(0, 10) < day) before = middle
    else start = middle
  }
  return start
}
