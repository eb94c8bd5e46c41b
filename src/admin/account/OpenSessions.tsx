import { Alert, Box, Button, Chip, Typography } from '@mui/material'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { OpenSession } from '#api/account.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useText } from '../i18n/useText.ts'
import { AccountPart } from './AccountPart.tsx'
import { RelativeTime } from '../kit/time.tsx'
import { parseUserAgent } from './parseUserAgent.ts'

/** The user's open sessions, so that the user can recognise an unknown one and end it. */
export function OpenSessions() {
  const text = useText()
  const { sessions, ending } = useOpenSessions()
  const refusal = useRefusal(sessions.error ?? ending.error)
  const { data = [], isPending } = sessions
  return (
    <AccountPart title={text('account.sessions.title')}>
      <Typography color="textSecondary">{text('account.sessions.text')}</Typography>
      {refusal.whole && <Alert severity="error">{refusal.whole}</Alert>}
      {isPending && <PageSkeleton rows={2} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((session) => (
          <OpenSessionItem key={session.id} session={session} onEnd={() => ending.mutate(session.id)} />
        ))}
      </Box>
      {data.length > 1 && (
        <Button
          variant="outlined"
          loading={ending.isPending && ending.variables === 'others'}
          onClick={() => ending.mutate('others')}
          sx={{ mt: 1 }}
        >
          {text('account.sessions.endOthers')}
        </Button>
      )}
    </AccountPart>
  )
}

export const SESSIONS_KEY = ['open sessions']

/** Loads the sessions, and ends one by its id or all the others. */
function useOpenSessions() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const sessions = useQuery({ queryKey: SESSIONS_KEY, queryFn: () => dataProvider.listSessions() })
  const ending = useMutation({
    mutationFn: (id: number | 'others') =>
      id === 'others' ? dataProvider.revokeOtherSessions() : dataProvider.revokeSession(id),
    // Also after a failure: the session may have ended by itself.
    onSettled: () => queryClient.invalidateQueries({ queryKey: SESSIONS_KEY }),
  })
  return { sessions, ending }
}

/** One session: the browser, the address, the start. */
function OpenSessionItem({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const text = useText()
  const { userAgent, address, createdAt, lastSeenAt, isCurrent } = session
  const browser = parseUserAgent(userAgent)
  const name = browser
    ? text('account.sessions.browser', { ...browser })
    : userAgent || text('account.sessions.unknown')
  return (
    <Box component="li" sx={ROW}>
      <Box sx={{ flex: '1 1 16em', minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          <Typography component="span" sx={{ fontWeight: 600 }}>
            {name}
          </Typography>
          {isCurrent && <Chip size="small" variant="outlined" label={text('account.sessions.current')} />}
        </Box>
        <Typography variant="body2" color="textSecondary">
          {address && `${address} · `}
          {text('account.sessions.opened')} <RelativeTime instant={createdAt} /> ·{' '}
          {text('account.sessions.lastSeen')} <RelativeTime instant={lastSeenAt} />
        </Typography>
      </Box>
      {!isCurrent && (
        <Button size="small" aria-label={text('account.sessions.endOne', { name })} onClick={onEnd}>
          {text('account.sessions.end')}
        </Button>
      )}
    </Box>
  )
}

const ROW = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 1,
  py: 1,
  borderBottom: 1,
  borderColor: 'divider',
  '&:last-of-type': { borderBottom: 0 },
}
