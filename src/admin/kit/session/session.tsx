import { createContext, type ReactNode, use, useCallback, useEffect, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useResetStore } from 'react-admin'
import type { Person } from '#api/account.ts'
import type { Session, SessionState } from './createSession.ts'

const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs a SessionContext around it')
  return session
}

export function useSessionState(): SessionState {
  const session = useSession()
  return useSyncExternalStore(session.subscribe, session.state)
}

/** Who is signed in; null: nobody, or it is not known yet. */
export function usePerson(): Person | null {
  return useSessionState().person ?? null
}

/** Finds out who is signed in, first of all, and again whenever one comes back to these screens from elsewhere. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  useEffect(() => {
    const load = () => void session.load()
    const loadWhenSeen = () => document.visibilityState === 'visible' && load()
    load()
    window.addEventListener('focus', load)
    document.addEventListener('visibilitychange', loadWhenSeen)
    return () => {
      window.removeEventListener('focus', load)
      document.removeEventListener('visibilitychange', loadWhenSeen)
    }
  }, [session])
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Forgets what was loaded and looked for, so that the next person at this computer sees nothing of it. */
export function useForget(): () => void {
  const queryClient = useQueryClient()
  const resetStore = useResetStore()
  return useCallback(() => {
    resetStore()
    queryClient.clear()
  }, [queryClient, resetStore])
}
