import { type QueryClient, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider, useGetList } from 'react-admin'
import { useEffect, useState } from 'react'
import type { ResourceName } from '#api/resourceNames.ts'
import type { RegisterDataProvider } from './dataProvider.ts'

const DRAFT_STATUS = ['draft status']

/** What is online and how the register differs from it. The header, which is on every page, keeps it up to date. */
export function useDraftStatus() {
  return useStatusQuery(true)
}

/** The same, read again after every write and whenever one comes back to the window; not before `isTime`. */
export function useFreshDraftStatus(isTime: boolean) {
  useAfterWrites(readAgain)
  return useStatusQuery(isTime)
}

function useStatusQuery(enabled: boolean) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: DRAFT_STATUS,
    queryFn: () => dataProvider.readDraftStatus(),
    // The header begins to ask where the page may just have.
    staleTime: 5_000,
    refetchOnWindowFocus: 'always',
    enabled,
  })
}

// An answer that is on its way was worked out before this write.
function readAgain(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: DRAFT_STATUS })
}

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

const QUIET_MS = 100

/** False until nothing has been asked of the server for a moment: for what a page can do without until it is complete. */
export function useOnceQuiet(): boolean {
  const isFetching = useIsFetching() > 0
  const [wasQuiet, setQuiet] = useState(false)
  useEffect(() => {
    if (wasQuiet || isFetching) return
    const timer = setTimeout(() => setQuiet(true), QUIET_MS)
    return () => clearTimeout(timer)
  }, [isFetching, wasQuiet])
  return wasQuiet
}

/** How many records of a resource match `filter`; undefined until it is known. */
export function useCount(resource: ResourceName, filter: Record<string, unknown> = {}): number | undefined {
  const { total } = useGetList(resource, { filter, pagination: { page: 1, perPage: 1 } })
  return total
}
