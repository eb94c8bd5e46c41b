import { useMemo } from 'react'
import { useGetList, useListContext } from 'react-admin'
import { RANGE_MAX } from '#api/rangeMax.ts'
import type { FoundResource } from '#charter/findings/finding.ts'
import type { StoredRecord } from '../../app/form/StoredRecord.ts'
import type { FoundRecord } from '#api/findings.ts'
import { worstOf } from './worstOf.ts'

// A list of ids travels in the address, which servers and proxies limit to about 8 KB.
const IDS_IN_ADDRESS = 100

/** What is found of a record in the list around it: asked once for all that the list shows. */
export function useBadge(resource: FoundResource, id: number) {
  const { data: records = [] } = useListContext<StoredRecord>()
  const ids = records.map((record) => record.id)
  const { data = [] } = useGetList<FoundRecord>(
    'findings',
    {
      filter: {
        isAccepted: false,
        resource,
        ...(ids.length <= IDS_IN_ADDRESS && { recordId: ids }),
      },
      sort: { field: 'severity', order: 'ASC' },
      pagination: { page: 1, perPage: RANGE_MAX },
    },
    { enabled: ids.length > 0 },
  )
  return useMemo(() => worstOf(data.filter(({ recordId }) => recordId === id)), [data, id])
}
