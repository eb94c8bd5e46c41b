import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { ROLES } from '#api/access.ts'
import { languageChoices } from '../kit/form/choicesOf.ts'
import { RoleChoice } from './RoleChoice.tsx'

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
      <RadioButtonGroupInput source="language" choices={languageChoices} helperText="users.help.language" />
    </>
  )
}
