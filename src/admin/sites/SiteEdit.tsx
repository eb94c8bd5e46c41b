import { siteSchema } from '#charter/register/site.ts'
import { EditPage } from '../record/EditPage.tsx'
import { useText } from '../i18n/useText.ts'
import { LivePreview } from '../preview/LivePreview.tsx'
import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { ColumnsInput } from './ColumnsInput.tsx'
import { PlatformPart } from './PlatformPart.tsx'
import { ReviewPart } from './ReviewPart.tsx'

export function SiteEdit() {
  const text = useText()
  return (
    <EditPage
      schema={siteSchema}
      title={text('app.menu.sites')}
      preview={<LivePreview resource="sites" />}
      many={false}
      cancelTo="/"
    >
      <SiteInputs />
    </EditPage>
  )
}

/** The texts of the charter about the platform and its controller, then the columns of its tables. */
function SiteInputs() {
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
      <ColumnsInput />
      <PlatformPart />
      <ReviewPart />
    </>
  )
}
