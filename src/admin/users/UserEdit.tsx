import { BooleanInput } from 'react-admin'
import { userSchema } from '#api/account.ts'
import { EditPage } from '../record/EditPage.tsx'
import { UserAccess } from './UserAccess.tsx'
import { UserInputs } from './UserInputs.tsx'
import { UserPage } from './UserPage.tsx'

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
