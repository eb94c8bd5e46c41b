import { Stack, Typography } from '@mui/material'
import {
  EditBase,
  RadioButtonGroupInput,
  ResourceContextProvider,
  TextInput,
  useEditContext,
} from 'react-admin'
import { useNavigate } from 'react-router'
import { placedSiteSchema } from '#charter/register/placement.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useText } from '../i18n/useText.ts'
import { AnswerInput } from '../kit/form/AnswerInput.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { PageHeading } from '../kit/PageHeading.tsx'
import { PageSkeleton } from '../kit/PageSkeleton.tsx'
import type { AdminRecord } from '../kit/records.ts'
import { IfAllowed } from '../kit/session/access.tsx'
import { RecordError } from '../record/RecordError.tsx'
import { siteInAddress } from '../kit/sites.ts'
import { RecordForm } from '../record/RecordForm.tsx'

/** « Votre organisme »: the few fields of the site that every charter needs, on one short page. */
export function OrganisationPage() {
  return (
    <IfAllowed action="update" resource="sites" otherwise="page">
      <ResourceContextProvider value="sites">
        <EditBase
          id={siteInAddress() ?? SITE_ID}
          disableAuthentication
          mutationMode="pessimistic"
          redirect={false}
          queryOptions={{ onError: () => undefined }}
        >
          <OrganisationContent />
        </EditBase>
      </ResourceContextProvider>
    </IfAllowed>
  )
}

function OrganisationContent() {
  const text = useText()
  const navigate = useNavigate()
  const { record, isPending, error, refetch } = useEditContext<AdminRecord>()
  return (
    <>
      <PageHeading title={text('start.organisation.title')} />
      <Typography sx={{ mb: 2, maxWidth: '45em' }}>{text('start.organisation.intro')}</Typography>
      {isPending && <PageSkeleton />}
      {!record && error && <RecordError error={error} onRetry={() => void refetch()} />}
      {record && (
        <RecordForm
          key={record.id}
          schema={placedSiteSchema}
          // What the page says by itself is on as soon as this page is saved, unless it was turned off.
          record={{ ...record, pageNotes: record['pageNotes'] || 'yes' }}
          listsFindings={false}
          canAddAnother={false}
          saveLabel={text('start.organisation.save')}
          cancelTo="/"
          onSaved={() => void navigate('/')}
        >
          <OrganisationInputs />
        </RecordForm>
      )}
    </>
  )
}

/** The fields with their help alone: on this page an empty field is one that is still to be filled in, not a finding. */
function OrganisationInputs() {
  const text = useText()
  return (
    <Stack useFlexGap spacing={1.5}>
      <TextInput source="controller" multiline helperText={text('sites.help.controller')} />
      <TextInput source="controllerContact" multiline helperText={text('sites.help.controllerContact')} />
      <TextInput source="dpoContact" helperText={text('sites.help.dpoContact')} />
      <TextInput source="platformName" isRequired helperText={text('sites.help.platformName')} />
      <TextInput source="platformUrl" type="url" helperText={text('sites.help.platformUrl')} />
      <RadioButtonGroupInput
        source="language"
        choices={fieldChoices.language}
        helperText={text('sites.help.language')}
      />
      <AnswerInput source="pageNotes" helperText={text('sites.help.pageNotes')} />
    </Stack>
  )
}
