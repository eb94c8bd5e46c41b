import { Alert, Button, Typography } from '@mui/material'
import { useCallback, useEffect, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { useClearUserData, useSession } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { PublicPage } from './PublicPage.tsx'
import type { SignInArrival } from '../kit/session/SignInArrival.ts'
import { useRefusal } from '../kit/session/refusal.ts'

const SIGNED_OUT: SignInArrival = { notice: 'signedOut' }

/**
 * Signs the user out. It is a page, so that the form that the user leaves can ask about unsaved changes. If the server
 * does not answer, the page stays and says that the user is still signed in.
 */
export function SignOut() {
  const text = useText()
  const session = useSession()
  const clearUserData = useClearUserData()
  const navigate = useNavigate()
  const [error, setError] = useState<unknown>(null)
  const refusal = useRefusal(error)

  const signOut = useCallback(async () => {
    setError(null)
    try {
      await session.signOut()
      clearUserData()
      void navigate('/login', { replace: true, state: SIGNED_OUT })
    } catch (failure) {
      setError(failure)
    }
  }, [session, clearUserData, navigate])

  useEffect(() => {
    void signOut()
    // Only once: after a failure, the user decides to try again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  return (
    <PublicPage title={text('session.signOut.title')}>
      {error ? (
        <>
          <Alert severity="error" sx={{ mb: 2 }}>
            {text('session.signOut.failed')} {refusal.whole}
          </Alert>
          <Button variant="contained" onClick={() => void signOut()} sx={{ mr: 1 }}>
            {text('app.away.retry')}
          </Button>
          <Button component={Link} to="/" replace color="inherit">
            {text('session.signOut.stay')}
          </Button>
        </>
      ) : (
        <Typography role="status">{text('session.signOut.pending')}</Typography>
      )}
    </PublicPage>
  )
}
