import { useMemo } from 'react'
import { useGetList } from 'react-admin'
import type { FoundRecord } from '#api/findings.ts'
import type { ResourceName } from '#api/resourceNames.ts'
import type { Acceptance } from '#charter/findings/acceptance.ts'
import { useOnceQuiet } from '../../kit/server/queries.ts'

/** What was accepted of a saved record; nothing of one without an id. It waits until the form has what it needs. */
export function useAcceptances(resource: ResourceName, id: number | undefined): readonly Acceptance[] {
  const isQuiet = useOnceQuiet()
  const { data } = useGetList<FoundRecord>(
    'findings',
    { filter: { resource, recordId: id, isAccepted: true }, pagination: { page: 1, perPage: 100 } },
    { enabled: id !== undefined && isQuiet },
  )
  return useMemo(() => (data ?? []).flatMap(({ acceptance }) => acceptance ?? []), [data])
}
