import { Box } from '@mui/material'
import { placedSiteSchema } from '#charter/register/placement.ts'
import type { Site } from '#charter/register/site.ts'
import { useText } from '../i18n/useText.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { useParams } from 'react-router'
import { embedText } from '#charter/kit/embedText.ts'
import { SITE_ID } from '#charter/register/siteId.ts'
import { useMay } from '../kit/session/access.tsx'
import { useSites } from '../kit/sites.ts'
import { RadioButtonGroupInput, TextInput, useTranslate } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { AnswerInput } from '../kit/form/AnswerInput.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { TimeZoneInput } from '../kit/form/TimeZoneInput.tsx'
import { ColumnsInput } from './ColumnsInput.tsx'
import { LanguagesInput } from './LanguagesInput.tsx'
import { LogoInput } from './LogoInput.tsx'
import { PlatformPart } from './PlatformPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'

export function SiteEdit() {
  const translate = useTranslate()
  const { id } = useParams()
  const name = useSites().find((site) => site.id === Number(id))?.platformName
  const kind = translate('resources.sites.name', { smart_count: 1 })
  const isOneOfSeveral = useSites().length > 1
  return (
    <EditPage
      schema={placedSiteSchema}
      title={isOneOfSeveral && name ? `${kind} ${embedText(name)}` : kind}
      preview={<LivePreview resource="sites" />}
      many={false}
      canDelete={isOneOfSeveral && Number(id) !== SITE_ID}
      cancelTo="/"
    >
      <SiteInputs />
    </EditPage>
  )
}

/** What a platform is among several. */
function SeveralSitesPart() {
  if (useSites().length < 2) return null
  return (
    <Box sx={{ mt: 3 }}>
      <TextInput source="slug" helperText={<FieldHelp resource="sites" field="slug" />} />
      <AnswerInput source="archived" helperText={<FieldHelp resource="sites" field="archived" />} />
    </Box>
  )
}

/** Whether `/` lists all charters: the first site has the answer for all, and administrators give it. */
function CharterListInput() {
  const isFirst = Number(useParams().id) === SITE_ID
  const mayChange = useMay('update', 'settings')
  if (!isFirst || !mayChange) return null
  return <AnswerInput source="charterList" helperText={<FieldHelp resource="sites" field="charterList" />} />
}

/** The texts of the charter about the platform and its controller, then the columns of its tables. */
function SiteInputs() {
  const text = useText()
  const language = useWatch<Site, 'language'>({ name: 'language' })
  return (
    <>
      <TextInput source="title" isRequired helperText={<FieldHelp resource="sites" field="title" />} />
      <TextInput
        source="platformName"
        isRequired
        helperText={<FieldHelp resource="sites" field="platformName" />}
      />
      <TextInput
        source="platformUrl"
        type="url"
        helperText={<FieldHelp resource="sites" field="platformUrl" />}
      />
      <RadioButtonGroupInput
        source="language"
        choices={fieldChoices.language}
        helperText={<FieldHelp resource="sites" field="language" />}
      />
      <LanguagesInput />
      <TimeZoneInput source="timeZone" helperText={<FieldHelp resource="sites" field="timeZone" />} />
      <CharterListInput />
      <TextInput
        source="controller"
        multiline
        helperText={<FieldHelp resource="sites" field="controller" />}
      />
      <TextInput
        source="controllerContact"
        multiline
        helperText={<FieldHelp resource="sites" field="controllerContact" />}
      />
      <TextInput source="dpoContact" helperText={<FieldHelp resource="sites" field="dpoContact" />} />
      <TextInput
        source="withdrawalLabel"
        helperText={<FieldHelp resource="sites" field="withdrawalLabel" />}
      />
      <TextInput source="withdrawalUrl" helperText={<FieldHelp resource="sites" field="withdrawalUrl" />} />
      <TextInput
        source="embeddingSites"
        multiline
        minRows={2}
        helperText={<FieldHelp resource="sites" field="embeddingSites" />}
      />
      <AnswerInput source="pageNotes" helperText={<FieldHelp resource="sites" field="pageNotes" />} />
      <LogoInput />
      <ColumnsInput
        label={text('resources.sites.fields.columns')}
        help={text('sites.help.columns')}
        language={language}
      />
      <SeveralSitesPart />
      <PlatformPart />
      <ReviewPart />
    </>
  )
}
