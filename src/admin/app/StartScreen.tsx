import { Alert, AlertTitle, Box, Button } from '@mui/material'
import { useEffect } from 'react'
import { useText } from '../i18n/useText.ts'
import { useIsServerAway } from '../kit/server/connection.ts'
import { useSession, useSessionState } from '../kit/session/session.tsx'

const ASK_AGAIN_EVERY = 5_000

/** What there is to see before it is known who is signed in: nothing, unless the server does not say. */
export function StartScreen() {
  const text = useText()
  const session = useSession()
  const { hasFailed } = useSessionState()
  const isAway = useIsServerAway()

  useEffect(() => {
    if (!hasFailed) return undefined
    const timer = setInterval(() => void session.load(), ASK_AGAIN_EVERY)
    return () => clearInterval(timer)
  }, [hasFailed, session])

  if (!hasFailed) return null
  return (
    <Box component="main" sx={{ p: 2, maxWidth: '40em', mx: 'auto' }}>
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={() => void session.load()}>
            {text('app.away.retry')}
          </Button>
        }
      >
        <AlertTitle>{text(isAway ? 'app.away.title' : 'app.page.loadFailed')}</AlertTitle>
        {text('app.away.text')}
      </Alert>
    </Box>
  )
}
