import { createContext, use, useSyncExternalStore } from 'react'
import type { Person } from '#api/account.ts'
import type { Session, SessionNews } from './createSession.ts'

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs a SessionContext around it')
  return session
}

export function useSessionNews(): SessionNews {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.news)
}

/** Who is signed in; null: nobody, or it is not known yet. */
export function usePerson(): Person | null {
  return useSessionNews().person ?? null
}
