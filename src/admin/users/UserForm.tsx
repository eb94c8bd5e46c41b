import { BooleanInput, RadioButtonGroupInput, TextInput, useRecordContext } from 'react-admin'
import { useState } from 'react'
import { Box, Typography } from '@mui/material'
import { invitationSchema, type IssuedLink, userSchema } from '#api/account.ts'
import { type Role, ROLES } from '#api/access.ts'
import { EditPage } from '../record/EditPage.tsx'
import { UserAccess } from './UserAccess.tsx'
import { UserPage } from './fields.tsx'
import { useLanguage } from '../kit/language.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { RecordForm } from '../record/RecordForm.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { Invited } from './LinkToHandOver.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'

export function UserEdit() {
  return (
    <UserPage>
      <EditPage schema={userSchema} many={false} below={<UserAccess />}>
        <UserInputs />
        <BooleanInput source="disabled" helperText="users.help.disabled" sx={{ mt: 1 }} />
      </EditPage>
    </UserPage>
  )
}

/** Invites somebody: an account without a password, and the link with which they choose theirs. */
export function UserCreate() {
  return (
    <IfAllowed action="create" resource="users" otherwise="page">
      <UserPage>
        <Invitation />
      </UserPage>
    </IfAllowed>
  )
}

function Invitation() {
  const text = useText()
  const { language } = useLanguage()
  const [invited, setInvited] = useState<InvitedUser | null>(null)

  if (invited) {
    const { name, invitation } = invited
    return <Invited name={name} link={invitation} onInviteAnother={() => setInvited(null)} />
  }
  return (
    <>
      <PageHeading title={text('users.inviteTitle')} />
      <RecordForm
        schema={invitationSchema}
        defaultValues={{ name: '', email: '', role: 'reader', language }}
        saveLabel={text('users.inviteSubmit')}
        canAddAnother={false}
        onSaved={(saved) => isInvited(saved) && setInvited(saved)}
      >
        <UserInputs />
      </RecordForm>
    </>
  )
}

type InvitedUser = AdminRecord & { name: string; invitation: IssuedLink }

// What is answered when an account is created, and at no other time.
function isInvited(saved: AdminRecord): saved is InvitedUser {
  return 'invitation' in saved
}

const ROLE_CHOICES = ROLES.map((role) => ({ id: role }))

/** Who has an account, and what they may do. */
export function UserInputs() {
  return (
    <>
      <TextInput source="name" isRequired autoComplete="off" helperText="users.help.name" />
      <TextInput source="email" type="email" isRequired autoComplete="off" helperText="users.help.email" />
      <RadioButtonGroupInput
        source="role"
        choices={ROLE_CHOICES}
        optionText={<RoleChoice />}
        row={false}
        helperText={false}
        sx={{ '& .MuiFormControlLabel-root': { alignItems: 'flex-start', mb: 0.5 } }}
      />
      <RadioButtonGroupInput
        source="language"
        choices={fieldChoices.language}
        helperText="users.help.language"
      />
    </>
  )
}

/** A role that can be chosen, and in one line what it allows. */
export function RoleChoice() {
  const text = useText()
  const choice = useRecordContext<{ id: Role }>()
  if (!choice) return null
  return (
    <Box component="span" sx={{ display: 'block', pt: 1 }}>
      {text(`choices.userRole.${choice.id}`)}
      <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
        {text(`users.roles.${choice.id}`)}
      </Typography>
    </Box>
  )
}
