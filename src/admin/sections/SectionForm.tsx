import { Alert, Box, Button, Skeleton } from '@mui/material'
import { type ComponentProps, Suspense } from 'react'
import { AutocompleteArrayInput, RadioButtonGroupInput, TextInput } from 'react-admin'
import { useFormContext, useWatch } from 'react-hook-form'
import { placedSectionSchema } from '#charter/register/placement.ts'
import type { Section } from '#charter/register/section.ts'
import { blankPlacedSection } from '#charter/register/blankRecords.ts'
import { EditPage } from '../record/EditPage.tsx'
import { LivePreview } from '../preview/LivePreview.tsx'
import { CreatePage } from '../record/CreatePage.tsx'
import { useText } from '../i18n/useText.ts'
import { SitesInput } from '../record/SitesInput.tsx'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { useIsReadOnly } from '../kit/form/ReadOnlyInputs.tsx'
import { fieldChoices } from '../kit/form/fieldChoices.ts'
import { ProviderColumns } from './ProviderColumns.tsx'
import { RichInput } from '../kit/form/formLanguage.tsx'
import { lazyPage } from '../kit/lazyPage.ts'
import { usePerson } from '../kit/session/session.tsx'

export function SectionEdit() {
  return (
    <RichInput value={renderBody}>
      <EditPage schema={placedSectionSchema} preview={<LivePreview resource="sections" />}>
        <SectionInputs />
      </EditPage>
    </RichInput>
  )
}

export function SectionCreate() {
  const text = useText()
  // Whoever is limited to some platforms writes for those, everybody else for all.
  const siteIds = usePerson()?.siteIds
  return (
    <RichInput value={renderBody}>
      <CreatePage
        schema={placedSectionSchema}
        title={text('sections.add')}
        defaultValues={{ ...blankPlacedSection, siteIds: [...(siteIds ?? [])] }}
        preview={<LivePreview resource="sections" />}
      >
        <SectionInputs />
      </CreatePage>
    </RichInput>
  )
}

// Loaded on demand: the editor is large, and only this form needs it.
const BodyInput = lazyPage(() => import('./editor/BodyInput.tsx'), 'BodyInput')

const renderBody = (props: ComponentProps<typeof BodyInput>) => <BodyInput {...props} />

/** The inputs of a part of the charter's text. */
function SectionInputs() {
  const text = useText()
  return (
    <>
      <ModelNotice />
      <TextInput source="heading" helperText={<FieldHelp resource="sections" field="heading" />} />
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <BodyInput
          source="body"
          label={text('resources.sections.fields.body')}
          help={<FieldHelp resource="sections" field="body" />}
        />
      </Suspense>
      <SitesInput helperText={<FieldHelp resource="sections" field="siteIds" />} isOnAllUnnamed />
      <RadioButtonGroupInput
        source="kind"
        choices={fieldChoices.kind}
        row={false}
        helperText={<FieldHelp resource="sections" field="kind" />}
      />
      <ProviderColumns />
      <AutocompleteArrayInput
        source="topics"
        choices={fieldChoices.topics}
        helperText={<FieldHelp resource="sections" field="topics" />}
      />
    </>
  )
}

/** Says that the words are a model’s which nobody has read yet, with the button that says otherwise. */
function ModelNotice() {
  const text = useText()
  const isReadOnly = useIsReadOnly()
  const { setValue } = useFormContext<Section>()
  const wording = useWatch<Section, 'wording'>({ name: 'wording' })
  if (wording !== 'model') return null
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {text('start.texts.notice')}
      {!isReadOnly && (
        <Box sx={{ mt: 1 }}>
          <Button
            size="small"
            color="inherit"
            variant="outlined"
            onClick={() => setValue('wording', 'own', { shouldDirty: true })}
          >
            {text('start.texts.confirm')}
          </Button>
        </Box>
      )}
    </Alert>
  )
}
