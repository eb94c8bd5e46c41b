import { Alert, AlertTitle, Button } from '@mui/material'
import { Suspense } from 'react'
import { useText } from '../i18n/useText.ts'
import { lazyPage } from '../kit/lazyPage.ts'
import { useSession, useSessionState } from '../kit/session/session.tsx'

// Rarely needed, because most sessions end by signing out.
const SignInAgain = lazyPage(() => import('./SignInAgain.tsx'), 'SignInAgain')

/** Asks the user to sign in again when the session has ended: in a dialog, then, once postponed, in a notice above the page. */
export function EndedSession() {
  const text = useText()
  const session = useSession()
  const { ended } = useSessionState()
  if (ended === 'no') return null
  if (ended === 'asking') {
    return (
      <Suspense>
        <SignInAgain />
      </Suspense>
    )
  }
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" onClick={session.askToSignIn}>
          {text('session.signIn.submit')}
        </Button>
      }
    >
      <AlertTitle>{text('session.again.title')}</AlertTitle>
      {text('session.again.postponed')}
    </Alert>
  )
}
