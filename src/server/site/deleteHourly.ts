import type { Logger } from 'pino'

/** In milliseconds. */
const INTERVAL = 3_600_000

/**
 * Deletes what has had its time, an hour after the start and then every hour, as long as the process lives. What cannot be
 * deleted now, as on a full disk or from a database that is away, is deleted an hour later.
 */
export function deleteHourly(deletions: readonly (() => Promise<void>)[], log: Logger): void {
  const deleteAll = async () => {
    for (const deleteOld of deletions) {
      try {
        await deleteOld()
      } catch (error) {
        log.warn({ err: error }, 'What has had its time was not deleted')
      }
    }
  }
  setInterval(() => void deleteAll(), INTERVAL).unref()
}
