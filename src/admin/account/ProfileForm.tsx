import { Box, Button, Typography } from '@mui/material'
import { useState } from 'react'
import { Form, RadioButtonGroupInput, ResourceContextProvider, TextInput, useDataProvider } from 'react-admin'
import { type FieldValues, useFormState } from 'react-hook-form'
import { type Person, profileSchema } from '#api/account.ts'
import { formResolver, submissionErrors } from '../kit/form/formResolver.ts'
import { FormDrafts } from '../record/drafts/FormDrafts.tsx'
import { type SaveOutcome, SaveStatus } from '../record/SaveStatus.tsx'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { messageOf, parseProblem } from '../kit/server/problem.ts'
import { useSession } from '../kit/session/session.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { useText } from '../i18n/useText.ts'
import { AccountPart } from './AccountPart.tsx'

const RESOLVER = formResolver(profileSchema)
const PROFILE_FIELDS = Object.keys(profileSchema.shape)

/** The name and the language of the user. */
export function ProfileForm({ person }: { person: Person }) {
  const text = useText()
  const { save, outcome } = useSaveProfile()
  const { email, role, name, language } = person
  return (
    <AccountPart title={text('account.profile.title')}>
      <Typography sx={{ overflowWrap: 'anywhere' }}>{email}</Typography>
      <Typography>{text('account.profile.role', { role: text(`choices.userRole.${role}`) })}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
        {text('account.profile.byAdministrator')}
      </Typography>
      <ResourceContextProvider value="users">
        <Form
          record={{ id: person.id, name, language }}
          resolver={RESOLVER}
          onSubmit={save}
          disableInvalidFormNotification
          noValidate
        >
          <FormDrafts kind="profile" fields={PROFILE_FIELDS} record={{ id: person.id, name, language }}>
            <TextInput source="name" isRequired autoComplete="name" helperText="account.profile.nameHelp" />
            <RadioButtonGroupInput source="language" choices={fieldChoices.language} helperText={false} />
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1 }}>
              <SaveButton />
              <SaveStatus outcome={outcome} />
            </Box>
          </FormDrafts>
        </Form>
      </ResourceContextProvider>
    </AccountPart>
  )
}

function SaveButton() {
  const text = useText()
  const { isSubmitting } = useFormState()
  return (
    <Button type="submit" variant="contained" loading={isSubmitting} loadingPosition="start">
      {text('app.form.save')}
    </Button>
  )
}

function useSaveProfile() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const session = useSession()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)

  async function save(values: FieldValues) {
    setOutcome(null)
    try {
      const { name, language }: { name?: unknown; language?: unknown } = values
      await dataProvider.updateProfile(profileSchema.parse({ name, language }))
      await session.load()
      setOutcome({ kind: 'saved', at: new Date(), isReview: false })
      return undefined
    } catch (error) {
      setOutcome({
        kind: 'failed',
        message: messageOf(error),
        args: parseProblem(error)?.args,
        records: [],
      })
      return submissionErrors(error)
    }
  }

  return { save, outcome }
}
