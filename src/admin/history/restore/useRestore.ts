import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useDataProvider } from 'react-admin'
import type { ResourceName } from '#api/resourceNames.ts'
import type { AdminRecord } from '../../kit/records.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { parseProblem } from '../../kit/server/problem.ts'

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
  return useMutation<AdminRecord, Error, number | null>({
    /** `version`: the one that was read; null when the record is deleted. */
    mutationFn: (version) => dataProvider.restore(resource, id, { change, version }),
    // The record, its history and whatever counts or names it are another.
    onSuccess: () => queryClient.invalidateQueries(),
    // Somebody else wrote. What is refused for another reason leaves the page as it is, with the refusal on it.
    onError: (error) =>
      parseProblem(error)?.current && queryClient.invalidateQueries({ queryKey: [resource] }),
  })
}
