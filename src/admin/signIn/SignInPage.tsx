import { type FormEvent, useEffect, useRef } from 'react'
import { Link as RouterLink, Navigate, useLocation } from 'react-router'
import { Alert, Link, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useClearUserData, useSession, useSessionState } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { PublicPage, SubmitButton } from './PublicPage.tsx'
import type { SignInArrival } from '../kit/session/SignInArrival.ts'
import { SignOut } from './SignOut.tsx'
import { wantedPath } from './wantedPath.ts'
import { PasswordField, readFormField } from '../kit/session/PasswordField.tsx'
import { useRefusal } from '../kit/session/refusal.ts'

/** Where one signs in, and out. */
export function SignInPage() {
  const text = useText()
  const { person, hasFailed, ended } = useSessionState()
  const location: { state: SignInArrival | null } = useLocation()
  const arrival = location.state ?? {}
  const isSomebodyElse = ended !== 'no'
  useLeave(isSomebodyElse)
  if (isSomebodyElse || (person === undefined && !hasFailed)) return null
  if (person && arrival.isSigningOut) return <SignOut />
  if (person) return <Navigate to={wantedPath(arrival)} replace />
  return (
    <PublicPage title={text('session.signIn.title')}>
      <SignInForm arrival={arrival} />
    </PublicPage>
  )
}

// Whoever comes here while a session waits for its person to sign in again wants another one.
function useLeave(isSomebodyElse: boolean) {
  const session = useSession()
  const forget = useClearUserData()
  useEffect(() => {
    if (!isSomebodyElse) return
    session.clear()
    forget()
  }, [isSomebodyElse, session, forget])
}

function SignInForm({ arrival }: { arrival: SignInArrival }) {
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
    mutate({ email: readFormField(form, 'email'), password: readFormField(form, 'password') })
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
