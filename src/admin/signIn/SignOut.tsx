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
 * Signs out. One comes here first, so that the page one leaves may ask about what is not saved; and one stays here when
 * the server does not answer: then one is still signed in, which nobody should find out too late.
 */
export function SignOut() {
  const text = useText()
  const session = useSession()
  const forget = useClearUserData()
  const navigate = useNavigate()
  const [error, setError] = useState<unknown>(null)
  const refusal = useRefusal(error)

  const signOut = useCallback(async () => {
    setError(null)
    try {
      await session.signOut()
      forget()
      void navigate('/login', { replace: true, state: SIGNED_OUT })
    } catch (failure) {
      setError(failure)
    }
  }, [session, forget, navigate])

  useEffect(() => {
    void signOut()
    // Once: it is for the person to try again.
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
