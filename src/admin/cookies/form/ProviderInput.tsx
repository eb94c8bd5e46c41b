import { TextInput, type TextInputProps } from 'react-admin'
import { useId } from 'react'
import { useMay } from '../../kit/session/access.tsx'
import { help } from './help.tsx'
import { NamedRecordInput } from './NamedRecordInput.tsx'
import { useAddProvider } from '../../record/useAddProvider.ts'
import { useDraft } from '../../preview/useDraft.ts'

/** Chooses the provider. A missing one is created with only a name, without leaving the form. */
export function ProviderInput() {
  const mayAdd = useMay('create', 'providers')
  const addProvider = useAddProvider()
  return (
    <NamedRecordInput
      source="providerId"
      resource="providers"
      helperText={help('providerId')}
      onCreate={mayAdd ? addProvider : undefined}
      createLabel="cookies.form.typeToAdd"
      createItemLabel="cookies.form.newProvider"
    />
  )
}

interface SuggestedTextInputProps extends TextInputProps {
  source: 'service' | 'location' | 'domain' | 'recipients' | 'sharedRow'
}

/** A text input that suggests the values of the other cookies. */
export function SuggestedTextInput({ source, ...props }: SuggestedTextInputProps) {
  const listId = useId()
  const { data: register } = useDraft()
  const suggestions = new Set(register?.cookies.map((cookie) => cookie[source]))
  return (
    <div>
      <TextInput source={source} slotProps={{ htmlInput: { list: listId } }} {...props} />
      <datalist id={listId}>
        {[...suggestions].filter(Boolean).map((value) => (
          <option key={value}>{value}</option>
        ))}
      </datalist>
    </div>
  )
}
