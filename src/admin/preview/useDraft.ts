import { type QueryClient, useQuery } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import { useDeferredValue, useMemo } from 'react'
import { useWatch } from 'react-hook-form'
import type { ResourceName } from '#api/resourceNames.ts'
import { withEdited } from '#charter/register/withEdited.ts'
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

/** The id that `withEdited` gives to a record not yet saved. */
const UNSAVED_ID = 0

/**
 * The register as it would be if the form around were saved now, and the id that the edited record has in it. What is
 * typed comes first: the preview follows when the browser has time for it.
 */
export function usePreviewedRegister(resource: ResourceName) {
  const { data: draft, error, refetch } = useDraft()
  const values = useDeferredValue(useWatch())
  const register = useMemo(() => draft && withEdited(draft, resource, values), [draft, resource, values])
  return { register, id: Number(values['id'] ?? UNSAVED_ID), error, retry: () => void refetch() }
}
