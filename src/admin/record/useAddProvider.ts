import { useCreate, useNotify } from 'react-admin'
import type { Provider } from '#charter/register/provider.ts'
import type { Stored } from '#api/resources.ts'
import { messageOf, parseProblem } from '../kit/server/problem.ts'

/** Adds a provider with its name alone, to be completed later, and says so; nothing comes of it when it could not be added. */
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
