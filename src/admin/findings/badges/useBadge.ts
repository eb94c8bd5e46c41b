import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useDataProvider, useListContext } from 'react-admin'
import type { FoundResource } from '#charter/findings/finding.ts'
import type { StoredRecord } from '../../kit/records.ts'
import type { RegisterDataProvider } from '../../kit/server/dataProvider.ts'
import { worstOf } from './worstOf.ts'

// A list of ids travels in the address, which servers and proxies limit to about 8 KB.
const IDS_IN_ADDRESS = 100

/** What is found of a record in the list around it: asked once for all that the list shows. */
export function useBadge(resource: FoundResource, id: number) {
  const dataProvider = useDataProvider<RegisterDataProvider>()
  const { data: records = [] } = useListContext<StoredRecord>()
  const ids = records.map((record) => record.id)
  const filter = { resource, ...(ids.length <= IDS_IN_ADDRESS && { recordId: ids }) }
  const { data = [] } = useQuery({
    queryKey: ['findings', 'records', filter],
    queryFn: () => dataProvider.countFindingsByRecord(filter),
    enabled: ids.length > 0,
  })
  return useMemo(() => {
    const counts = data.find(({ recordId }) => recordId === id)
    return counts ? worstOf(counts) : null
  }, [data, id])
}
