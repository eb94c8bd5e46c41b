import { createContext, use, useSyncExternalStore } from 'react'
import type { Connection } from './connection.ts'

export const ConnectionContext = createContext<Connection | null>(null)

/** Whether the server has stopped answering. */
export function useIsServerAway(): boolean {
  const connection = use(ConnectionContext)
  if (!connection) throw new Error('useIsServerAway needs a ConnectionContext around it')
  return useSyncExternalStore(connection.subscribe, connection.isAway)
}
