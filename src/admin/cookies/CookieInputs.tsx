import { Stack } from '@mui/material'
import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { FoldedPart } from '../record/FoldedPart.tsx'
import { InternalNote } from '../record/FieldHelp.tsx'
import { ReviewedOnInput } from '../record/ReviewedOnInput.tsx'
import { ProposedTrackers } from '../trackers/form/ProposedTrackers.tsx'
import { useText } from '../i18n/useText.ts'
import { RowPreview } from '../preview/RowPreview.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { AccessPart, TechnicalPart } from './form/TechnicalPart.tsx'
import { AlreadyRegistered, NameInput } from './form/NameInput.tsx'
import { CategoryInput } from './form/CategoryInput.tsx'
import { ConsentPart } from './form/ConsentPart.tsx'
import { help } from './form/help.tsx'
import { LifetimeDetails } from './form/LifetimeDetails.tsx'
import { LifetimeInput } from './form/LifetimeInput.tsx'
import { ProviderInput, SuggestedTextInput } from './form/ProviderInput.tsx'

/** The inputs of a cookie: first the fields of the charter, then, folded, those that are needed less often. */
export function CookieInputs() {
  return (
    <Stack useFlexGap spacing={1} sx={FORM_STYLE}>
      <NameInput />
      <AlreadyRegistered />
      <ProposedTrackers />
      <ProviderInput />
      <CategoryInput />
      <SuggestedTextInput source="service" isRequired helperText={help('service')} />
      <SuggestedTextInput source="location" helperText={help('location')} />
      <TextInput source="purpose" isRequired multiline maxRows={10} helperText={help('purpose')} />
      <LifetimeInput source="lifetime" />
      <LifetimeDetails />
      <RadioButtonGroupInput source="status" choices={fieldChoices.status} helperText={help('status')} />
      <RowPreview />
      <ConsentPart />
      <AccessPart />
      <TechnicalPart />
      <FollowUpInputs />
    </Stack>
  )
}

// The title of a group of choices has the same size as the labels of its choices.
const FORM_STYLE = {
  '& fieldset > legend.MuiFormLabel-root': {
    position: 'static',
    transform: 'none',
    fontSize: '0.875rem',
    mb: 0.5,
  },
}

function FollowUpInputs() {
  const text = useText()
  return (
    <FoldedPart
      title={text('cookies.form.followUp')}
      summary={text('cookies.form.followUpHint')}
      fields={['reviewedOn']}
    >
      <InternalNote />
      <ReviewedOnInput helperText={help('reviewedOn')} />
      <TextInput source="notes" multiline maxRows={12} helperText={help('notes')} />
    </FoldedPart>
  )
}
