import { AutocompleteInput, ReferenceInput, TextInput, type TextInputProps } from 'react-admin'
import { useId } from 'react'
import { useMay } from '../../kit/session/access.tsx'
import { help } from './help.tsx'
import { useAddProvider } from '../../record/useAddProvider.ts'
import { useDraft } from '../../preview/useDraft.ts'

/** Chooses the provider; one that is missing is added with its name alone, without leaving the form. */
export function ProviderInput() {
  const mayAdd = useMay('create', 'providers')
  const add = useAddProvider()
  return (
    <ReferenceInput source="providerId" reference="providers" sort={{ field: 'name', order: 'ASC' }}>
      <AutocompleteInput
        optionText="name"
        isRequired
        helperText={help('providerId')}
        onCreate={mayAdd ? add : undefined}
        createLabel="cookies.form.typeToAdd"
        createItemLabel="cookies.form.newProvider"
      />
    </ReferenceInput>
  )
}

interface Props extends TextInputProps {
  source: 'service' | 'location' | 'domain' | 'recipients'
}

/** A text that other cookies often share: what they say is offered, anything else can be typed. */
export function SuggestedTextInput({ source, ...props }: Props) {
  const listId = useId()
  const { data: register } = useDraft()
  const known = new Set(register?.cookies.map((cookie) => cookie[source]))
  return (
    <>
      <TextInput source={source} slotProps={{ htmlInput: { list: listId } }} {...props} />
      <datalist id={listId}>
        {[...known].filter(Boolean).map((value) => (
          <option key={value}>{value}</option>
        ))}
      </datalist>
    </>
  )
}
