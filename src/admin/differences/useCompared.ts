import { useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { Side } from '#api/publication.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { readCompared } from './readCompared.ts'

/** Two states of the register and what differs; what can't be compared, null, is not asked for. */
export function useCompared(from: Side | null, to: Side | null) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    // Below `publications`: read again when there is another one.
    queryKey: ['publications', 'compared', from, to],
    queryFn: () => {
      if (from === null || to === null) throw new Error('There are two sides to a comparison')
      return readCompared(dataProvider, from, to)
    },
    enabled: from !== null && to !== null,
  })
}
