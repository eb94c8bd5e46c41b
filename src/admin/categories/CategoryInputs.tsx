import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { CONSENTS } from '#charter/register/choices.ts'
import { FieldHelp } from '../record/FieldHelp.tsx'
import { choicesOf } from '../kit/form/choicesOf.ts'
import { FoldedPart } from '../record/FoldedPart.tsx'
import { useText } from '../i18n/useText.ts'
import { KeyInput } from './KeyInput.tsx'

const CONSENT_CHOICES = choicesOf('consent', CONSENTS)

/** What is asked about a category: what the charter says of it, then, folded, what machines call it. */
export function CategoryInputs() {
  const text = useText()
  return (
    <>
      <TextInput source="name" isRequired helperText={<FieldHelp resource="categories" field="name" />} />
      <RadioButtonGroupInput
        source="consent"
        choices={CONSENT_CHOICES}
        row={false}
        helperText={<FieldHelp resource="categories" field="consent" />}
      />
      <TextInput
        source="description"
        multiline
        minRows={3}
        helperText={<FieldHelp resource="categories" field="description" />}
      />
      <FoldedPart title={text('categories.technical.title')} summary={text('categories.technical.summary')}>
        <KeyInput />
      </FoldedPart>
    </>
  )
}
