import { type FormEvent, useEffect, useRef } from 'react'
import { Link as RouterLink, Navigate, useLocation } from 'react-router'
import { Alert, Link, TextField } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useClearUserData, useSession, useSessionState } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { PublicPage, SubmitButton } from './PublicPage.tsx'
import type { SignInArrival } from '../kit/session/SignInArrival.ts'
import { SignOut } from './SignOut.tsx'
import { pathAfterSignIn } from './pathAfterSignIn.ts'
import { PasswordField, readFormField } from '../kit/session/PasswordField.tsx'
import { useRefusal } from '../kit/session/refusal.ts'

/** The page to sign in and out. */
export function SignInPage() {
  const text = useText()
  const { person, hasFailed, ended } = useSessionState()
  const location: { state: SignInArrival | null } = useLocation()
  const arrival = location.state ?? {}
  const isOtherUser = ended !== 'no'
  useClearEndedSession(isOtherUser)
  if (isOtherUser || (person === undefined && !hasFailed)) return null
  if (person && arrival.isSigningOut) return <SignOut />
  if (person) return <Navigate to={pathAfterSignIn(arrival)} replace />
  return (
    <PublicPage title={text('session.signIn.title')}>
      <SignInForm arrival={arrival} />
    </PublicPage>
  )
}

// A user who opens this page while an ended session waits for its user wants to sign in as another one.
function useClearEndedSession(isOtherUser: boolean) {
  const session = useSession()
  const clearUserData = useClearUserData()
  useEffect(() => {
    if (!isOtherUser) return
    session.clear()
    clearUserData()
  }, [isOtherUser, session, clearUserData])
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
