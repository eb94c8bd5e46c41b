import { useId } from 'react'
import { TextInput, type TextInputProps } from 'react-admin'
import { useDraft } from '../../preview/useDraft.ts'

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
