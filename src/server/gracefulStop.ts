import type { Server } from 'node:http'

/** How long open requests may take to finish, in milliseconds. */
const PATIENCE = 10_000
/** A connection whose request was answered meanwhile is closed within this time, in milliseconds. */
const IDLE_CHECK = 50

/** Takes no new connection, lets the open requests have their answer, and resolves once all are closed. */
export function gracefulStop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE)
    const idleCheck = setInterval(() => server.closeIdleConnections(), IDLE_CHECK)
    server.close(() => {
      clearTimeout(impatience)
      clearInterval(idleCheck)
      resolve()
    })
  })
}
