import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'
import type { StoredRecord } from '../../app/form/StoredRecord.ts'
import type { RegisterDataProvider } from '../../app/server/dataProvider.ts'

interface Restoration {
  resource: ResourceName
  id: number
  /** The entry of the history. */
  change: number
}

/** Puts a record back to how an entry of its history left it, or its deletion found it. */
export function useRestore({ resource, id, change }: Restoration) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation<StoredRecord, Error, number | null>({
    /** `version`: the one that was read; null when the record is deleted. */
    mutationFn: (version) => dataProvider.restore(resource, id, { change, version }),
    // Whatever came of it, somebody wrote: the record, its history and what counts it are another.
    onSettled: () => queryClient.invalidateQueries(),
  })
}
