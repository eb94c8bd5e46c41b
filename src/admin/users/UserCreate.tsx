import { useState } from 'react'
import { invitationSchema, type IssuedLink } from '#api/account.ts'
import { useLanguage } from '../kit/language.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { RecordForm } from '../record/RecordForm.tsx'
import type { StoredRecord } from '../kit/records.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { useText } from '../i18n/useText.ts'
import { Invited } from './Invited.tsx'
import { UserInputs } from './UserInputs.tsx'
import { UserPage } from './UserPage.tsx'

/** Invites somebody: an account without a password, and the link with which they choose theirs. */
export function UserCreate() {
  return (
    <IfAllowed to="create" what="users" otherwise="page">
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

type InvitedUser = StoredRecord & { name: string; invitation: IssuedLink }

// What is answered when an account is created, and at no other time.
function isInvited(saved: StoredRecord): saved is InvitedUser {
  return 'invitation' in saved
}
