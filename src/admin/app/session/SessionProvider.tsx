import { type ReactNode, useEffect } from 'react'
import type { Session } from './createSession.ts'
import { SessionContext } from './SessionContext.ts'

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
