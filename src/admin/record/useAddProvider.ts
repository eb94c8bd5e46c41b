import { useCreate, useNotify } from 'react-admin'
import type { Provider } from '#charter/register/provider.ts'
import type { Stored } from '#api/resources.ts'
import { messageOf, parseProblem } from '../kit/server/problem.ts'

/**
 * Returns a function that creates a provider with only a name, to be completed later. It shows a notice, and resolves to
 * undefined if the provider could not be created.
 */
export function useAddProvider() {
  const notify = useNotify()
  const [create] = useCreate<Provider & Stored>()
  return async (name?: string) => {
    try {
      const provider = await create('providers', { data: { name } }, { returnPromise: true })
      notify('cookies.form.providerAdded', { type: 'success', messageArgs: { name } })
      return provider
    } catch (error) {
      notify(messageOf(error), { type: 'error', messageArgs: parseProblem(error)?.args })
      return undefined
    }
  }
}
