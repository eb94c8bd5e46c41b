import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Link,
  TextField,
} from '@mui/material'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef } from 'react'
import { Link as RouterLink } from 'react-router'
import { useText } from '../i18n/useText.ts'
import { PasswordField, readFormField } from '../kit/session/PasswordField.tsx'
import { useRefusal } from '../kit/session/refusal.ts'
import { usePerson, useSession } from '../kit/session/session.tsx'

/** Asks the user to sign in again in a dialog over the page, so that typed values are not lost. */
export function SignInAgain() {
  const text = useText()
  const session = useSession()
  const email = usePerson()?.email ?? ''
  const password = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error } = useSignInAgain(() => password.current?.select())
  const refusal = useRefusal(error)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    mutate({ email, password: readFormField(event.currentTarget, 'password') })
  }

  return (
    <Dialog
      open
      onClose={(_, reason) => reason === 'escapeKeyDown' && session.postpone()}
      aria-labelledby="sign-in-again-title"
      fullWidth
      maxWidth="xs"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="sign-in-again-title">{text('session.again.title')}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 1 }}>{text('session.again.text')}</DialogContentText>
          {refusal.whole && <Alert severity="error">{refusal.whole}</Alert>}
          <TextField
            name="email"
            label={text('session.email')}
            autoComplete="username"
            value={email}
            slotProps={{ input: { readOnly: true } }}
          />
          <PasswordField
            name="password"
            label={text('session.password.label')}
            autoComplete="current-password"
            autoFocus
            inputRef={password}
            error={Boolean(refusal.of('password'))}
            helperText={refusal.of('password')}
          />
          <Link component={RouterLink} to="/login">
            {text('session.again.other')}
          </Link>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={session.postpone}>
            {text('session.again.later')}
          </Button>
          <Button type="submit" variant="contained" loading={isPending} loadingPosition="start">
            {text('session.signIn.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function useSignInAgain(onError: () => void) {
  const session = useSession()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: session.signIn,
    onError,
    // Loads what failed while the session had ended.
    onSuccess: () =>
      void queryClient.refetchQueries({
        type: 'active',
        predicate: ({ state }: { state: { status: string } }) => state.status === 'error',
      }),
    gcTime: 0,
  })
}
