import { Box, Stack } from '@mui/material'
import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { FoldedPart } from '../record/FoldedPart.tsx'
import { InternalNote } from '../record/FieldHelp.tsx'
import { SiteLocationInputs, SitesInput } from '../record/SitesInput.tsx'
import { ReviewedOnInput } from '../record/ReviewedOnInput.tsx'
import { ProposedTrackers } from '../trackers/form/ProposedTrackers.tsx'
import { useText } from '../i18n/useText.ts'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { AccessPart, TechnicalPart } from './form/TechnicalPart.tsx'
import { NameInput } from './form/NameInput.tsx'
import { CategoryInput } from './form/CategoryInput.tsx'
import { ConsentPart } from './form/ConsentPart.tsx'
import { help } from './form/help.tsx'
import { LifetimeDetails } from './form/LifetimeDetails.tsx'
import { LifetimeInput } from './form/LifetimeInput.tsx'
import { ProviderInput, SuggestedTextInput } from './form/ProviderInput.tsx'

/** The inputs of a cookie: first the fields of the charter, then, folded, those that are needed less often. */
export function CookieInputs() {
  return (
    <Stack sx={FORM_STYLE}>
      <NameInput />
      <ProposedTrackers />
      <Box sx={PAIRS}>
        <ProviderInput />
        <CategoryInput />
        <SuggestedTextInput source="service" isRequired helperText={help('service')} />
        <SuggestedTextInput source="location" helperText={help('location')} />
      </Box>
      <SitesInput helperText={help('siteIds')} />
      <SiteLocationInputs />
      <TextInput source="purpose" isRequired multiline maxRows={10} helperText={help('purpose')} />
      <LifetimeInput source="lifetime" />
      <LifetimeDetails />
      <RadioButtonGroupInput source="status" choices={fieldChoices.status} helperText={help('status')} />
      <ConsentPart />
      <AccessPart />
      <TechnicalPart />
      <FollowUpInputs />
    </Stack>
  )
}

// Side by side where there is room for both.
const PAIRS = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(13em, 100%), 1fr))',
  columnGap: 2,
  alignItems: 'start',
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
