import { type Logger, pino } from 'pino'

/**
 * One JSON line an event on standard output, written a few at a time and at the latest after a second. A log that
 * can't be written, its disk full, stops nothing else.
 */
export function createLog(): Logger {
  const destination = pino.destination({ sync: false, minLength: 4_096, periodicFlush: 1_000 })
  destination.on('error', () => {})
  return pino(
    {
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  )
}
