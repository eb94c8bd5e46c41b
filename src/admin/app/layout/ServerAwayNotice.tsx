import { Alert, AlertTitle, Button } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useDataProvider } from 'react-admin'
import { useMatch } from 'react-router'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useText } from '../../i18n/useText.ts'
import { useIsServerAway } from '../../kit/server/connection.ts'

const RETRY_INTERVAL_MS = 5_000

/** Shows an error above the page while the server does not answer. */
export function ServerAwayNotice() {
  const text = useText()
  const queryClient = useQueryClient()
  const isAway = useIsServerAway()
  const isRecord = useMatch('/:resource/:id') !== null
  const isNote = useMatch('/publish') !== null
  useServerPolling(isAway)
  useRefetchFailed(isAway)
  if (!isAway) return null
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

// A request is enough: the data provider reports the result of each request to the connection.
function useServerPolling(isAway: boolean) {
  const dataProvider = useDataProvider()
  useQuery({
    queryKey: ['is the server back?'],
    queryFn: () => dataProvider.getOne('sites', { id: SITE_ID }),
    enabled: isAway,
    refetchInterval: RETRY_INTERVAL_MS,
    retry: false,
    gcTime: 0,
  })
}

// Loads the failed queries again once the server is back.
function useRefetchFailed(isAway: boolean) {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (isAway) return
    const predicate = ({ state }: { state: { status: string } }) => state.status === 'error'
    void queryClient.refetchQueries({ type: 'active', predicate })
  }, [isAway, queryClient])
}
