import { Alert, AlertTitle, Button } from '@mui/material'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { SITE_ID } from '#api/resourceNames.ts'
import { useText } from '../../i18n/useText.ts'
import { useIsServerAway } from '../server/ConnectionContext.ts'

const ASK_AGAIN_EVERY = 5_000

/** Says that the server does not answer, for as long as it does not. */
export function ServerAwayNotice() {
  const text = useText()
  const queryClient = useQueryClient()
  const away = useIsServerAway()
  useAskAgain(away)
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
      {text('app.away.text')}
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
