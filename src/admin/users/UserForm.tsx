import { BooleanInput, RadioButtonGroupInput, TextInput, useRecordContext } from 'react-admin'
import { type ReactNode, useState } from 'react'
import { Box, Button, Typography } from '@mui/material'
import { Link } from 'react-router'
import { invitationSchema, type IssuedLink, userSchema } from '#api/account.ts'
import { type Role, ROLES } from '#api/access.ts'
import { EditPage } from '../record/EditPage.tsx'
import { UserAccess } from './UserAccess.tsx'
import { useLanguage } from '../kit/language.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { RecordForm } from '../record/RecordForm.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { SiteLimitInput } from './SiteLimitInput.tsx'
import { IssuedLinkPanel } from './IssuedLinkPanel.tsx'
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

/** Invites a user: creates an account without a password, and the link to choose one. */
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
    return <InvitationSent name={name} link={invitation} onInviteAnother={() => setInvited(null)} />
  }
  return (
    <>
      <PageHeading title={text('users.inviteTitle')} />
      <RecordForm
        schema={invitationSchema}
        defaultValues={{ name: '', email: '', role: 'reader', language, siteIds: null }}
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

// The API returns the invitation only when it creates the account.
function isInvited(saved: AdminRecord): saved is InvitedUser {
  return 'invitation' in saved
}

interface InvitationSentProps {
  name: string
  link: IssuedLink
  onInviteAnother: () => void
}

/** Shows the link of the invitation, which the new user must receive. */
function InvitationSent({ name, link, onInviteAnother }: InvitationSentProps) {
  const text = useText()
  return (
    <>
      <PageHeading title={text('users.invited', { name })} />
      <IssuedLinkPanel issued={link} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button component={Link} to="/users" variant="outlined">
          {text('app.page.backToList')}
        </Button>
        <Button onClick={onInviteAnother}>{text('users.inviteAnother')}</Button>
      </Box>
    </>
  )
}

/** A page of short fields, which stays narrow. */
function UserPage({ children }: { children: ReactNode }) {
  return <Box sx={{ maxWidth: '46rem' }}>{children}</Box>
}

const ROLE_CHOICES = ROLES.map((role) => ({ id: role }))

/** The inputs of an account: name, address, role, platforms, language. */
function UserInputs() {
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
      <SiteLimitInput />
      <RadioButtonGroupInput
        source="language"
        choices={fieldChoices.language}
        helperText="users.help.language"
      />
    </>
  )
}

/** The label of a role, with one line about its rights. */
function RoleChoice() {
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
