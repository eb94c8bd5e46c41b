import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useAfterWrites } from '../kit/server/queries.ts'

const DRAFT = ['draft']

/** The whole register as it is saved, read again after every write that this page makes. */
export function useDraft() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  useAfterWrites(readAgain)
  return useQuery({
    queryKey: DRAFT,
    queryFn: () => dataProvider.readDraft(),
    refetchOnMount: 'always',
  })
}

function readAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: DRAFT }, { cancelRefetch: false })
}
