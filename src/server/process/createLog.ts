import { type Logger, pino } from 'pino'

/**
 * Creates the log: one JSON line for each event on standard output, written in groups and at the latest after a second.
 * When a line cannot be written, for example to a full disk, the server goes on.
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
