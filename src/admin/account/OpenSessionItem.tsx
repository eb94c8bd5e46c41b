import { Box, Button, Chip, Typography } from '@mui/material'
import type { OpenSession } from '#api/account.ts'
import { RelativeTime } from '../kit/time.tsx'
import { useText } from '../i18n/useText.ts'
import { browserOf } from './browserOf.ts'

/** One session: which browser, from where, since when. */
export function OpenSessionItem({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
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
