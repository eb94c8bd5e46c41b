import { useEffect } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useForget, useSession, useSessionNews } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { PublicPage } from './PublicPage.tsx'
import type { SignInArrival } from '../kit/session/SignInArrival.ts'
import { SignInForm } from './SignInForm.tsx'
import { SignOut } from './SignOut.tsx'
import { wantedPath } from './wantedPath.ts'

/** Where one signs in, and out. */
export function SignInPage() {
  const text = useText()
  const { person, hasFailed, ended } = useSessionNews()
  const location: { state: SignInArrival | null } = useLocation()
  const arrival = location.state ?? {}
  const isSomebodyElse = ended !== 'no'
  useLeave(isSomebodyElse)
  if (isSomebodyElse || (person === undefined && !hasFailed)) return null
  if (person && arrival.isSigningOut) return <SignOut />
  if (person) return <Navigate to={wantedPath(arrival)} replace />
  return (
    <PublicPage title={text('session.signIn.title')}>
      <SignInForm arrival={arrival} />
    </PublicPage>
  )
}

// Whoever comes here while a session waits for its person to sign in again wants another one.
function useLeave(isSomebodyElse: boolean) {
  const session = useSession()
  const forget = useForget()
  useEffect(() => {
    if (!isSomebodyElse) return
    session.leave()
    forget()
  }, [isSomebodyElse, session, forget])
}
