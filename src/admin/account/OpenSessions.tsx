import { Alert, Box, Button, Typography } from '@mui/material'
import { PageSkeleton } from '../kit/states.tsx'
import { useRefusal } from '../kit/session/refusal.ts'
import { useText } from '../i18n/useText.ts'
import { AccountPart } from './AccountPart.tsx'
import { OpenSessionItem } from './OpenSessionItem.tsx'
import { useOpenSessions } from './useOpenSessions.ts'

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
