import { createContext, use, useSyncExternalStore } from 'react'

/** Whether the server answers, as the last request found out. */
export interface Connection {
  isAway: () => boolean
  /** What a request has just found out. */
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

/** Whether the server has stopped answering. */
export function useIsServerAway(): boolean {
  const connection = use(ConnectionContext)
  if (!connection) throw new Error('useIsServerAway needs a ConnectionContext around it')
  return useSyncExternalStore(connection.subscribe, connection.isAway)
}
