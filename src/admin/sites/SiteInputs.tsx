import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { languageChoices } from '../app/languageChoices.ts'
import { ColumnsInput } from './ColumnsInput.tsx'

/** What the charter says of the platform and of whoever answers for it, and how its tables are laid out. */
export function SiteInputs() {
  return (
    <>
      <TextInput source="title" isRequired helperText="sites.help.title" />
      <TextInput source="platformName" isRequired helperText="sites.help.platformName" />
      <TextInput source="platformUrl" type="url" helperText="sites.help.platformUrl" />
      <RadioButtonGroupInput source="language" choices={languageChoices} helperText="sites.help.language" />
      <TextInput source="controller" multiline helperText="sites.help.controller" />
      <TextInput source="dpoContact" helperText="sites.help.dpoContact" />
      <TextInput source="embeddingSites" multiline minRows={2} helperText="sites.help.embeddingSites" />
      <ColumnsInput />
    </>
  )
}
