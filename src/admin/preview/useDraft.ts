import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { ResourceName } from '#api/resourceNames.ts'
import { withEdited } from '#charter/register/withEdited.ts'
import type { RegisterDataProvider } from '../kit/server/dataProvider.ts'
import { useAfterWrites } from '../kit/server/queries.ts'

const DRAFT = ['draft']

/** The whole saved register, loaded again after every write of this page. */
export function useDraft() {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  useAfterWrites(invalidateDraft)
  return useQuery({
    queryKey: DRAFT,
    queryFn: () => dataProvider.readDraft(),
    refetchOnMount: 'always',
  })
}

function invalidateDraft(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: DRAFT }, { cancelRefetch: false })
}

/** The id that `withEdited` gives to an unsaved record. */
const UNSAVED_ID = 0

/**
 * The register with the unsaved values of the form around, and the id of the edited record in it. The values are
 * deferred, so that the preview never delays typing.
 */
export function usePreviewedRegister(resource: ResourceName) {
  const { data: draft, error, refetch } = useDraft()
  const values = useDeferredValue(useWatch())
  const register = useMemo(() => draft && withEdited(draft, resource, values), [draft, resource, values])
  return { register, id: Number(values['id'] ?? UNSAVED_ID), error, retry: () => void refetch() }
}
