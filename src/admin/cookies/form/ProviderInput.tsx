import { AutocompleteInput, ReferenceInput } from 'react-admin'
import { useMay } from '../../kit/session/access.tsx'
import { help } from './help.tsx'
import { useAddProvider } from '../../record/useAddProvider.ts'

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
