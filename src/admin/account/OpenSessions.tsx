import { Alert, Box, Button, Chip, Typography } from '@mui/material'
import type { OpenSession } from '#api/account.ts'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import { useRefusal } from '../kit/session/refusal.ts'
import { useText } from '../i18n/useText.ts'
import { AccountPart } from './AccountPart.tsx'
import { useOpenSessions } from './useOpenSessions.ts'
import { RelativeTime } from '../kit/time.tsx'
import { browserOf } from './browserOf.ts'

/** Where one is signed in, so that one can tell what is not oneself, and end it. */
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

/** One session: which browser, from where, since when. */
function OpenSessionItem({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const text = useText()
  const { userAgent, address, createdAt, lastSeenAt, isCurrent } = session
  const browser = browserOf(userAgent)
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
