import { createContext, use, useSyncExternalStore } from 'react'

/** The state of the connection to the server, as of the last request. */
export interface Connection {
  isAway: () => boolean
  /** Records whether the last request got an answer. */
  report: (answered: boolean) => void
  subscribe: (listener: () => void) => () => void
}

export function createConnection(): Connection {
  let away = false
  const listeners = new Set<() => void>()
  return {
    isAway: () => away,
    report(answered) {
      if (away === !answered) return
      away = !answered
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const ConnectionContext = createContext<Connection | null>(null)

/** Returns true while the server does not answer. */
export function useIsServerAway(): boolean {
  const connection = use(ConnectionContext)
  if (!connection) throw new Error('useIsServerAway needs a ConnectionContext around it')
  return useSyncExternalStore(connection.subscribe, connection.isAway)
}
