import { Skeleton } from '@mui/material'
import { Suspense } from 'react'
import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { SECTION_KINDS } from '#charter/choices.ts'
import { lazyPage } from '../app/lazyPage.ts'

// The editor is heavy, and nothing else needs it.
const BodyInput = lazyPage(() => import('./editor/BodyInput.tsx'), 'BodyInput')

const KIND_CHOICES = SECTION_KINDS.map((kind) => ({ id: kind, name: `choices.kind.${kind}` }))

/** What is asked about a part of the charter's text. */
export function SectionInputs() {
  return (
    <>
      <TextInput source="heading" helperText="sections.help.heading" />
      <Suspense fallback={<Skeleton variant="rounded" height={320} />}>
        <BodyInput />
      </Suspense>
      <RadioButtonGroupInput
        source="kind"
        choices={KIND_CHOICES}
        row={false}
        helperText="sections.help.kind"
      />
    </>
  )
}
