import { Skeleton } from '@mui/material'
import { Suspense } from 'react'
import { AutocompleteArrayInput, RadioButtonGroupInput, TextInput } from 'react-admin'
import { sectionSchema } from '#charter/register/section.ts'
import { blankSection } from '#charter/register/blankRecords.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { lazyPage } from '../kit/lazyPage.ts'

export function SectionEdit() {
  return (
    <EditPage schema={sectionSchema} preview={<LivePreview resource="sections" />}>
      <SectionInputs />
    </EditPage>
  )
}

export function SectionCreate() {
  const text = useText()
  return (
    <CreatePage
      schema={sectionSchema}
      title={text('sections.add')}
      defaultValues={blankSection}
      preview={<LivePreview resource="sections" />}
    >
      <SectionInputs />
    </CreatePage>
  )
}

// Loaded on demand: the editor is large, and only this form needs it.
const BodyInput = lazyPage(() => import('./editor/BodyInput.tsx'), 'BodyInput')

/** The inputs of a part of the charter's text. */
function SectionInputs() {
  return (
    <>
      <TextInput source="heading" helperText={<FieldHelp resource="sections" field="heading" />} />
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <BodyInput />
      </Suspense>
      <RadioButtonGroupInput
        source="kind"
        choices={fieldChoices.kind}
        row={false}
        helperText={<FieldHelp resource="sections" field="kind" />}
      />
      <AutocompleteArrayInput
        source="topics"
        choices={fieldChoices.topics}
        helperText={<FieldHelp resource="sections" field="topics" />}
      />
    </>
  )
}
