import { Skeleton } from '@mui/material'
import { Suspense } from 'react'
import { AutocompleteArrayInput, RadioButtonGroupInput, TextInput } from 'react-admin'
import { SECTION_KINDS, SECTION_TOPICS } from '#charter/register/choices.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { choicesOf } from '../kit/form/choicesOf.ts'
import { lazyPage } from '../kit/lazyPage.ts'

// The editor is heavy, and nothing else needs it.
const BodyInput = lazyPage(() => import('./editor/BodyInput.tsx'), 'BodyInput')

const KIND_CHOICES = choicesOf('kind', SECTION_KINDS)
const TOPIC_CHOICES = choicesOf('topics', SECTION_TOPICS)

/** What is asked about a part of the charter's text. */
export function SectionInputs() {
  return (
    <>
      <TextInput source="heading" helperText={<FieldHelp resource="sections" field="heading" />} />
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <BodyInput />
      </Suspense>
      <RadioButtonGroupInput
        source="kind"
        choices={KIND_CHOICES}
        row={false}
        helperText={<FieldHelp resource="sections" field="kind" />}
      />
      <AutocompleteArrayInput
        source="topics"
        choices={TOPIC_CHOICES}
        helperText={<FieldHelp resource="sections" field="topics" />}
      />
    </>
  )
}
