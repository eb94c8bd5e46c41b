import { Alert, TextField, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useDataProvider } from 'react-admin'
import { useNavigate } from 'react-router'
import type { LinkState } from '#api/account.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useClearUserData, useSession } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { NewPasswordField } from '../kit/session/NewPasswordField.tsx'
import type { SignInArrival } from '../kit/session/SignInArrival.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { SubmitButton } from './PublicPage.tsx'

export function SetPasswordForm({ token, link }: { token: string; link: LinkState }) {
  const text = useText()
  const [newPassword, setNewPassword] = useState('')
  const { mutate, isPending, error } = useSetPassword()
  const refusal = useRefusal(error)

  function submit(event: FormEvent) {
    event.preventDefault()
    mutate({ token, newPassword })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Typography sx={{ mb: 1 }}>{text('session.link.hello', { name: link.name })}</Typography>
      {refusal.whole && <Alert severity="error">{refusal.whole}</Alert>}
      {/* For password managers, which store a password under the user name beside it. */}
      <TextField
        name="email"
        label={text('session.email')}
        autoComplete="username"
        value={link.email}
        slotProps={{ input: { readOnly: true } }}
      />
      <NewPasswordField
        autoFocus
        value={newPassword}
        onChange={setNewPassword}
        error={refusal.of('newPassword')}
      />
      <SubmitButton label={text('session.link.submit')} isPending={isPending} />
    </form>
  )
}

function useSetPassword() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const session = useSession()
  const clearUserData = useClearUserData()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: dataProvider.resetPassword,
    gcTime: 0,
    onSuccess: async (email, { newPassword }) => {
      // Another user may still be signed in on this computer.
      await session.signOut().catch(session.clear)
      clearUserData()
      try {
        await session.signIn({ email, password: newPassword })
        void navigate('/', { replace: true })
      } catch {
        // The password is set all the same: the page to sign in says so, and what is wrong if it still is.
        const arrival: SignInArrival = { email, notice: 'passwordSet' }
        void navigate('/login', { replace: true, state: arrival })
      }
    },
  })
}
