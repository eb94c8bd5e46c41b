import type { Server } from 'node:http'
import type { Logger } from 'pino'
import type { OpenStore } from '#server/storage/createStore.ts'

const STOP_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** The time that open requests get to finish, in milliseconds. */
const STOP_TIMEOUT = 10_000

/** A connection is closed within this time after its last answer, in milliseconds. */
const IDLE_CHECK_INTERVAL = 50

/**
 * Stops the process on SIGTERM, SIGINT or SIGHUP: no new connection is accepted, open requests are answered, then the
 * database is closed. A second signal ends the process at once, with exit code 1.
 */
export function stopOnSignal(server: Server, store: OpenStore, log: Logger): void {
  let isStopping = false
  const stop = async (signal: NodeJS.Signals) => {
    if (isStopping) process.exit(1)
    isStopping = true
    log.info({ signal }, 'stopping')
    await closeServer(server)
    await store.close()
    log.info('stopped')
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
