import { Stack } from '@mui/material'
import { PageHeading } from '../kit/PageHeading.tsx'
import { usePerson } from '../kit/session/session.tsx'
import { useText } from '../i18n/useText.ts'
import { OpenSessions } from './OpenSessions.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { ProfileForm } from './ProfileForm.tsx'

/** « Mon compte »: the profile, the password and the sessions of the user. */
export function AccountPage() {
  const text = useText()
  const person = usePerson()
  return (
    <>
      <PageHeading title={text('account.title')} />
      {person && (
        <Stack spacing={2} sx={{ maxWidth: '46rem' }}>
          <ProfileForm person={person} />
          <PasswordForm person={person} />
          <OpenSessions />
        </Stack>
      )}
    </>
  )
}
