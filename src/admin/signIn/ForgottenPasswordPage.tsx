import { Alert, Link, TextField, Typography } from '@mui/material'
import { useMutation } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { FormEvent } from 'react'
import { Link as RouterLink } from 'react-router'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useSessionState } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { PublicPage, SubmitButton } from './PublicPage.tsx'
import { readFormField } from '../kit/session/PasswordField.tsx'
import { useRefusal } from '../kit/session/refusal.ts'

/** The page for a forgotten password: sends a link by mail, or, if the server cannot send mail, says whom to ask. */
export function ForgottenPasswordPage() {
  const text = useText()
  const { person, canMail, hasFailed } = useSessionState()
  if (person === undefined && !hasFailed) return null
  return (
    <PublicPage title={text('session.forgotten.title')}>
      {canMail ? (
        <LinkRequestForm />
      ) : (
        <Typography sx={{ mb: 2 }}>{text('session.forgotten.askSomebody')}</Typography>
      )}
      <Link component={RouterLink} to="/login">
        {text('session.forgotten.back')}
      </Link>
    </PublicPage>
  )
}

function LinkRequestForm() {
  const text = useText()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: dataProvider.requestPasswordReset,
  })
  const refusal = useRefusal(error)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    mutate(readFormField(event.currentTarget, 'email'))
  }

  if (isSuccess) {
    return (
      <Alert severity="info" role="status" sx={{ mb: 2 }}>
        {text('session.forgotten.sent')}
      </Alert>
    )
  }
  return (
    <form onSubmit={submit} noValidate>
      <Typography sx={{ mb: 1 }}>{text('session.forgotten.text')}</Typography>
      {refusal.whole && <Alert severity="error">{refusal.whole}</Alert>}
      <TextField
        name="email"
        type="email"
        label={text('session.email')}
        autoComplete="username"
        autoFocus
        error={Boolean(refusal.of('email'))}
        helperText={refusal.of('email')}
      />
      <SubmitButton label={text('session.forgotten.submit')} isPending={isPending} />
    </form>
  )
}
