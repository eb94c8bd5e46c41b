import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'

/** What a version says of its site, and its HTML to paste. It never changes: it is read once. */
export function useFrozenVersion(number: number) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: ['frozen version', number],
    staleTime: Infinity,
    queryFn: async () => {
      const [{ site }, fragment] = await Promise.all([
        dataProvider.readFrozenRegister(number),
        dataProvider.readFragment(number),
      ])
      return { site, fragment }
    },
  })
}
