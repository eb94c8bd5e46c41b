import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** Does something after every write that these screens make. It is given from outside of any component: always the same. */
export function useAfterWrites(afterWrite: (queryClient: QueryClient) => void): void {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe(({ type, mutation }) => {
        if (type === 'updated' && mutation.state.status === 'success') afterWrite(queryClient)
      }),
    [queryClient, afterWrite],
  )
}
