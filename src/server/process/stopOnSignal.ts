import type { Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import { StoreFailure } from '#server/http/storeErrors.ts'
import type { OpenStore } from '#server/storage/createStore.ts'
import type { HeavyPool } from './heavyWork/createHeavyPool.ts'
import type { LongWriteQueue } from './longWrites/createLongWrites.ts'

const STOP_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** The time that open requests get to finish, in milliseconds. */
const STOP_TIMEOUT = 10_000

/** A connection is closed within this time after its last answer, in milliseconds. */
const IDLE_CHECK_INTERVAL = 50

/** What runs beside the server's requests, once it answers them. */
export interface Running {
  heavy: HeavyPool | null
  longWrites: LongWriteQueue | null
  store: OpenStore
  /** Resolves when the verification at the start is over, which reads what is closed at the end. */
  flaw: Promise<unknown>
  backups: { stop(): void }
  /** Says that it is not ready any more. */
  watch: { drain(): void }
}

/**
 * Stops the process on SIGTERM, SIGINT or SIGHUP: `/readyz` says so, no new connection is accepted after `drainTime`, in milliseconds,
 * open requests are answered (heavy ones that still wait are refused), then the database is closed. Until `findRunning` finds
 * something, nothing was answered: the process ends at once, as it does on a second signal, then with exit code 1.
 */
export function stopOnSignal(
  server: Server,
  findRunning: () => Running | null,
  drainTime: number,
  log: Logger,
): void {
  let isStopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1)
    isStopping = true
    log.info({ signal }, 'stopping')
    const running = findRunning()
    if (running === null) process.exit(0)
    const { heavy, longWrites, store, flaw, backups, watch } = running
    backups.stop()
    watch.drain()
    if (drainTime > 0) await wait(drainTime)
    heavy?.close()
    longWrites?.close()
    await closeServer(server)
    await Promise.all([heavy?.end(), longWrites?.end()])
    await Promise.race([flaw, wait(STOP_TIMEOUT, null, { ref: false })])
    try {
      await store.close()
      log.info('stopped')
    } catch (error) {
      const reason = error instanceof StoreFailure ? error.because : String(error)
      log.error({ reason }, 'The database was not closed')
      process.exit(1)
    }
  }
  for (const signal of STOP_SIGNALS) process.on(signal, (received) => void stop(received))
}

/** Accepts no new connection and resolves once all are closed; those still open after `STOP_TIMEOUT` are cut off. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timeout = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT)
    const idleCheck = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_INTERVAL)
    server.close(() => {
      clearTimeout(timeout)
      clearInterval(idleCheck)
      resolve()
    })
  })
}
