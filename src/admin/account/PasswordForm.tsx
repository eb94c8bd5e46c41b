import { Alert, Button, TextField, Typography } from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDataProvider, useGetList } from 'react-admin'
import type { Person } from '#api/account.ts'
import { type Change, SERVER } from '#charter/history/change.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { isAllowed } from '../kit/session/access.tsx'
import { NewPasswordField } from '../kit/session/NewPasswordField.tsx'
import { PasswordField } from '../kit/session/PasswordField.tsx'
import { useRefusal } from '../kit/session/refusal.ts'
import { useUnsaved } from '../kit/unsaved/UnsavedGuard.tsx'
import { visuallyHidden } from '../kit/visuallyHidden.ts'
import { useText } from '../i18n/useText.ts'
import { AccountPart } from './AccountPart.tsx'
import { SESSIONS_KEY } from './OpenSessions.tsx'

const EMPTY = { currentPassword: '', newPassword: '' }

/** Changes the password. It asks for the current one, which a stranger at an unattended screen does not know. */
export function PasswordForm({ person }: { person: Person }) {
  const text = useText()
  const [typed, setTyped] = useState(EMPTY)
  const { mutate, isPending, isSuccess, error } = useChangePassword(() => setTyped(EMPTY))
  const refusal = useRefusal(error)
  const isChosenByServer = useIsChosenByServer(person)
  useUnsaved(typed.currentPassword !== '' || typed.newPassword !== '')

  function submit(event: FormEvent) {
    event.preventDefault()
    mutate(typed)
  }

  return (
    <AccountPart title={text('account.password.title')}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>
        {text('account.password.text')}
      </Typography>
      {!isSuccess && isChosenByServer && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {text('account.password.byServer')}
        </Alert>
      )}
      <form onSubmit={submit} noValidate>
        {isSuccess && (
          <Alert severity="success" role="status">
            {text('account.password.changed')}
          </Alert>
        )}
        {refusal.whole && <Alert severity="error">{refusal.whole}</Alert>}
        {/* For password managers, which store a password under the user name beside it. */}
        <TextField
          name="email"
          label={text('session.email')}
          autoComplete="username"
          value={person.email}
          slotProps={{ input: { readOnly: true }, htmlInput: { tabIndex: -1 } }}
          aria-hidden
          sx={visuallyHidden}
        />
        <PasswordField
          name="currentPassword"
          label={text('account.password.current')}
          autoComplete="current-password"
          value={typed.currentPassword}
          onChange={(event) => setTyped({ ...typed, currentPassword: event.target.value })}
          error={Boolean(refusal.of('currentPassword'))}
          helperText={refusal.of('currentPassword')}
        />
        <NewPasswordField
          value={typed.newPassword}
          onChange={(newPassword) => setTyped({ ...typed, newPassword })}
          error={refusal.of('newPassword')}
        />
        <Button type="submit" variant="outlined" loading={isPending} loadingPosition="start" sx={{ mt: 1 }}>
          {text('account.password.submit')}
        </Button>
      </form>
    </AccountPart>
  )
}

/** Whether the password is the one that was printed at the first start, or set at the server’s console. Administrators alone may know. */
function useIsChosenByServer({ id, role }: Person): boolean {
  const { data } = useGetList<Change>(
    'changes',
    {
      filter: { resource: 'users', recordId: id, action: 'setPassword' },
      sort: { field: 'id', order: 'DESC' },
      pagination: { page: 1, perPage: 1 },
    },
    { enabled: isAllowed(role, 'read', 'users') },
  )
  return data?.[0]?.who === SERVER
}

function useChangePassword(onChanged: () => void) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: dataProvider.changePassword,
    onSuccess: () => {
      onChanged()
      for (const queryKey of [SESSIONS_KEY, ['changes']]) void queryClient.invalidateQueries({ queryKey })
    },
    gcTime: 0,
  })
}
