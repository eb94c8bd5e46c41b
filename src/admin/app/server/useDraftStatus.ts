import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { RegisterDataProvider } from './dataProvider.ts'
import { useAfterWrites } from './useAfterWrites.ts'

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
