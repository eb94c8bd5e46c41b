import { Alert, Link, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { Link as RouterLink } from 'react-router'
import { useSession } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { PasswordField, typedIn } from '../kit/session/PasswordField.tsx'
import type { SignInArrival } from '../kit/session/SignInArrival.ts'
import { useRefusal } from '../kit/session/refusal.ts'
import { SubmitButton } from './SubmitButton.tsx'

export function SignInForm({ arrival }: { arrival: SignInArrival }) {
  const text = useText()
  const session = useSession()
  const password = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error } = useMutation({
    mutationFn: session.signIn,
    onError: () => password.current?.select(),
    gcTime: 0,
  })
  const refusal = useRefusal(error)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    mutate({ email: typedIn(form, 'email'), password: typedIn(form, 'password') })
  }

  return (
    <form onSubmit={submit} noValidate>
      {arrival.notice && !error && (
        <Alert severity="success" sx={{ mb: 1 }}>
          {text(`session.signIn.${arrival.notice}`)}
        </Alert>
      )}
      {refusal.whole && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {refusal.whole}
        </Alert>
      )}
      <TextField
        name="email"
        type="email"
        label={text('session.email')}
        autoComplete="username"
        autoFocus={!arrival.email}
        defaultValue={arrival.email}
        error={Boolean(refusal.of('email'))}
        helperText={refusal.of('email')}
      />
      <PasswordField
        name="password"
        label={text('session.password.label')}
        autoComplete="current-password"
        autoFocus={Boolean(arrival.email)}
        inputRef={password}
        error={Boolean(refusal.of('password'))}
        helperText={refusal.of('password')}
      />
      <SubmitButton label={text('session.signIn.submit')} isPending={isPending} />
      <Link component={RouterLink} to="/forgotten-password">
        {text('session.signIn.forgotten')}
      </Link>
    </form>
  )
}
