import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from '../app/server/dataProvider.ts'

const DRAFT = ['draft']

/** The whole register as it is saved, read again after every write that this page makes. */
export function useDraft() {
  const queryClient = useQueryClient()
  const dataProvider = useDataProvider<RegisterDataProvider>()
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe(({ type, mutation }) => {
        if (type === 'updated' && mutation.state.status === 'success') {
          void queryClient.invalidateQueries({ queryKey: DRAFT }, { cancelRefetch: false })
        }
      }),
    [queryClient],
  )
  return useQuery({
    queryKey: DRAFT,
    queryFn: () => dataProvider.readDraft(),
    refetchOnMount: 'always',
  })
}
