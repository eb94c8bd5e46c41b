import { type QueryClient, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDataProvider, useGetList } from 'react-admin'
import { useEffect, useState } from 'react'
import type { SiteStatuses } from '#api/publication.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { RegisterDataProvider } from './dataProvider.ts'

const DRAFT_STATUS = ['draft status']

/** Returns the published version and its differences from the draft. The header, on every page, keeps it up to date. */
export function useDraftStatus(isEnabled = true) {
  return useStatusQuery(isEnabled)
}

/** The same, loaded again after every write and when the window gets the focus. Not loaded while `isEnabled` is false. */
export function useFreshDraftStatus(isEnabled: boolean) {
  useAfterWrites(invalidateDraftStatus)
  return useStatusQuery(isEnabled)
}

function useStatusQuery(enabled: boolean) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: DRAFT_STATUS,
    queryFn: () => dataProvider.readDraftStatus(),
    // The page may have loaded the status just before the header does.
    staleTime: 5_000,
    refetchOnWindowFocus: 'always',
    enabled,
  })
}

/** Returns how the drafts of all sites stand, for screens that speak of all. */
export function useSiteStatuses(enabled = true) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  return useQuery({
    queryKey: [...DRAFT_STATUS, 'of all sites'],
    queryFn: () => dataProvider.ask<SiteStatuses>('/draft/statuses'),
    staleTime: 5_000,
    refetchOnWindowFocus: 'always',
    enabled,
  })
}

// This also cancels a pending request, whose answer may have been computed before the write.
export function invalidateDraftStatus(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: DRAFT_STATUS })
}

/** Calls `afterWrite` after every successful write. Define `afterWrite` outside of components, so that it is stable. */
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

const IDLE_MS = 100

/**
 * Returns false until no request has been pending for 100 ms, then true. Use it to delay secondary requests until the
 * page has its data.
 */
export function useHasBeenIdle(): boolean {
  const isFetching = useIsFetching() > 0
  const [hasBeenIdle, setHasBeenIdle] = useState(false)
  useEffect(() => {
    if (hasBeenIdle || isFetching) return
    const timer = setTimeout(() => setHasBeenIdle(true), IDLE_MS)
    return () => clearTimeout(timer)
  }, [isFetching, hasBeenIdle])
  return hasBeenIdle
}

/** Returns the number of records that match `filter`; undefined until it is known. */
export function useCount(resource: ResourceName, filter: Record<string, unknown> = {}): number | undefined {
  const { total } = useGetList(resource, { filter, pagination: { page: 1, perPage: 1 } })
  return total
}
