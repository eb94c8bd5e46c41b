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

/** Returns the user who is signed in; null if there is none or if it is not known yet. */
export function usePerson(): Person | null {
  return useSessionState().person ?? null
}

/** Loads the session at the start, and again each time the user comes back to this tab. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  useEffect(() => {
    const load = () => void session.load()
    const loadWhenVisible = () => document.visibilityState === 'visible' && load()
    load()
    window.addEventListener('focus', load)
    document.addEventListener('visibilitychange', loadWhenVisible)
    return () => {
      window.removeEventListener('focus', load)
      document.removeEventListener('visibilitychange', loadWhenVisible)
    }
  }, [session])
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Returns a function that clears the loaded data and the filters, so that the next user of this computer sees none. */
export function useClearUserData(): () => void {
  const queryClient = useQueryClient()
  const resetStore = useResetStore()
  return useCallback(() => {
    resetStore()
    queryClient.clear()
  }, [queryClient, resetStore])
}
