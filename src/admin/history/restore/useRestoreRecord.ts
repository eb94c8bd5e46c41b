import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'
import type { AdminRecord } from '../../kit/records.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { parseProblem } from '../../kit/server/problem.ts'

interface Restoration {
  resource: ResourceName
  id: number
  /** The id of the history's entry. */
  change: number
}

/**
 * Restores the state of a record after an entry of its history; for the entry of its deletion, the state before.
 */
export function useRestoreRecord({ resource, id, change }: Restoration) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const queryClient = useQueryClient()
  return useMutation<AdminRecord, Error, number | null>({
    /** `version`: that of the record on the page, so that a newer one is refused; null when the record is deleted. */
    mutationFn: (version) => dataProvider.restore(resource, id, { change, version }),
    // Any list or count may name or include the record.
    onSuccess: () => queryClient.invalidateQueries(),
    // A stale version: another person changed the record. After any other refusal the page needs no new data.
    onError: (error) =>
      parseProblem(error)?.current && queryClient.invalidateQueries({ queryKey: [resource] }),
  })
}
