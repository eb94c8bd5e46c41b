import { Alert, AlertTitle, Box, Button } from '@mui/material'
import { useEffect } from 'react'
import { useText } from '../i18n/useText.ts'
import { useIsServerAway } from '../kit/server/connection.ts'
import { useSession, useSessionState } from '../kit/session/session.tsx'

const RETRY_INTERVAL_MS = 5_000

/** The screen until the session is loaded: empty, or an error if the server does not answer. */
export function StartScreen() {
  const text = useText()
  const session = useSession()
  const { hasFailed } = useSessionState()
  const isAway = useIsServerAway()

  useEffect(() => {
    if (!hasFailed) return undefined
    const timer = setInterval(() => void session.load(), RETRY_INTERVAL_MS)
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
