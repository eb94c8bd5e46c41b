import { Alert, AlertTitle, Button } from '@mui/material'
import { Suspense } from 'react'
import { useText } from '../i18n/useText.ts'
import { lazyPage } from '../kit/lazyPage.ts'
import { useSession, useSessionState } from '../kit/session/session.tsx'

// Most sessions end by signing out.
const SignInAgain = lazyPage(() => import('./SignInAgain.tsx'), 'SignInAgain')

/** Says that the session has ended, for as long as it has: over the page, then above it once that was put off. */
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
      {text('session.again.putOff')}
    </Alert>
  )
}
