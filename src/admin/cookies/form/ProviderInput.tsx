import { AutocompleteInput, ReferenceInput, useCreate, useNotify } from 'react-admin'
import type { Provider } from '#charter/provider.ts'
import type { Stored } from '#api/resources.ts'
import { messageOf, problemOf } from '../../app/server/problemOf.ts'
import { useMay } from '../../app/session/useMay.ts'
import { help } from './help.tsx'

/** Chooses the provider; one that is missing is added with its name alone, without leaving the form. */
export function ProviderInput() {
  const notify = useNotify()
  const mayAdd = useMay('create', 'providers')
  const [create] = useCreate<Provider & Stored>()
  const add = async (name?: string) => {
    try {
      const provider = await create('providers', { data: { name } }, { returnPromise: true })
      notify('cookies.form.providerAdded', { type: 'success', messageArgs: { name } })
      return provider
    } catch (error) {
      notify(messageOf(error), { type: 'error', messageArgs: problemOf(error)?.args })
      return undefined
    }
  }
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
