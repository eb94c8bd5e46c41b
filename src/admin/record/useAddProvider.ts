import { useCreate, useNotify } from 'react-admin'
import type { Provider } from '#charter/register/provider.ts'
import type { Stored } from '#api/resources.ts'
import { useNoteCreated } from './createdInPlace.tsx'
import { messageOf, parseProblem } from '../kit/server/problem.ts'

/**
 * Returns a function that creates a provider with only a name, and its role where that is known, to be completed later. It
 * shows a notice, and resolves to undefined if the provider could not be created.
 */
export function useAddProvider() {
  const notify = useNotify()
  const noteCreated = useNoteCreated()
  const [create] = useCreate<Provider & Stored>()
  return async (name?: string, role: Provider['role'] = '') => {
    try {
      const provider = await create('providers', { data: { name, role } }, { returnPromise: true })
      if (provider) noteCreated({ resource: 'providers', ...provider })
      notify('cookies.form.providerAdded', { type: 'success', messageArgs: { name } })
      return provider
    } catch (error) {
      notify(messageOf(error), { type: 'error', messageArgs: parseProblem(error)?.args })
      return undefined
    }
  }
}
