import { Alert, AlertTitle, Button } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useDataProvider } from 'react-admin'
import { useMatch } from 'react-router'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useText } from '../../i18n/useText.ts'
import { useIsServerAway } from '../../kit/server/connection.ts'

const ASK_AGAIN_EVERY = 5_000

/** Says that the server does not answer, for as long as it does not. */
export function ServerAwayNotice() {
  const text = useText()
  const queryClient = useQueryClient()
  const away = useIsServerAway()
  const isRecord = useMatch('/:resource/:id') !== null
  const isNote = useMatch('/publish') !== null
  useAskAgain(away)
  useLoadWhatFailed(away)
  if (!away) return null
  return (
    <Alert
      severity="error"
      sx={{ mb: 2 }}
      action={
        <Button color="inherit" onClick={() => queryClient.refetchQueries({ type: 'active' })}>
          {text('app.away.retry')}
        </Button>
      }
    >
      <AlertTitle>{text('app.away.title')}</AlertTitle>
      {text(isRecord || isNote ? 'app.away.typed' : 'app.away.text')}
    </Alert>
  )
}

// The data provider tells the connection what each request found out: asking is enough.
function useAskAgain(away: boolean) {
  const dataProvider = useDataProvider()
  useQuery({
    queryKey: ['is the server back?'],
    queryFn: () => dataProvider.getOne('sites', { id: SITE_ID }),
    enabled: away,
    refetchInterval: ASK_AGAIN_EVERY,
    retry: false,
    gcTime: 0,
  })
}

// What could not be read while the server was away is read once it is back.
function useLoadWhatFailed(away: boolean) {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (away) return
    const predicate = ({ state }: { state: { status: string } }) => state.status === 'error'
    void queryClient.refetchQueries({ type: 'active', predicate })
  }, [away, queryClient])
}
