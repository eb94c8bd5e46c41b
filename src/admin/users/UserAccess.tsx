import { Alert, Box, Button, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useDataProvider, useRecordContext } from 'react-admin'
import type { UserRecord } from '#api/account.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { useText } from '../i18n/useText.ts'
import { LastSignIn, UserStatus } from './fields.tsx'
import { IssuedLinkPanel } from './IssuedLinkPanel.tsx'
import { usePerson, useSession } from '../kit/session/session.tsx'

/** The access of a user: status, last sign-in, a new single-use link, and the end of all sessions. */
export function UserAccess() {
  const text = useText()
  const user = useRecordContext<UserRecord>()
  useReloadOwnSession(user)
  if (!user) return null
  return (
    <Box component="section" aria-labelledby="user-access" sx={{ mt: 4 }}>
      <Typography variant="h2" id="user-access" sx={{ mb: 1 }}>
        {text('users.access.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 2 }}>
        <UserStatus />
        <Typography component="span" color="textSecondary">
          {text('users.access.lastSignIn')} <LastSignIn /> ·{' '}
          {text('users.access.openSessions', { smart_count: user.openSessions })}
        </Typography>
      </Box>
      <NewLink user={user} />
      <EndSessions user={user} />
    </Box>
  )
}

/** Reloads the session after administrators have changed their own account: the screens show name, role and language. */
function useReloadOwnSession(user: UserRecord | undefined): void {
  const session = useSession()
  const isOwnAccount = usePerson()?.id === user?.id
  const version = user?.version
  const previous = useRef(version)
  useEffect(() => {
    if (previous.current !== version && isOwnAccount) void session.load()
    previous.current = version
  }, [version, isOwnAccount, session])
}

function NewLink({ user }: { user: UserRecord }) {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: () => dataProvider.issueLink(user.id),
    gcTime: 0,
  })
  const refusal = useRefusal(error)
  const kind = user.status === 'invited' ? 'invitation' : 'reset'
  if (user.status === 'disabled') return <Typography>{text('users.access.disabled')}</Typography>
  if (data) return <IssuedLinkPanel issued={data} />
  return (
    <Box sx={{ mb: 2 }}>
      {refusal.whole && <Alert severity="error">{refusal.whole}</Alert>}
      <Button variant="outlined" loading={isPending} onClick={() => mutate()}>
        {text(`users.access.${kind}`)}
      </Button>
      <Typography variant="body2" color="textSecondary">
        {text(`users.access.${kind}Help`)}
      </Typography>
    </Box>
  )
}

function EndSessions({ user }: { user: UserRecord }) {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: () => dataProvider.endSessions(user.id),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['users'] }),
  })
  const refusal = useRefusal(error)
  return (
    <>
      {refusal.whole && <Alert severity="error">{refusal.whole}</Alert>}
      {user.openSessions > 0 && (
        <Button variant="outlined" loading={isPending} onClick={() => mutate()}>
          {text('users.access.endSessions')}
        </Button>
      )}
      <Typography variant="body2" color="textSecondary" role="status">
        {data !== undefined && text('users.access.ended', { smart_count: data })}
      </Typography>
    </>
  )
}
