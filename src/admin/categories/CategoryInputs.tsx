import { RadioButtonGroupInput, TextInput } from 'react-admin'
import { CONSENTS } from '#charter/choices.ts'
import { FoldedPart } from '../app/form/FoldedPart.tsx'
import { useText } from '../i18n/useText.ts'
import { KeyInput } from './KeyInput.tsx'

const CONSENT_CHOICES = CONSENTS.map((consent) => ({ id: consent, name: `choices.consent.${consent}` }))

/** What is asked about a category: what the charter says of it, then, folded, what machines call it. */
export function CategoryInputs() {
  const text = useText()
  return (
    <>
      <TextInput source="name" isRequired helperText="categories.help.name" />
      <RadioButtonGroupInput
        source="consent"
        choices={CONSENT_CHOICES}
        row={false}
        helperText="categories.help.consent"
      />
      <TextInput source="description" multiline minRows={3} helperText="categories.help.description" />
      <FoldedPart title={text('categories.technical.title')} summary={text('categories.technical.summary')}>
        <KeyInput />
      </FoldedPart>
    </>
  )
}
